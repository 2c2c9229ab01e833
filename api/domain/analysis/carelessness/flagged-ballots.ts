import { ok } from '#domain/result';
import type { RuleFlags } from '#domain/statistics/carelessness/flag-rows';
import { screeningReport } from '#domain/statistics/carelessness/screening-report';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import type { AnalysisContext, BallotFlags } from '../context';
import { withheld } from '../measured';
import type { FlagAnalysis } from '../model';
import { releasedBlock } from '../release/released-block';
import { screenedMeasure } from './screened-measure';
import { flaggedShare, rowMeanFigure, unflaggedFigure } from './screening';

/**
 * What the scheme's flags hit, and what they would change; undefined where it flags no ballots. The mean score of all cards
 * weighs groups otherwise than the scores do; so it is not told beside a target of which something is hidden.
 */
export function flaggedBallots(context: AnalysisContext): FlagAnalysis | undefined {
  const { rules, flags: ballots, hidesRatings, tellHits } = context;
  if (ballots === null) return undefined;
  const isTold = ballots.scores === undefined || !hidesRatings;
  const { measure, items, values, people, isShown } = measureOf(context, ballots);
  const screening = { rules, tell: tellHits, tellPeople: (told: number) => context.tellPeople(items, told) };
  // Every ballot is judged, and there is nothing to find out about how many there are.
  const sharing = { ...screening, tellPeople: (judged: number) => judged };
  const result: FlagAnalysis['result'] = isShown
    ? releasedBlock(rules, people, () => {
        const report = screeningReport(values, flagsOf(ballots));
        return {
          released: true,
          everybody: isTold ? rowMeanFigure(screening, report.everybody) : { reason: 'protected' },
          rules: report.rules.map(({ rule: ruleId, effect }) => ({ ruleId, ...flaggedShare(sharing, effect) })),
          unflagged: isTold ? unflaggedFigure(screening, report) : { reason: 'protected' },
        };
      })
    : withheld({ reason: 'protected' });
  return { measure, result };
}

function measureOf(context: AnalysisContext, { scores }: BallotFlags) {
  if (scores === undefined) {
    const { ballots: people, ...measure } = screenedMeasure(context);
    return { ...measure, people };
  }
  return {
    measure: 'ballot-score',
    items: [],
    values: scores,
    people: columnMoments(scores).n,
    isShown: true,
  } as const;
}

function flagsOf({ rules, hits }: BallotFlags): readonly RuleFlags<string>[] {
  return rules.flatMap(({ id, action }, bit) =>
    action === 'flag'
      ? [{ rule: id, flags: ok({ flagged: Uint8Array.from(hits, (own) => (own >>> bit) & 1), judged: hits.length }) }]
      : [],
  );
}
