import type { CriterionWorking } from '#domain/assessment/criterion-working';
import { type GroupWorking, groupWorking } from '#domain/assessment/group-working';
import { trimSize } from '#domain/scoring/trim-size';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import type { TargetGroupScore } from '#domain/tabulation/model';
import type { Approximation } from './approximation';
import type { Hypothesis } from './hypothesis';

/** The mean of a group under other rules, as far as its released cells tell. */
export interface RescoredMean {
  readonly mean: number;
  /** Null where single cards would have to be known. */
  readonly standardError: number | null;
  readonly approximations: readonly Approximation['reason'][];
}

export function rescoreGroup(hypothesis: Hypothesis, score: TargetGroupScore): RescoredMean {
  const trimmed = retrim(hypothesis, score);
  if (!hypothesis.rescored) return trimmed;
  const before = groupWorking({ ...hypothesis.before, score });
  const after = groupWorking({ ...hypothesis.after, score });
  const hidden = hiddenPart(before);
  return {
    mean: trimmed.mean + (contributionOf(after) - contributionOf(before)) + shiftOfHidden(hidden, after),
    standardError: rescoredError(after),
    approximations: [
      ...trimmed.approximations,
      ...(hidden === null ? [] : ['withheld-criteria' as const]),
      ...(before.correction !== 0 && hidden === null && !before.complete ? ['partial-cards' as const] : []),
      ...(before.trimmed > 0 || trimmed.mean !== score.mean ? ['trimmed-cards' as const] : []),
    ],
  };
}

/** The mean under another rule of trimming, if it cuts as many cards or was released beside the scheme's own. */
function retrim({ before, after, retrimmed }: Hypothesis, score: TargetGroupScore): RescoredMean {
  const { n, mean, standardError, trimmed = 0, alternatives = [] } = score;
  const own: RescoredMean = { mean, standardError, approximations: [] };
  if (!retrimmed) return own;
  const cut = trimSize(after.scheme.trimming, n);
  const manner = mannerOf(after);
  if (cut === trimmed && (cut === 0 || manner === mannerOf(before))) return own;
  const alternative = alternatives.find(
    ({ trimming }) =>
      trimSize(trimming, n) === cut && (cut === 0 || (trimming.kind !== 'none' && trimming.cut === manner)),
  );
  if (alternative === undefined) return { ...own, approximations: ['trimming-not-released'] };
  const correction = score.populationSize === undefined ? 1 : Math.sqrt(1 - n / score.populationSize);
  return { mean: alternative.mean, standardError: alternative.standardError * correction, approximations: [] };
}

function mannerOf({ scheme: { trimming } }: Hypothesis['before']) {
  return trimming.kind === 'none' ? null : trimming.cut;
}

function contributionOf({ criteria }: GroupWorking): number {
  return criteria.reduce((sum, criterion) => sum + (criterion.shown ? criterion.contribution : 0), 0);
}

interface HiddenPart {
  readonly weight: number;
  readonly contribution: number;
}

/** What the hidden criteria contribute together; null if none is hidden. */
function hiddenPart(working: GroupWorking): HiddenPart | null {
  const weight = hiddenWeight(working);
  return weight === 0 ? null : { weight, contribution: working.mean - contributionOf(working) };
}

/** The hidden criteria keep the one mean that they have together, with the weight that they have now. */
function shiftOfHidden(hidden: HiddenPart | null, after: GroupWorking): number {
  return hidden === null ? 0 : hidden.contribution * (hiddenWeight(after) / hidden.weight - 1);
}

function hiddenWeight({ criteria }: GroupWorking): number {
  return criteria.filter(isHidden).reduce((sum, { weight }) => sum + weight, 0);
}

function isHidden(criterion: CriterionWorking): boolean {
  return !criterion.shown && criterion.reason !== 'nothing-answered';
}

/** With one criterion alone the counts are those of the cards. */
function rescoredError({ criteria, n, trimmed, populationSize }: GroupWorking): number | null {
  const [only, ...others] = criteria;
  if (only?.shown !== true || others.length > 0 || trimmed > 0 || only.n !== n) return null;
  const { variance } = momentsOfCounts(
    only.options.map(({ votes }) => votes),
    only.options.map(({ score }) => score),
  );
  return standardErrorOfMean({ n, variance, ...(populationSize !== null && { populationSize }) });
}
