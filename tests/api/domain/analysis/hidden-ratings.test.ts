import { describe, expect, it } from 'vitest';
import { type ReviewAnalysis, VARIANCE_SOURCES } from '#domain/analysis/review/review-model';
import type { RaterGroup } from '#domain/survey/model';
import type { Tabulation } from '#domain/tabulation/model';
import { restrictToUnits } from '#domain/tabulation/readers/restrict-to-units';
import { seededRandom } from '../../../support/seeded-random';
import { reviewOf } from '../tabulation/review/example-review';
import { measuredOf, releasedOf, tabulatedWave, type Wave } from './analysed-wave';

/*
 * Beside the score of a unit that hides rater groups, whatever goes over all cards is one more equation for what these
 * groups said. Worlds that publish the same tables and differ in hidden ratings alone must have the same analysis.
 */
const SCORES = [0, 25, 50, 75, 100];
const GROUPS: readonly RaterGroup[] = [
  { id: 'leaders', name: { zh: '领导' }, weight: 30 },
  { id: 'peers', name: { zh: '互评' }, weight: 30 },
  { id: 'public', name: { zh: '群众' }, weight: 40 },
];
const UNITS = 8;

const review = (units: number, criteria = 1) => ({
  ...reviewOf(units, 1),
  scale: { options: SCORES.map((score) => ({ id: `s${score}`, label: { zh: `${score}` }, score })) },
  criteria: Array.from({ length: criteria }, (_, place) => ({
    id: `c${place}`,
    title: { zh: `c${place}` },
    weight: 100 / criteria,
  })),
});

const SETTINGS: NonNullable<Wave['settings']> = { unanimousScores: 'withheld' };

function published(ballots: Wave['ballots'], more: Partial<Wave> = {}): Tabulation {
  return tabulatedWave({ questions: [review(UNITS)], ballots, groups: GROUPS, settings: SETTINGS, ...more });
}

function analysisOf({ analysis }: Tabulation): ReviewAnalysis {
  const [own] = analysis?.reviews ?? [];
  if (own === undefined) throw new Error('no review');
  return own;
}

const optionNear = (value: number) => Math.max(0, Math.min(SCORES.length - 1, Math.round(value)));

/** What each rater gives the units but the first; the first is given as the world has it. */
function othersOf(seed: number, raters: number): readonly string[] {
  const random = seededRandom(seed);
  const qualities = Array.from({ length: UNITS - 1 }, () => 2.4 + 0.6 * (random.uniform() - 0.5));
  return Array.from({ length: raters }, () => {
    const mildness = random.uniform() - 0.5;
    return qualities.map((quality) => optionNear(quality + mildness + 2.6 * (random.uniform() - 0.5))).join('');
  });
}

const OTHERS = othersOf(5, 120);
const PUBLIC = Array.from({ length: 90 }, (_, rater) => [1, 2, 2, 3, 3, 4][rater % 6] ?? 0);

/** Leaders are of one mind on the first unit; peers gave each option so often. */
function worldOf(agreed: number, peers: readonly number[]): Wave['ballots'] {
  const onFirst: Readonly<Record<string, readonly number[]>> = {
    leaders: Array.from({ length: 12 }, () => agreed),
    peers: peers.flatMap((count, option) => Array.from({ length: count }, () => option)),
    public: PUBLIC,
  };
  const raters = GROUPS.flatMap(({ id }) => (onFirst[id] ?? []).map((option) => ({ groupId: id, option })));
  return raters.map(({ groupId, option }, rater) => ({ groupId, vector: [`${option}${OTHERS[rater] ?? ''}`] }));
}

const TRUTH = { agreed: 2, peers: [2, 3, 5, 6, 2] } as const;

/** What peers can have given if leaders agreed on another option, so that the score and its error are nearly the same. */
function supposedPeers(agreed: number): readonly (readonly number[])[] {
  const [sum, squares] = momentsOf(TRUTH.peers);
  const wanted = sum + 18 * 25 * (TRUTH.agreed - agreed);
  const found: (readonly number[])[] = [];
  for (const counts of waysOf(18, SCORES.length)) {
    const [own, ownSquares] = momentsOf(counts);
    const spread = (ownSquares - own ** 2 / 18) / (squares - sum ** 2 / 18);
    if (Math.abs(own - wanted) <= 25 && Math.abs(spread - 1) < 0.03) found.push(counts);
  }
  return found.slice(0, 12);
}

function momentsOf(counts: readonly number[]): readonly [sum: number, squares: number] {
  const sums = (power: number) =>
    counts.reduce((sum, count, option) => sum + count * (SCORES[option] ?? 0) ** power, 0);
  return [sums(1), sums(2)];
}

function waysOf(people: number, options: number): readonly (readonly number[])[] {
  if (options === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, own) => own).flatMap((own) =>
    waysOf(people - own, options - 1).map((others) => [own, ...others]),
  );
}

const tablesOf = ({ questions, reviews, ballots }: Tabulation) => JSON.stringify([questions, reviews, ballots]);

describe('the analysis of a review in which a unit hides two groups', () => {
  const truth = published(worldOf(TRUTH.agreed, TRUTH.peers));
  const [table] = truth.reviews;
  const own = analysisOf(truth);

  it('has such a unit', () => {
    const [first, ...others] = table?.targets ?? [];
    const hidden = (target: typeof first) =>
      target?.status === 'ranked' ? target.groups.filter(({ cell }) => !cell.released).length : null;
    expect([hidden(first), ...others.map(hidden)]).toEqual([2, ...others.map(() => 0)]);
  });

  it('is the same whatever option the group of one mind agrees on, if the tables are', () => {
    const worlds = [1, 3].flatMap((agreed) =>
      supposedPeers(agreed)
        .map((peers) => ({ agreed, release: published(worldOf(agreed, peers)) }))
        .filter(({ release }) => tablesOf(release) === tablesOf(truth)),
    );
    expect(new Set(worlds.map(({ agreed }) => agreed)).size).toBeGreaterThan(0);
    for (const { release } of worlds) expect(release.analysis).toEqual(truth.analysis);
  });

  it('leaves the unit out of agreement and of mildness, and says so', () => {
    expect(own).toMatchObject({ raters: 120, targets: UNITS, cards: 120 * UNITS, leftOut: 1 });
    expect(releasedOf(own.agreement).icc1).toMatchObject({ n: 120 * (UNITS - 1) });
    const { components, methods } = releasedOf(own.leniency);
    expect(components).toEqual([{ raters: 120, targets: UNITS - 1 }]);
    for (const { result } of methods) {
      const { targets, compared } = releasedOf(result);
      expect(compared).toBe(UNITS - 1);
      expect(targets.map(({ place }) => place.released)).toEqual([
        false,
        ...Array.from({ length: UNITS - 1 }, () => true),
      ]);
      expect(targets[0]?.place).toEqual({ released: false, reason: 'protected' });
    }
  });

  it('rounds coefficients to what one of the raters can move, and tells p in bands', () => {
    const { icc1, icc2, krippendorff, kendallW } = releasedOf(own.agreement);
    for (const figure of [icc1, icc2, krippendorff.interval, kendallW]) {
      const { value, p = 0.001 } = measuredOf(figure);
      expect(Math.round(value * 10) / 10).toBe(value);
      expect([0.001, 0.01, 0.05]).toContain(p);
    }
    const variances = releasedOf(releasedOf(own.leniency).variances);
    for (const source of VARIANCE_SOURCES) {
      const { value } = measuredOf(variances[source].share);
      expect(Math.round(value * 10) / 10).toBe(value);
    }
  });

  it('does not tell single ballots that are all alike', () => {
    const twice = worldOf(TRUTH.agreed, TRUTH.peers).map((ballot) => ({
      ...ballot,
      vector: [String(ballot.vector[0]).replaceAll(/./g, '$&$&')],
    }));
    const many = published(twice, { questions: [review(UNITS, 2)] });
    expect(analysisOf(many).leftOut).toBe(1);
    expect(analysisOf(many).discrimination.identicalBallots).toMatchObject({ reason: 'protected' });
  });

  it('says why it is empty if no two units are shown whole', () => {
    const cells = worldOf(TRUTH.agreed, TRUTH.peers).map((ballot) => ({
      ...ballot,
      vector: [String(ballot.vector[0]).slice(0, 2)],
    }));
    const { agreement, leniency } = analysisOf(published(cells, { questions: [review(2)] }));
    const few = { released: false, reason: 'too-few', have: 1, need: 2, counted: 'whole-targets' };
    expect([agreement, leniency]).toEqual([few, few]);
  });

  it('has no mean of all cards beside what flags hit', () => {
    const validity = [
      { id: 'quick', scope: 'ballot', test: { kind: 'too-fast', secondsPerRating: 5 }, action: 'flag' },
    ] as const;
    const { analysis } = published(worldOf(TRUTH.agreed, TRUTH.peers), { scheme: { validity } });
    expect(analysis?.flags).toMatchObject({ measure: 'ballot-score' });
    expect(releasedOf(analysis?.flags?.result)).toMatchObject({
      everybody: { reason: 'protected' },
      unflagged: { reason: 'protected' },
    });
  });
});

describe('the analysis of a review in which the score of a unit is withheld', () => {
  const everybody: Partial<Wave> = { groups: [{ id: 'all', name: { zh: '全体' }, weight: 100 }] };
  /** Twelve rated the first unit, eleven of them alike. */
  const world = (agreed: number, other: number) =>
    published(
      OTHERS.map((cells, rater) => {
        const first = rater === 0 ? other : agreed;
        return { groupId: 'all', vector: [`${rater < 12 ? first : '.'}${cells}`] };
      }),
      everybody,
    );
  const truth = world(2, 3);

  it('is the same whatever they agree on', () => {
    expect(truth.reviews[0]?.targets[0]).toMatchObject({ status: 'insufficient', reason: 'of-one-mind', n: 12 });
    for (let agreed = 0; agreed < SCORES.length; agreed++) {
      for (let other = 0; other < SCORES.length; other++) {
        const release = world(agreed, other);
        expect(tablesOf(release)).toBe(tablesOf(truth));
        expect(release.analysis).toEqual(truth.analysis);
      }
    }
  });
});

describe('a reader of three of four units', () => {
  const cells = OTHERS.map((own) => ({ groupId: 'all', vector: [own.slice(0, 4)] }));
  const whole = published(cells, {
    questions: [review(4)],
    groups: [{ id: 'all', name: { zh: '全体' }, weight: 100 }],
  });
  const outside = { released: false, reason: 'outside-scope' };

  it('is told nothing that goes over the cards of the fourth', () => {
    const { agreement, leniency, discrimination } = analysisOf(restrictToUnits(whole, ['u0', 'u1', 'u2']));
    const { variances, methods } = releasedOf(leniency);
    expect([agreement, variances, ...methods.map(({ result }) => result)]).toEqual(
      Array.from({ length: 2 + methods.length }, () => outside),
    );
    expect(discrimination.identicalBallots).toEqual({ reason: 'outside-scope' });
  });

  it('sees the place of one unit beside three others', () => {
    const { leniency } = analysisOf(restrictToUnits(whole, ['u0']));
    for (const { result } of releasedOf(leniency).methods) {
      expect(releasedOf(result).targets).toMatchObject([{ targetId: 'u0', place: { released: true, among: 4 } }]);
    }
  });
});
