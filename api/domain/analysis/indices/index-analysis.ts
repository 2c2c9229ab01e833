import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { Result } from '#domain/result';
import { correlationOfPair } from '#domain/statistics/moments/correlation';
import type { Insufficient } from '#domain/statistics/insufficient';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import { type CronbachAlpha, cronbachAlpha } from '#domain/statistics/reliability/cronbach-alpha';
import type { AnalysisContext } from '../context';
import type { AnalysisFigure } from '../figure';
import { figureOf, measured, withheld } from '../measured';
import type { IndexAnalysis, IndexFigures } from '../model';
import type { IndexPlan } from '../plan/analysis-plan';
import { coarseCorrelation, coarseItems } from '../release/coarse-correlations';
import { coarseFigure, REACH } from '../release/coarse-figure';
import { releasedBlock } from '../release/released-block';
import { whyUnweighted } from '../release/weighted-release';
import { type PeopleTeller, toldFigure, toldMoments } from '../release/told-people';
import { deviationFigure, meanFigure, momentsFigure } from '../sample/sample-figures';
import { favourableFigure } from './favourable-share';
import { completeBallots, type IndexColumn, indexColumns, indexValues } from './index-columns';
import { itemFigures } from './item-figures';
import { createItemTable, type ItemTable } from './item-table';

/**
 * What an index says and how well its items measure it. Where people are protected, only of a hundred who answered every
 * item, and only if the table of every item is shown: the mean of an index less the means of the other items is that of
 * the one that is hidden. Nor of items that are asked of different people, as those who are asked them all may be one unit, or
 * who gave two reasons, nor with a question that divides people where a class of it is hidden. What goes over several items at once is rounded, see coarse-figure.
 */
export function indexAnalysis(context: AnalysisContext, index: IndexPlan): IndexAnalysis {
  const { id, title, minimumAnswered, items } = index;
  const columns = indexColumns(context, index);
  const complete = completeBallots(columns);
  const tell = (people: number) => context.tellPeople(items, people, complete);
  const result: IndexAnalysis['result'] = context.areComparable(items)
    ? releasedBlock(context.rules, complete, () => ({
        released: true,
        ...figuresOf(context, { index, columns, tell }),
      }))
    : withheld({ reason: 'protected' });
  return { id, title, minimumAnswered, items, result };
}

/** Those of single items are made of their tables; all others are coarse where people are protected. */
function figuresOf(
  context: AnalysisContext,
  {
    index,
    columns,
    tell,
  }: { readonly index: IndexPlan; readonly columns: readonly IndexColumn[]; readonly tell: PeopleTeller },
): IndexFigures {
  const { rules } = context;
  const values = indexValues(columns, index);
  const answers = createItemTable(columns);
  const table = { ...answers, answeredAny: (own: readonly number[]) => tell(answers.answeredAny(own)) };
  const correlated = coarseItems(rules, table, tell);
  const alpha = cronbachAlpha(correlated);
  const whyNot = isWeighted(context)
    ? whyUnweighted(
        context,
        columns.map(({ variable }) => variable),
      )
    : null;
  return {
    mean: whyNot ?? coarseMean(context, { values, tell }),
    standardDeviation: coarseFigure(rules, deviationFigure(toldMoments(columnMoments(values), tell)), {
      reach: REACH.mean,
    }),
    ...alphaFigures(rules, alpha),
    favourable: whyNot ?? toldFigure(favourableFigure(context, { columns, table }), tell),
    items: columns.map((column, position) => itemFigures(rules, { column, position, alpha })),
    correlations: correlationFigures(rules, correlated),
  };
}

function coarseMean(
  context: AnalysisContext,
  { values, tell }: { readonly values: Float64Array; readonly tell: PeopleTeller },
): AnalysisFigure {
  if (isWeighted(context)) return toldFigure(meanFigure(context, values), tell);
  const mean = momentsFigure(toldMoments(columnMoments(values), tell));
  return coarseFigure(context.rules, mean, { reach: REACH.mean });
}

function isWeighted({ sample }: AnalysisContext): boolean {
  return sample.ok && sample.value !== null;
}

function alphaFigures(
  rules: ReleaseRules,
  alpha: Result<CronbachAlpha, Insufficient>,
): Pick<IndexFigures, 'alpha' | 'standardisedAlpha' | 'averageCorrelation'> {
  const coarse = (figure: AnalysisFigure) => coarseFigure(rules, figure, { reach: REACH.correlation });
  return {
    alpha: coarse(
      figureOf(alpha, ({ value, standardError, interval, n }) =>
        measured(value, { standardError, interval, n, method: 'cronbach-alpha' }),
      ),
    ),
    standardisedAlpha: coarse(
      figureOf(alpha, ({ standardised, n }) =>
        figureOf(standardised, (value) => measured(value, { n, method: 'standardised-alpha' })),
      ),
    ),
    averageCorrelation: coarse(
      figureOf(alpha, ({ averageCorrelation, n }) =>
        measured(averageCorrelation, { n, method: 'average-correlation' }),
      ),
    ),
  };
}

function correlationFigures(rules: ReleaseRules, table: ItemTable): IndexFigures['correlations'] {
  return Array.from({ length: Math.max(0, table.items - 1) }, (_, above) =>
    Array.from({ length: above + 1 }, (__, other) => {
      const pair = table.pairOf(above + 1, other);
      const correlation = pair.ok ? correlationOfPair(pair.value) : pair;
      const figure = figureOf(correlation, (exact) => {
        const { value, interval, n } = coarseCorrelation(rules, exact);
        return measured(value, { interval, n, method: 'correlation' });
      });
      return coarseFigure(rules, figure, { reach: REACH.correlation });
    }),
  );
}
