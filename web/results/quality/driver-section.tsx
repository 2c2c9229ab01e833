import type { Analysis, DriverAnalysis, DriverFigures } from '#domain/analysis/model';
import { formatPercent } from '../../lib/format';
import { measureWords, qualityWords as words, resultWords } from '../../lib/words';
import { Bars } from '../../ui/charts/bars';
import { barsScene, type Bar } from '../../ui/charts/bars-scene';
import { Figure, type FigureTable } from '../figure';
import type { WaveResults } from '../wave-results';
import { contentOf, measuredOf, valueOf } from './block';
import { figureText, intervalText } from './figure-text';
import { MeasureTable } from './measure-table';
import { figureCell } from './named-figure';
import { QualitySection, Released } from './quality-section';
import { indexLabel, outcomeLabel } from '../variable-labels';

interface DriverProps {
  readonly results: WaveResults;
  readonly analysis: Analysis;
  readonly drivers: DriverAnalysis;
}

/** What moves together with the outcome, and how much of it. */
export function DriverSection(props: DriverProps) {
  return (
    <QualitySection id="drivers" title={titleOf(props)} note={words().drivers.notice}>
      <Released block={props.drivers.result}>
        {(result) => (
          <>
            <MeasureTable
              results={props.results}
              caption={words().sections.drivers}
              rows={[
                { measure: 'driver-r-squared', subject: {}, figure: result().rSquared, unit: 'coefficient' },
                {
                  measure: 'driver-r-squared-adjusted',
                  subject: {},
                  figure: result().adjustedRSquared,
                  unit: 'coefficient',
                },
              ]}
            />
            <Figure
              title={measureWords().measures['driver-share'].name}
              subtitle={words().drivers.note}
              table={tableOf(props, result().predictors)}
            >
              <Bars
                bars={barsOf(props.analysis, result().predictors)}
                title={measureWords().measures['driver-share'].name}
                description={barsOf(props.analysis, result().predictors)
                  .map(({ label, share }) => `${label} ${formatPercent(share, 0)}`)
                  .join(resultWords().listComma)}
                valueText={({ key, share }) => barText(result().predictors, key, share)}
              />
            </Figure>
          </>
        )}
      </Released>
    </QualitySection>
  );
}

function titleOf({ results, analysis, drivers }: DriverProps): string {
  const outcome = outcomeLabel(results, analysis, drivers.outcome);
  const [first] = barsOf(analysis, contentOf(drivers.result)?.predictors ?? []);
  if (first === undefined || first.share === 0) return words().drivers.plain(outcome);
  return words().drivers.found({ outcome, name: first.label, share: formatPercent(first.share, 0) });
}

/** Largest first, in per cent of R². */
function barsOf(analysis: Analysis, predictors: readonly DriverFigures[]): readonly Bar[] {
  const shares = predictors.map(({ index, relativeShare }) => ({
    key: index,
    label: indexLabel(analysis, index),
    count: 100 * (valueOf(relativeShare) ?? 0),
  }));
  return barsScene(shares, 100).toSorted((a, b) => b.count - a.count);
}

function barText(predictors: readonly DriverFigures[], index: string, share: number): string {
  const coefficient = predictors.find((one) => one.index === index)?.coefficient;
  const beta = coefficient === undefined ? '' : figureText(coefficient, 'coefficient');
  return `${formatPercent(share, 0)} β ${beta}`;
}

const COLUMNS = [
  ['driver-share', 'relativeShare', 'share'],
  ['driver-coefficient', 'coefficient', 'coefficient'],
  ['driver-correlation', 'correlation', 'coefficient'],
] as const;

/** A share of R² has no interval. */
function tableOf({ results, analysis }: DriverProps, predictors: readonly DriverFigures[]): FigureTable {
  const { interval } = words().head;
  return {
    head: [
      words().drivers.predictor,
      ...COLUMNS.flatMap(([measure, , unit]) => [
        measureWords().measures[measure].name,
        ...(unit === 'share' ? [] : [interval]),
      ]),
    ],
    rows: predictors.map((figures) => [
      indexLabel(analysis, figures.index),
      ...COLUMNS.flatMap(([measure, part, unit]) => [
        figureCell(results, { measure, subject: { index: figures.index }, figure: figures[part], unit }),
        ...(unit === 'share' ? [] : [intervalCell(figures[part])]),
      ]),
    ]),
  };
}

function intervalCell(figure: DriverFigures['coefficient']): string {
  const measured = measuredOf(figure);
  return measured === undefined ? '' : intervalText(measured, 'coefficient');
}
