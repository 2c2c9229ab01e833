import { describe, expect, it } from 'vitest';
import type { Estimate, RankedTarget, ReviewTable } from '#domain/tabulation/model';
import type { WaveSettings } from '#domain/survey/model';
import { tabulate, type CountedBallot } from '#domain/tabulation/tabulate';
import {
  CRITERION_WEIGHTS,
  GROUPS,
  NO_ACCOUNT,
  qualityOf,
  questionnaireOf,
  reviewOf,
  SCORES,
  SETTINGS,
  simulateBallots,
  type Opinion,
} from './example-review';
import { NaiveReview } from './naive-review';

const TARGETS = 6;

/** About no persons, so that every digit is shown. */
const OPEN: WaveSettings = { ...SETTINGS, minimumGroupSize: 2, collection: { kind: 'import', personal: false } };

function tabulateReview(seed: number, options: Partial<Opinion> = {}, settings: WaveSettings = OPEN) {
  const counted = simulateBallots({ seed, ballots: 90, targets: TARGETS, ...options });
  const { reviews } = tabulate({
    questionnaire: questionnaireOf(reviewOf(TARGETS)),
    groups: GROUPS,
    settings,
    ballots: counted,
    account: NO_ACCOUNT,
  });
  const [review] = reviews;
  if (review === undefined) throw new Error('no review');
  const naiveOf = (criterion?: number) => new NaiveReview(counted, TARGETS, settings.minimumGroupSize, criterion);
  return { review, naive: naiveOf(), naiveOf };
}

function ranked(review: ReviewTable): readonly { readonly target: RankedTarget; readonly position: number }[] {
  return review.targets.flatMap((target, position) => (target.status === 'ranked' ? [{ target, position }] : []));
}

function present(estimate: Estimate | null | undefined): Estimate {
  if (estimate === null || estimate === undefined) throw new Error('no estimate');
  return estimate;
}

describe.each([1, 2, 3])('a review recomputed from its definitions, seed %i', (seed) => {
  const { review, naive, naiveOf } = tabulateReview(seed);
  const targets = ranked(review);

  it('scores every target', () => {
    expect(targets).toHaveLength(TARGETS);
    for (const { target, position } of targets) {
      expect(target.score.value).toBeCloseTo(naive.score(position), 9);
      expect(target.score.standardError).toBeCloseTo(Math.sqrt(naive.covariance(position, position)), 9);
      expect(target.points.value).toBeCloseTo(naive.score(position) / 10, 10);
      expect(target.n).toBe(naive.scoring(position).reduce((sum, { id }) => sum + naive.sizeOf(id, position), 0));
    }
  });

  it('gives every group its mean, deviation and counts', () => {
    for (const { target, position } of targets) {
      for (const { groupId, cell, appliedWeight } of target.groups) {
        expect(appliedWeight).toBeCloseTo(naive.weight(groupId, position), 12);
        if (!cell.released) continue;
        expect(cell.n).toBe(naive.sizeOf(groupId, position));
        expect(cell.mean).toBeCloseTo(naive.mean(groupId, position), 9);
        expect(cell.standardError ** 2).toBeCloseTo(naive.covarianceOfMeans(groupId, position, position), 9);
        expect(cell.standardDeviation).toBeCloseTo(cell.standardError * Math.sqrt(cell.n), 9);
        cell.criteria.forEach(({ counts }, criterion) => {
          const ratings = naive.ratings({ group: groupId, target: position, criterion });
          if (counts.length > 0) {
            expect(counts).toEqual(SCORES.map((_, option) => ratings.filter((rating) => rating === option).length));
          }
        });
      }
    }
  });

  it('weighs the criteria over the groups as the score is weighed', () => {
    const released = targets.flatMap(({ target, position }) =>
      target.criteria.flatMap(({ cell }, criterion) => (cell.released ? [{ cell, position, criterion }] : [])),
    );
    expect(released.length).toBeGreaterThan(0);
    for (const { cell, position, criterion } of released) {
      const mean = naive.scoring(position).reduce((sum, { id }) => {
        const ratings = naive.ratings({ group: id, target: position, criterion });
        const total = ratings.reduce((scores, rating) => scores + (SCORES[rating] ?? 0), 0);
        return sum + (naive.weight(id, position) * total) / ratings.length;
      }, 0);
      expect(cell.score.value).toBeCloseTo(mean, 9);
    }
  });

  it('gives the index the error of its raters, from the covariances of all pairs of targets', () => {
    const all = targets.map(({ position }) => position);
    const index = present(review.index);
    expect(index.value).toBeCloseTo(all.reduce((sum, position) => sum + naive.score(position), 0) / TARGETS, 9);
    expect(index.standardError).toBeCloseTo(Math.sqrt(naive.varianceOfMean(all)), 9);
    const independent =
      Math.sqrt(all.reduce((sum, position) => sum + naive.covariance(position, position), 0)) / TARGETS;
    expect(index.standardError).toBeGreaterThan(1.3 * independent);
  });

  it('gives the criteria theirs, over the targets whose cell is shown', () => {
    review.criteria.forEach(({ estimate }, criterion) => {
      const ofCriterion = naiveOf(criterion);
      const members = targets
        .filter(({ target }) => target.criteria[criterion]?.cell.released)
        .map(({ position }) => position);
      const mean = members.reduce((sum, position) => sum + ofCriterion.score(position), 0) / members.length;
      expect(present(estimate).value).toBeCloseTo(mean, 9);
      expect(present(estimate).standardError).toBeCloseTo(Math.sqrt(ofCriterion.varianceOfMean(members)), 9);
    });
  });

  it('gives the categories and groups theirs', () => {
    review.categories.forEach(({ mean }, category) => {
      const members = [0, 1, 2, 3, 4, 5].filter((position) => position % 2 === category);
      expect(present(mean).standardError).toBeCloseTo(Math.sqrt(naive.varianceOfMean(members)), 9);
    });
    for (const { groupId, estimate } of review.groups) {
      const members = targets.filter(({ target }) =>
        target.groups.some((group) => group.groupId === groupId && group.cell.released),
      );
      const pairs = members.flatMap((a) =>
        members.map((b) => naive.covarianceOfMeans(groupId, a.position, b.position)),
      );
      const variance = pairs.reduce((sum, covariance) => sum + covariance, 0) / members.length ** 2;
      expect(present(estimate).standardError).toBeCloseTo(Math.sqrt(variance), 9);
      expect(present(estimate).value).toBeCloseTo(
        members.reduce((sum, { position }) => sum + naive.mean(groupId, position), 0) / members.length,
        9,
      );
    }
  });

  it('compares two targets on the differences of their common raters', () => {
    for (const { target, position } of targets) {
      const others = targets.filter((other) => other.position !== position && other.position % 2 === position % 2);
      for (const other of others) {
        const difference = naive.score(position) - naive.score(other.position);
        const variance =
          naive.covariance(position, position) +
          naive.covariance(other.position, other.position) -
          2 * naive.covariance(position, other.position);
        const z = Math.abs(difference) / Math.sqrt(variance);
        // Between these, the degrees of freedom decide; they are tested with the paired difference itself.
        if (z < 2.24) expect(target.indistinguishable).toContain(other.target.targetId);
        if (z > 2.7) expect(target.indistinguishable).not.toContain(other.target.targetId);
      }
      expect(target.rank[0]).toBeGreaterThanOrEqual(1);
      expect(target.rank[1] - target.rank[0]).toBe(target.indistinguishable.length);
    }
  });
});

describe('a review of people', () => {
  const { review, naive } = tabulateReview(1, {}, SETTINGS);

  it('has errors of its means with two digits, rounded up, and whole degrees of freedom', () => {
    const { standardError, degreesOfFreedom } = present(review.index);
    expect(standardError).toBe(Number(standardError.toPrecision(2)));
    expect(Number.isInteger(degreesOfFreedom)).toBe(true);
    const exact = Math.sqrt(naive.varianceOfMean(ranked(review).map(({ position }) => position)));
    // Deviations of groups are rounded up to whole numbers before.
    expect(standardError / exact).toBeGreaterThan(1);
    expect(standardError / exact).toBeLessThan(1.15);
  });

  it('has deviations of its groups up to what one answer moves them by', () => {
    const cells = ranked(review).flatMap(({ target, position }) =>
      target.groups.flatMap(({ groupId, cell }) => (cell.released ? [{ cell, groupId, position }] : [])),
    );
    expect(cells.length).toBeGreaterThan(10);
    for (const { cell, groupId, position } of cells) {
      const { standardDeviation = Number.NaN } = cell;
      expect(Number.isInteger(standardDeviation)).toBe(true);
      expect(cell.standardError ** 2).toBeCloseTo(standardDeviation ** 2 / cell.n, 9);
      const exact = Math.sqrt(naive.covarianceOfMeans(groupId, position, position) * cell.n);
      expect(standardDeviation).toBeGreaterThanOrEqual(exact);
      // 0.5 × 30 ÷ √10 is no more than 5.
      expect(standardDeviation - exact).toBeLessThan(5);
    }
  });
});

describe('the release', () => {
  const ballots = simulateBallots({ seed: 4, ballots: 120, targets: TARGETS });
  const release = (counted: readonly CountedBallot[]) =>
    tabulate({
      questionnaire: questionnaireOf(reviewOf(TARGETS)),
      groups: GROUPS,
      settings: SETTINGS,
      ballots: counted,
      account: NO_ACCOUNT,
    });

  it('is the same to the last bit in whatever order the ballots were opened', () => {
    const text = JSON.stringify(release(ballots));
    expect(JSON.stringify(release(ballots.toReversed()))).toBe(text);
    const byContent = ballots.toSorted((a, b) => JSON.stringify(a.vector).localeCompare(JSON.stringify(b.vector)));
    expect(JSON.stringify(release(byContent))).toBe(text);
  });

  it('is finite throughout and survives being written as JSON', () => {
    const made = release(ballots);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});

describe('the index over repeated waves', () => {
  it('spreads as its standard error says', () => {
    const indices = Array.from({ length: 200 }, (_, replicate) =>
      present(tabulateReview(1000 + replicate, { ballots: 60 }).review.index),
    );
    const mean = indices.reduce((sum, { value }) => sum + value, 0) / indices.length;
    const spread = Math.sqrt(indices.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (indices.length - 1));
    const stated = indices.reduce((sum, { standardError }) => sum + standardError, 0) / indices.length;
    expect(stated / spread).toBeGreaterThan(0.87);
    expect(stated / spread).toBeLessThan(1.15);
    const covered = indices.filter(({ interval }) => interval[0] <= mean && mean <= interval[1]).length;
    expect(covered / indices.length).toBeGreaterThan(0.91);
  });
});

describe('bands and ranks over repeated waves', () => {
  it('hold the true rank at least as often as promised', () => {
    const waves = Array.from(
      { length: 150 },
      (_, replicate) => tabulateReview(5000 + replicate, { ballots: 400 }).review,
    );
    const held = waves.flatMap((review) =>
      ranked(review).map(({ target, position }) => {
        const rivals = [0, 1, 2, 3, 4, 5].filter((other) => other % 2 === position % 2);
        const trueRank = 1 + rivals.filter((other) => qualityOf(other) > qualityOf(position)).length;
        return target.rank[0] <= trueRank && trueRank <= target.rank[1];
      }),
    );
    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.94);
    const widths = waves.flatMap((review) => ranked(review).map(({ target }) => target.rank[1] - target.rank[0]));
    expect(widths.filter((width) => width === 0).length).toBeGreaterThan(0.1 * widths.length);
  });

  it('call hardly ever a target above or below where all are alike: one family in twenty', () => {
    const families = Array.from(
      { length: 200 },
      (_, replicate) => tabulateReview(9000 + replicate, { spread: 0 }).review,
    ).flatMap((review) =>
      review.categories.map(({ categoryId }) =>
        ranked(review).filter(({ target }) => target.categoryId === categoryId),
      ),
    );
    const wrong = families.filter((family) => family.some(({ target }) => target.band !== 'not-distinguishable'));
    expect(wrong.length / families.length).toBeLessThan(0.08);
    expect(wrong.length / families.length).toBeGreaterThan(0.01);
  });
});

describe('card rules', () => {
  const cardOf = (card: string) => ({ groupId: 'public', vector: [card.padEnd(3, '.')] });
  const rows = ['444', '34.', '2..', '---', '...', '333', '222', '401', '433', '343', '244'];

  it('counts a card with at least half of its criteria answered, and the others apart', () => {
    const { reviews } = tabulate({
      questionnaire: questionnaireOf(reviewOf(1, 1)),
      groups: GROUPS,
      settings: SETTINGS,
      ballots: rows.map(cardOf),
      account: NO_ACCOUNT,
    });
    expect(reviews[0]?.targets[0]).toMatchObject({ status: 'ranked', n: 8, dontKnow: 1, voidCards: 1 });
  });

  it('makes the mean of the means of the criteria, whoever left one open', () => {
    const partial = ['34.', '444', '323'].flatMap((card) => Array.from({ length: 4 }, () => cardOf(card)));
    const { reviews } = tabulate({
      questionnaire: questionnaireOf(reviewOf(1, 1)),
      groups: GROUPS,
      settings: SETTINGS,
      ballots: partial,
      account: NO_ACCOUNT,
    });
    const target = reviews[0]?.targets[0];
    if (target?.status !== 'ranked') throw new Error('not ranked');
    expect(target.score.value).toBeCloseTo(
      (50 * ((80 + 100 + 80) / 3) + 30 * ((100 + 100 + 60) / 3) + 20 * ((100 + 80) / 2)) / 100,
      10,
    );
    expect(CRITERION_WEIGHTS).toEqual([50, 30, 20]);
  });
});
