import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/figures/figure';
import { figuresOf, filterFigures } from '#domain/figures/figure-list';
import { METHODS } from '#domain/figures/measures';
import { holm } from '#domain/statistics/comparison/holm';
import { newcombeDifference } from '#domain/statistics/intervals/newcombe-difference';
import type { Question } from '#domain/questionnaire/model';
import { questionnaireOf, reviewOf, simulateBallots } from '../tabulation/review/example-review';
import { countedWave, publishedWave, reviewIn, type WaveCase } from './example-wave';

const OPTIONS = [0, 25, 50, 75, 100].map((score) => ({ id: `a${score}`, label: { zh: '' }, score }));

function agreement(...items: readonly string[]): Question {
  const scale = { options: OPTIONS };
  return {
    id: 'climate',
    kind: 'items',
    title: { zh: '' },
    required: true,
    items: items.map((id) => ({ id, label: { zh: id } })),
    scale,
  };
}

/** So many answers on each option; every item gets the same. */
function poll(counts: readonly number[], ...items: readonly string[]): WaveCase {
  const answers = counts.flatMap((count, option) => Array.from({ length: count }, () => String(option)));
  return {
    questionnaire: questionnaireOf(agreement(...items)),
    ballots: answers.map((answer) => ({ groupId: 'public', vector: [answer.repeat(items.length)] })),
  };
}

function changesBetween(now: WaveCase, before: WaveCase): readonly Figure[] {
  return figuresOf(publishedWave(countedWave(now), countedWave(before))).filter(({ measure }) => measure === 'change');
}

function changeIn(figures: readonly Figure[], id: string): Figure {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

describe('changes of a question', () => {
  const changes = changesBetween(poll([2, 4, 10, 40, 24], 'fair', 'help'), poll([8, 12, 20, 30, 10], 'fair', 'help'));

  it('have Newcombe’s interval for shares, and the test of two by two counts', () => {
    const share = changeIn(changes, 'change:favourable-share:climate.fair/*');
    const { value, interval } = newcombeDifference({ successes: 64, n: 80 }, { successes: 40, n: 80 });
    expect(share).toMatchObject({ value, interval, standardError: null, method: 'independent-samples-newcombe' });
    // χ² = 160 (64 × 40 − 16 × 40)² / (80 × 80 × 104 × 56) = 15.82, P = 6.95e−5.
    expect(share.test).toMatchObject({ current: 0.8, previous: 0.5, verdict: 'risen' });
    expect(share.test?.p).toBeCloseTo(6.95e-5, 6);
  });

  it('have Welch’s interval for means', () => {
    const mean = changeIn(changes, 'change:mean:climate.fair/*');
    expect(mean.method).toBe('independent-samples-welch');
    expect(mean.value).toBe((mean.test?.current ?? 0) - (mean.test?.previous ?? 0));
    expect(mean.interval?.[0]).toBeGreaterThan(0);
  });

  it('are adjusted together: the options of one cell, the items of one question', () => {
    const options = OPTIONS.map(({ id }) => changeIn(changes, `change:option-share:climate.fair/*/${id}`).test);
    expect(options.map((test) => test?.adjustedP)).toEqual(holm(options.map((test) => test?.p ?? Number.NaN)));
    const items = ['fair', 'help'].map((item) => changeIn(changes, `change:mean:climate.${item}/*`).test);
    expect(items[0]?.adjustedP).toBeCloseTo(2 * (items[0]?.p ?? 0), 12);
  });

  it('say over what, as a series of several waves is adjusted over more', () => {
    const familyOf = (id: string) => changeIn(changes, id).test?.family;
    expect(familyOf('change:option-share:climate.fair/*/a0')).toBe('options');
    expect(familyOf('change:favourable-share:climate.fair/*')).toBe('items');
    expect(familyOf('change:mean:climate.fair/*')).toBe('items');
  });

  it('have no test, and no difference, where everybody answered alike twice', () => {
    const settings = { collection: { kind: 'import', personal: false } } as const;
    const same = changesBetween(
      { ...poll([0, 0, 0, 0, 8], 'fair'), settings },
      { ...poll([0, 0, 0, 0, 9], 'fair'), settings },
    );
    expect(changeIn(same, 'change:top-share:climate.fair/*')).toMatchObject({
      value: 0,
      test: { p: 1, adjustedP: 1, verdict: 'within-error' },
    });
  });

  it('are said of the same questions only', () => {
    const other = poll([5, 5, 5, 5, 5], 'new');
    expect(changesBetween(poll([5, 5, 5, 5, 5], 'fair'), other)).toEqual([]);
    const options = OPTIONS.map((option) => (option.id === 'a25' ? { ...option, score: 30 } : option));
    const rescaled = { ...agreement('fair'), scale: { options } } as Question;
    const before = { ...poll([5, 5, 5, 5, 5], 'fair'), questionnaire: questionnaireOf(rescaled) };
    expect(changesBetween(poll([5, 5, 5, 5, 5], 'fair'), before)).toEqual([]);
  });

  it('have a reason where one wave does not show its end', () => {
    const hidden = changesBetween(poll([2, 4, 10, 40, 24], 'fair'), poll([1, 1, 1, 1, 0], 'fair'));
    expect(changeIn(hidden, 'change:mean:climate.fair/*')).toMatchObject({ value: null, reason: 'end-not-shown' });
    expect(changeIn(hidden, 'change:top-share:climate.fair/*').reason).toBe('end-not-shown');
  });
});

describe('changes of a review', () => {
  const wave = (seed: number): WaveCase => ({
    ballots: simulateBallots({ seed, ballots: 150, targets: 6 }),
    question: reviewOf(6),
  });

  it('are those of the result pages', () => {
    const now = countedWave(wave(1));
    const before = countedWave(wave(2));
    const published = publishedWave(now, before);
    const changes = figuresOf(published).filter(({ measure }) => measure === 'change');
    const [found] = published.findings;
    const index = changeIn(changes, 'change:index:review');
    expect(index.value).toBe((reviewIn(now).index?.value ?? 0) - (reviewIn(before).index?.value ?? 0));
    expect(index.test).toMatchObject({ p: found?.change?.p, adjustedP: found?.change?.adjustedP });
    expect(changes.map(({ changed }) => changed)).toEqual([
      'index',
      ...Array<string>(2).fill('category-mean'),
      ...Array<string>(3).fill('criterion-mean'),
      ...Array<string>(3).fill('rater-group-mean'),
      ...Array<string>(6).fill('score'),
    ]);
    expect(new Set(changes.map(({ changed, test }) => `${changed}: ${test?.family}`))).toEqual(
      new Set([
        'index: alone',
        'category-mean: categories',
        'criterion-mean: criteria',
        'rater-group-mean: rater-groups',
        'score: targets',
      ]),
    );
    const target = changeIn(changes, 'change:score:review/u3');
    expect(target.test?.adjustedP).toBe(found?.targets.find(({ targetId }) => targetId === 'u3')?.change?.adjustedP);
  });

  it('are found by what changed', () => {
    const figures = figuresOf(publishedWave(countedWave(wave(1)), countedWave(wave(2))));
    const scores = filterFigures(figures, { measure: 'change', changed: 'score' });
    expect(scores.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5].map((target) => `change:score:review/u${target}`));
    expect(filterFigures(figures, { measure: 'score', changed: 'score' })).toEqual([]);
  });

  it('are not said if what an answer is worth was changed', () => {
    const rescored = { ...wave(1), scheme: { optionScores: { review: { s0: 20 } } } };
    const changes = changesBetween(rescored, wave(2));
    expect(changes.length).toBeGreaterThan(10);
    expect(changes.every(({ value, reason }) => value === null && reason === 'question-changed')).toBe(true);
  });

  it('say by their method that waves are taken as independent', () => {
    const methods = new Set(changesBetween(wave(1), wave(2)).map(({ method }) => method));
    expect([...methods]).toEqual(['independent-samples-welch']);
    expect(METHODS).toContain('independent-samples-newcombe');
  });
});
