import { type Questionnaire, questionsOf, type TargetsQuestion } from '#domain/questionnaire/model';
import type { ValidityRule, ValidityTest } from './validity-rule';

/** A rule that no ballot can hit, and how many ratings or units there are at most. */
export interface OutOfReach {
  readonly rule: string;
  readonly need: number;
  readonly most: number;
}

/** Rules that ask for more ratings than the questionnaire has; none of one that rates nothing yet. */
export function rulesOutOfReach(rules: readonly ValidityRule[], questionnaire: Questionnaire): readonly OutOfReach[] {
  return rules.flatMap(({ id, scope, test }) => {
    const size = scope === 'ballot' ? ballotSize(questionnaire) : cardSize(questionnaire);
    const [need, most] = [needOf(test), countsRatings(test) ? size.ratings : size.units];
    return need !== null && most > 0 && need > most ? [{ rule: id, need, most }] : [];
  });
}

/** Fewest ratings or units with which the rule can hit; null for one that may hit any ballot. */
function needOf(test: ValidityTest): number | null {
  switch (test.kind) {
    case 'all-equal':
    case 'all-top':
    case 'longest-run':
      return test.ratings;
    case 'too-many-high':
    case 'too-many-low':
      return test.most + 1;
    default:
      return null;
  }
}

function countsRatings({ kind }: ValidityTest): boolean {
  return kind === 'all-equal' || kind === 'all-top' || kind === 'longest-run';
}

interface RatedSize {
  readonly ratings: number;
  /** What has one score: a rating, or all ratings of a card together. */
  readonly units: number;
}

function ballotSize(questionnaire: Questionnaire): RatedSize {
  let [ratings, units] = [0, 0];
  for (const question of questionsOf(questionnaire)) {
    if (question.kind === 'scale') {
      ratings += 1;
      units += 1;
    } else if (question.kind === 'items') {
      ratings += question.items.length;
      units += question.items.length;
    } else if (question.kind === 'targets') {
      ratings += question.targets.length * question.criteria.length;
      units += question.targets.length;
    }
  }
  return { ratings, units };
}

function cardSize(questionnaire: Questionnaire): RatedSize {
  const reviews = questionsOf(questionnaire).filter(
    (question): question is TargetsQuestion => question.kind === 'targets',
  );
  const criteria = Math.max(0, ...reviews.map((review) => review.criteria.length));
  return { ratings: criteria, units: criteria };
}
