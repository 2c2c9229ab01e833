import type { AnalysisFigure } from '#domain/analysis/figure';
import type { QuestionEstimates } from '#domain/analysis/model';
import { formatDecimal, formatNumber } from '../../lib/format';
import { qualityWords as words } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import type { WaveResults } from '../wave-results';
import { contentOf, measuredOf } from './block';
import { figureText, intervalText, type Unit } from './figure-text';
import { Released } from './quality-section';
import { optionLabel, variableLabel } from './variable-labels';

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

function tableOf({ results, question }: WeightedQuestionProps): FigureTable {
  const { option, share, designEffect, mean } = words().sample;
  const { error, interval, n } = words().head;
  const content = contentOf(question.result);
  const shares = content?.shares ?? [];
  return {
    head: [option, share, error, interval, designEffect, n],
    rows: [
      ...shares.map((one) => [optionLabel(results, question.question, one.option), ...cellsOf(one.share, 'share')]),
      ...(content?.mean === undefined ? [] : [[mean, ...cellsOf(content.mean, 'score')]]),
    ],
  };
}

function cellsOf(figure: AnalysisFigure, unit: Unit): readonly string[] {
  const measured = measuredOf(figure);
  if (measured === undefined) return [figureText(figure, unit)];
  const { standardError, designEffect, n } = measured;
  const scale = unit === 'share' ? 100 : 1;
  return [
    figureText(figure, unit),
    standardError === undefined ? '–' : formatDecimal(scale * standardError, 2),
    intervalText(measured, unit),
    designEffect === undefined ? '–' : formatDecimal(designEffect, 2),
    formatNumber(n),
  ];
}
