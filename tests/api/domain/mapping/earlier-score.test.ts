import { describe, expect, it } from 'vitest';
import { figuresOf } from '#domain/figures/figure-list';
import { seriesOf } from '#domain/figures/series';
import { recompute } from '#domain/figures/trace/recompute';
import { traceOf } from '#domain/figures/trace/trace-of';
import { earlierScore } from '#domain/mapping/earlier-score';
import type { UnitLinks } from '#domain/mapping/unit-links';
import { findingsOf } from '#domain/tabulation/findings/findings';
import { countedWave, publishedWave, rankedIn, reviewIn } from '../figures/example-wave';
import { reviewOf, simulateBallots } from '../tabulation/review/example-review';

function wave(seed: number, targets = 6) {
  return countedWave({ ballots: simulateBallots({ seed, ballots: 150, targets }), question: reviewOf(targets) });
}

const NOW = wave(1, 4);
const BEFORE = wave(2);

/** u0 stayed, u1 and u2 were merged into u1, u3 came from u5; u4 has ended. */
const LINKS: UnitLinks = [
  { from: ['u0'], to: ['u0'] },
  { from: ['u1', 'u2'], to: ['u1'] },
  { from: ['u5'], to: ['u3'] },
];

const SPLIT: UnitLinks = [{ from: ['u0'], to: ['u0', 'u1'] }];

function linked(links: UnitLinks) {
  const published = publishedWave(NOW, BEFORE);
  const findings = findingsOf(NOW.tabulation, BEFORE.tabulation, links);
  return { ...published, findings, previous: { ...BEFORE, links } };
}

describe('what a unit had in the wave before', () => {
  it('is, of two units, their scores by their cards, with errors that are added as they are', () => {
    const [one, other] = ['u1', 'u2'].map((id) => rankedIn(reviewIn(BEFORE), id));
    if (one === undefined || other === undefined) throw new Error('both are ranked');
    const score = earlierScore(reviewIn(BEFORE), { from: ['u1', 'u2'], isPart: false });
    const n = one.n + other.n;
    const mean = (a: number, b: number) => (one.n * a + other.n * b) / n;
    expect(score?.n).toBe(n);
    expect(score?.estimate.value).toBeCloseTo(mean(one.score.value, other.score.value), 12);
    expect(score?.estimate.standardError).toBeCloseTo(mean(one.score.standardError, other.score.standardError), 12);
    const { degreesOfFreedom = 0 } = score?.estimate ?? {};
    expect(degreesOfFreedom).toBe(Math.min(one.score.degreesOfFreedom ?? 0, other.score.degreesOfFreedom ?? 0));
  });

  it('is unknown where one of them has no score, and of a part of a split unit', () => {
    const review = reviewIn(BEFORE);
    const withoutOne = { ...review, targets: review.targets.filter(({ targetId }) => targetId !== 'u2') };
    expect(earlierScore(withoutOne, { from: ['u1', 'u2'], isPart: false })).toBeNull();
    expect(earlierScore(review, { from: ['u0'], isPart: true })).toBeNull();
    expect(earlierScore(review, { from: [], isPart: false })).toBeNull();
  });
});

describe('a review with mapped units', () => {
  it('counts units that were renamed or merged among those that both waves have', () => {
    const [found] = findingsOf(NOW.tabulation, BEFORE.tabulation, LINKS);
    expect(found?.comparedTargets).toEqual({ common: 3, added: 1, gone: 2 });
    expect(findingsOf(NOW.tabulation, BEFORE.tabulation)[0]?.comparedTargets).toEqual({ common: 4, added: 0, gone: 2 });
  });

  it('has changes against what its units were, each with a trace that recomputes', () => {
    const published = linked(LINKS);
    const changeOf = (target: string) => {
      const id = `change:score:review/${target}`;
      const { figure, root } = traceOf(published, id) ?? {};
      return { figure, root };
    };
    const renamed = changeOf('u3');
    expect(renamed.figure?.test?.previous).toBe(rankedIn(reviewIn(BEFORE), 'u5').score.value);
    const merged = changeOf('u1');
    expect(merged.figure?.test?.previous).toBe(
      earlierScore(reviewIn(BEFORE), { from: ['u1', 'u2'], isPart: false })?.estimate.value,
    );
    for (const { figure, root } of [renamed, merged, changeOf('u0')]) {
      expect(root && recompute(root)).toBe(figure?.value);
    }
    expect(merged.root?.inputs[1]?.inputs.map(({ subject }) => subject.target)).toEqual(['u1', 'u2']);
    expect(changeOf('u2').figure).toMatchObject({ value: null, reason: 'end-not-shown' });
  });

  it('says of a part of a split unit that the part was not rated before', () => {
    const changes = figuresOf(linked(SPLIT)).filter(({ changed }) => changed === 'score');
    expect(changes.map(({ subject, reason }) => [subject.target, reason])).toEqual([
      ['u0', 'unit-split'],
      ['u1', 'unit-split'],
      ['u2', 'end-not-shown'],
      ['u3', 'end-not-shown'],
    ]);
  });

  it('has a series that goes through what its units were', () => {
    const waves = [
      { waveId: 'w1', ...wave(3) },
      { waveId: 'w2', ...BEFORE, links: [{ from: ['u4'], to: ['u5'] }, ...LINKS.slice(0, 2)] },
      { waveId: 'w3', ...NOW, links: LINKS },
    ];
    const series = seriesOf(waves).filter(({ measure }) => measure === 'score');
    const valuesOf = (target: string) => {
      const found = series.find(({ subject }) => subject.target === target);
      return found?.waves.map(({ figure }) => figure.value ?? figure.reason);
    };
    const score = (id: string, of = waves[0]) => of && rankedIn(reviewIn(of), id).score.value;
    expect(valuesOf('u3')).toEqual([score('u4'), score('u5', waves[1]), score('u3', waves[2])]);
    expect(valuesOf('u1')?.slice(0, 1)).toEqual(['not-scored']);
    expect(valuesOf('u2')?.slice(0, 2)).toEqual(['not-scored', 'not-scored']);
  });
});
