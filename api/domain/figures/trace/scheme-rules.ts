import type { GroupWorking } from '#domain/assessment/group-working';
import { type PointsWorking, schemeIn } from '#domain/assessment/points';
import type { RuleCount } from '#domain/scoring/rule-counts';
import type { GroupStatistic, Trimming } from '#domain/scoring/scheme';
import type { PublishedReview } from '../published-wave';
import type { TraceRule } from './trace-node';

export function pointsRules({ fullPoints }: PointsWorking): readonly TraceRule[] {
  return [{ rule: 'linear-points', applied: true, details: { fullPoints } }];
}

/** What bears on a composite score: weights, minimum, missing groups, and the ballots and cards that were taken out. */
export function scoreRules(
  { tabulation, review }: PublishedReview,
  { composite }: PointsWorking,
): readonly TraceRule[] {
  const { missingGroup, maximumDontKnowShare } = schemeIn(tabulation);
  const { minimumGroupSize, ballots } = tabulation;
  const missing = composite.parts.filter(
    ({ state, nominalWeight }) => state === 'stand-in' || (state === 'excluded' && nominalWeight > 0),
  );
  return [
    { rule: 'rater-weights', applied: true, details: { total: composite.totalWeight } },
    { rule: 'minimum-group-size', applied: missing.length > 0, details: { minimum: minimumGroupSize } },
    { rule: 'missing-group', applied: missing.length > 0, details: { policy: missingGroup, groups: missing.length } },
    { rule: 'maximum-dont-know', applied: maximumDontKnowShare < 1, details: { share: maximumDontKnowShare } },
    ...[...(ballots.rules ?? []), ...(review.rules ?? [])].map(validityRule),
  ];
}

/** What bears on the mean of one group for one target. */
export function groupRules({ question, tabulation }: PublishedReview, working: GroupWorking): readonly TraceRule[] {
  const { trimming, dontKnow, statistic, optionScores } = schemeIn(tabulation);
  const { trimmed, scoredDontKnow, populationSize, criteria } = working;
  return [
    { rule: 'criterion-weights', applied: criteria.length > 1, details: { criteria: criteria.length } },
    { rule: 'trimming', applied: trimmed > 0, details: { ...trimmingDetails(trimming), cards: 2 * trimmed } },
    {
      rule: 'dont-know',
      applied: scoredDontKnow > 0,
      details: { policy: dontKnow.kind, ...(dontKnow.kind === 'score' && { score: dontKnow.score }) },
    },
    {
      rule: 'finite-population',
      applied: populationSize !== null,
      details: populationSize === null ? {} : { size: populationSize },
    },
    { rule: 'statistic', applied: statistic.kind !== 'mean', details: statisticDetails(statistic) },
    { rule: 'option-scores', applied: optionScores[question.id] !== undefined, details: {} },
  ];
}

function validityRule({ ruleId, scope, action, hits, decided }: RuleCount): TraceRule {
  const told = { ...(hits !== null && { hits }), ...(decided !== null && { decided }) };
  return { rule: 'validity', applied: decided !== 0, details: { id: ruleId, scope, action, ...told } };
}

function trimmingDetails({ kind, ...rest }: Trimming): TraceRule['details'] {
  return { kind, ...rest };
}

function statisticDetails({ kind, ...rest }: GroupStatistic): TraceRule['details'] {
  return { kind, ...rest };
}
