import { describe, expect, it } from 'vitest';
import { isNearlyUnanimous, MINIMUM_DISSENT } from '#domain/disclosure/homogeneous';
import { solver } from '../../../../support/attacker/bound-attack';
import { type AttackedReview, isShown, ratingBounds } from '../../../../support/attacker/review-bounds';
import { seededRandom, type SeededRandom } from '../../../../support/seeded-random';
import { type Cards, reviewTable } from './card-review';
import { CRITERION_WEIGHTS, GROUPS, SCORES } from './example-review';

/** In each of some parts, so that none takes long on a busy machine. */
const REVIEWS = 25;
const TOLERANCE = 1e-4;

/** Groups of five to twenty, many of one mind on one criterion or on all of them. */
function randomCards(random: SeededRandom): Cards {
  return Object.fromEntries(
    GROUPS.map(({ id }) => {
      const favourites = CRITERION_WEIGHTS.map(() => random.wholeBetween(0, SCORES.length - 1));
      const agreements = CRITERION_WEIGHTS.map(() => (random.uniform() < 0.4 ? 0.97 : 0.4));
      const card = () =>
        favourites
          .map((favourite, criterion) =>
            random.uniform() < (agreements[criterion] ?? 0) ? favourite : random.wholeBetween(0, SCORES.length - 1),
          )
          .join('');
      return [id, Array.from({ length: random.wholeBetween(5, 20) }, card)];
    }),
  );
}

function attackedReview(cards: Cards): AttackedReview | null {
  const [target] = reviewTable(cards).targets;
  if (target?.status !== 'ranked') return null;
  const total = CRITERION_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  return {
    target,
    sizes: Object.fromEntries(Object.entries(cards).map(([id, own]) => [id, own.length])),
    weights: CRITERION_WEIGHTS.map((weight) => weight / total),
    scores: SCORES,
  };
}

interface RatedCell {
  readonly group: number;
  readonly criterion: number;
}

/** Rater groups and criteria that are hidden and nearly of one mind. */
function unfitCells(review: AttackedReview, cards: Cards): readonly (RatedCell & { readonly n: number })[] {
  return review.target.groups.flatMap(({ groupId, appliedWeight }, group) =>
    CRITERION_WEIGHTS.flatMap((_, criterion) => {
      const own = cards[groupId] ?? [];
      const counts = SCORES.map((__, option) => own.filter((card) => card[criterion] === String(option)).length);
      const isUnfit = appliedWeight > 0 && !isShown(review, group, criterion) && isNearlyUnanimous(counts);
      return isUnfit ? [{ group, criterion, n: own.length }] : [];
    }),
  );
}

/** Which cells may be hidden for their own sake: of a group that is shown its other hidden criteria, else the hidden groups. */
function suspectsBeside(review: AttackedReview, { group, criterion }: RatedCell): readonly RatedCell[] {
  const { groups } = review.target;
  const cells = groups[group]?.cell.released
    ? CRITERION_WEIGHTS.map((_, other) => ({ group, criterion: other }))
    : groups.map((_, other) => ({ group: other, criterion }));
  return cells.filter((cell) => !isShown(review, cell.group, cell.criterion));
}

/** The options on which all but one may agree there. */
function agreementsOf(
  highs: Awaited<ReturnType<typeof solver>>,
  review: AttackedReview,
  cell: RatedCell,
): readonly number[] {
  const n = review.sizes[review.target.groups[cell.group]?.groupId ?? ''] ?? 0;
  const bounds = ratingBounds(highs, review, cell);
  return bounds.flatMap(({ highest }, option) => (highest >= n - MINIMUM_DISSENT + 1 - TOLERANCE ? [option] : []));
}

describe('an attacker with linear programming', () => {
  it.each([77, 78, 79, 80])(
    `does not learn of ${REVIEWS} random reviews on what a hidden rater group agrees, nor on which criterion (%i)`,
    async (seed) => {
      const highs = await solver();
      const random = seededRandom(seed);
      let attacked = 0;
      for (let number = 0; number < REVIEWS; number++) {
        const cards = randomCards(random);
        const review = attackedReview(cards);
        if (review === null) continue;
        for (const { n, ...cell } of unfitCells(review, cards)) {
          attacked += 1;
          const known = Math.max(...ratingBounds(highs, review, cell).map(({ lowest }) => lowest));
          const suspects = suspectsBeside(review, cell).flatMap((one) => agreementsOf(highs, review, one));
          expect({
            number,
            cell,
            known: known > n - MINIMUM_DISSENT + 1 - TOLERANCE,
            open: suspects.length >= 2,
          }).toEqual({
            number,
            cell,
            known: false,
            open: true,
          });
        }
      }
      expect(attacked).toBeGreaterThan(REVIEWS);
    },
  );
});
