import { ok, type Result } from '#domain/result';
import type { RuleFlags } from '#domain/statistics/carelessness/flag-rows';
import { type FlagEffect, screeningReport } from '#domain/statistics/carelessness/screening-report';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import type { AnalysisContext, BallotFlags } from './context';
import { toldCount } from '#domain/tabulation/told-rule-counts';
import type { AnalysisFigure, Missing } from './figure';
import { figureOf, measured, withheld } from './measured';
import type { FlagAnalysis } from './model';
import { releasedBlock } from './release';
import { screenedMeasure } from './screened-measure';
import { meanWithoutHits, rowMeanFigure, shareOfHits, unflaggedFigure } from './screening';

/** What the scheme's flags hit, and what they would change; undefined where it flags no ballots. */
export function flaggedBallots(context: AnalysisContext): FlagAnalysis | undefined {
  const { rules, flags: ballots } = context;
  if (ballots === null) return undefined;
  const { measure, values, people, isShown } = measureOf(context, ballots);
  const result: FlagAnalysis['result'] = isShown
    ? releasedBlock(rules, people, () => {
        const report = screeningReport(values, flagsOf(ballots));
        const flagged = report.rules.map(({ rule: ruleId, effect }) => ({
          ruleId,
          flagged: rules.suppression ? toldShare(effect) : shareOfHits(effect),
          without: meanWithoutHits(rules, effect),
        }));
        return {
          released: true,
          everybody: rowMeanFigure(rules, report.everybody),
          rules: flagged,
          unflagged: flagged.some((rule) => isProtected(rule.flagged))
            ? { reason: 'protected' }
            : unflaggedFigure(rules, report),
        };
      })
    : withheld({ reason: 'protected' });
  return { measure, result };
}

/** How many people a mean is over would say how many it leaves out. */
function isProtected(flagged: AnalysisFigure): boolean {
  return 'reason' in flagged && flagged.reason === 'protected';
}

/** Of all ballots, as the account of the rules tells it beside hidden cells. */
function toldShare(effect: Result<FlagEffect, Missing>): AnalysisFigure {
  return figureOf(effect, ({ judged, flagged }) => {
    const count = toldCount(flagged, judged);
    return count === null ? { reason: 'protected' } : measured(count / judged, { n: judged, method: 'quotient' });
  });
}

function measureOf(context: AnalysisContext, { scores }: BallotFlags) {
  if (scores === undefined) {
    const { ballots: people, ...measure } = screenedMeasure(context);
    return { ...measure, people };
  }
  return { measure: 'ballot-score', values: scores, people: columnMoments(scores).n, isShown: true } as const;
}

function flagsOf({ rules, hits }: BallotFlags): readonly RuleFlags<string>[] {
  return rules.flatMap(({ id, action }, bit) =>
    action === 'flag'
      ? [{ rule: id, flags: ok({ flagged: Uint8Array.from(hits, (own) => (own >>> bit) & 1), judged: hits.length }) }]
      : [],
  );
}
