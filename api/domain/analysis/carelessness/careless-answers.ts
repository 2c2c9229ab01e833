import { flagRows } from '#domain/statistics/carelessness/flag-rows';
import { usualRules } from '#domain/statistics/carelessness/rules';
import { screeningReport } from '#domain/statistics/carelessness/screening-report';
import { codeNumbers, columnOf } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import { withheld } from '../measured';
import type { CarelessAnalysis } from '../model';
import { releasedBlock } from '../release/released-block';
import { paceColumn } from './pace-analysis';
import { comparedRatings, FEWEST_RATINGS, screenedMeasure } from './screened-measure';
import { flaggedShare, rowMeanFigure, unflaggedFigure } from './screening';

/**
 * Signs of answers without attention among the ratings of scale and items questions that may be compared, and what they
 * would change; undefined for too few ratings. Positions on the scales are compared as they stand on the ballot, reversed
 * items too.
 */
export function carelessAnswers(context: AnalysisContext): CarelessAnalysis | undefined {
  const variables = comparedRatings(context);
  if (variables.length < FEWEST_RATINGS) return undefined;
  const { measure, items, values, ballots, isShown } = screenedMeasure(context);
  const { rules, tell } = context;
  const screening = {
    rules,
    tell,
    tellPeople: (people: number) => context.tellPeople([...items, ...variables], people),
  };
  const result: CarelessAnalysis['result'] = isShown
    ? releasedBlock(rules, ballots, () => {
        const columns = variables.map((own) => columnOf(context.answers.codesOf(own), codeNumbers(own)));
        const paces = paceColumn(context.answers);
        const answers = { columns, ...(paces !== null && { paces }) };
        const report = screeningReport(values, flagRows(answers, usualRules(columns.length)));
        return {
          released: true,
          everybody: rowMeanFigure(screening, report.everybody),
          rules: report.rules.map(({ rule, effect }) => ({ rule, ...flaggedShare(screening, effect) })),
          ballots: report.rows,
          hits: report.hits.map(({ hits, rows }) => ({ hits, ballots: tell(rows, report.rows) })),
          unflagged: comparesWithFlags(context) ? { reason: 'protected' } : unflaggedFigure(screening, report),
        };
      })
    : withheld({ reason: 'protected' });
  return { ratings: variables.length, measure, result };
}

/**
 * The scheme's own flags give a mean of the same measure without the ballots they hit. The two means together give the sum
 * of those that only one of them leaves out, who may be few.
 */
function comparesWithFlags({ rules, flags }: AnalysisContext): boolean {
  return rules.suppression && flags !== null && flags.scores === undefined;
}
