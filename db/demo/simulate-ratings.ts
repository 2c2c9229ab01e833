import { DONT_KNOW, type ItemsAnswer, type TargetRating, type TargetsAnswer } from '#domain/answers/model';
import type { Criterion, ItemsQuestion, OptionId, OptionScale, TargetsQuestion } from '#domain/questionnaire/model';
import { changeOfOpinion } from './opinion-changes';
import { pickSeveral, seededRandom, seedOf } from './random';
import type { Rater } from './rater';
import { qualityOf, type UnitQuality } from './unit-qualities';

/** The opinions at which the next better answer begins: some 38 % of all ratings are the best there is, 2 % the worst. */
const THRESHOLDS = [-2.05, -1.48, -0.71, 0.31];
const OPINION_SPREAD = 0.7;
const UNFAMILIAR = 0.05;
const SKIPPED = 0.01;

/** A rater judges the units he knows; the bigger a unit, the more people know it. */
export function rateTargets(question: TargetsQuestion, rater: Rater, year: number): TargetsAnswer {
  const qualities = question.targets.map((target) => knownQuality(target.id, year));
  const known =
    question.picking === 'all'
      ? question.targets.map((_, position) => position)
      : pickSeveral(
          rater.random,
          qualities.map(({ size }) => size),
          rater.acquaintances,
        );
  const ratings = known.flatMap((position) => {
    const [target, quality] = [question.targets[position], qualities[position]];
    return target && quality ? [[target.id, rateTarget(question, rater, quality)] as const] : [];
  });
  return { targets: Object.fromEntries(ratings) };
}

const qualities = new Map<string, UnitQuality>();

function knownQuality(code: string, year: number): UnitQuality {
  const key = `${year} ${code}`;
  const quality = qualities.get(key) ?? qualityOf(code, year);
  qualities.set(key, quality);
  return quality;
}

function rateTarget({ criteria, scale }: TargetsQuestion, rater: Rater, quality: UnitQuality): TargetRating {
  if (!rater.straightLine && rater.random.uniform() < UNFAMILIAR) return DONT_KNOW;
  const asked = criteria.filter((_, position) => position === 0 || rater.random.uniform() >= SKIPPED);
  const opinion = (criterion: Criterion) => quality.level + quality.criteria(criterion.id);
  return Object.fromEntries(asked.map((criterion) => [criterion.id, chooseOption(scale, rater, opinion(criterion))]));
}

const ITEM_SPREAD = 0.3;

export function rateItems({ items, scale }: ItemsQuestion, rater: Rater, year: number): ItemsAnswer {
  const ratings = items.map(({ id }) => {
    const level = seededRandom(seedOf(id)).normal() * ITEM_SPREAD + changeOfOpinion(id, year);
    const unknown = scale.dontKnow !== undefined && rater.random.uniform() < UNFAMILIAR;
    return [id, unknown ? DONT_KNOW : chooseOption(scale, rater, level)] as const;
  });
  return { items: Object.fromEntries(ratings) };
}

/** Cuts an opinion into the steps of the scale, worst first. */
function chooseOption({ options }: OptionScale, rater: Rater, level: number): OptionId {
  const noise = rater.straightLine ? 0 : OPINION_SPREAD * rater.random.normal();
  const opinion = rater.leniency + noise + (rater.straightLine ? 0 : level);
  const passed = THRESHOLDS.filter((threshold) => opinion > threshold).length;
  const position = Math.round((passed * (options.length - 1)) / THRESHOLDS.length);
  return options[position]?.id ?? '';
}
