import type { QuestionEstimates } from '#domain/analysis/model';
import { formatDecimal, formatNumber } from '../../lib/format';
import { measureWords, qualityWords as words } from '../../lib/words';
import { PlainTable, type FigureTable, type TableCell } from '../figure';
import type { WaveResults } from '../wave-results';
import { contentOf, measuredOf } from './block';
import { intervalText } from './figure-text';
import { figureCell, type NamedFigure } from './named-figure';
import { Released } from './quality-section';
import { optionLabel, variableLabel } from '../variable-labels';

interface WeightedQuestionProps {
  readonly results: WaveResults;
  readonly question: QuestionEstimates;
}

/** One question as the population would answer it, as far as the weights carry. */
export function WeightedQuestion(props: WeightedQuestionProps) {
  const label = () => variableLabel(props.results, props.question);
  return (
    <Released block={props.question.result}>{() => <PlainTable caption={label()} table={tableOf(props)} />}</Released>
  );
}

function tableOf({ results, question: asked }: WeightedQuestionProps): FigureTable {
  const { option, share, mean } = words().sample;
  const { error, interval, n } = words().head;
  const content = contentOf(asked.result);
  const { question, item } = asked;
  const subject = { question, ...(item !== undefined && { item }) };
  return {
    head: [option, share, error, interval, measureWords().measures['design-effect'].name, n],
    rows: [
      ...(content?.shares ?? []).map((one) => [
        optionLabel(results, question, one.option),
        ...cellsOf(results, {
          measure: 'weighted-share',
          subject: { ...subject, option: one.option },
          figure: one.share,
          unit: 'share',
        }),
      ]),
      ...(content?.mean === undefined
        ? []
        : [[mean, ...cellsOf(results, { measure: 'weighted-mean', subject, figure: content.mean, unit: 'score' })]]),
      ...(content?.total === undefined
        ? []
        : [
            [
              measureWords().measures['weighted-total'].name,
              ...cellsOf(results, { measure: 'weighted-total', subject, figure: content.total, unit: 'count' }),
            ],
          ]),
    ],
  };
}

function cellsOf(results: WaveResults, named: NamedFigure): readonly TableCell[] {
  const { figure, unit } = named;
  const value = figureCell(results, named);
  const measured = measuredOf(figure);
  if (measured === undefined) return [value];
  const { standardError, designEffect, n } = measured;
  const scale = unit === 'share' ? 100 : 1;
  return [
    value,
    standardError === undefined ? '–' : formatDecimal(scale * standardError, 2),
    intervalText(measured, unit),
    designEffect === undefined ? '–' : formatDecimal(designEffect, 2),
    formatNumber(n),
  ];
}
