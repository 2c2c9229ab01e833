import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/figures/figure';
import { figuresOf } from '#domain/figures/figure-list';
import { seriesOf } from '#domain/figures/series';
import { traceOf } from '#domain/figures/trace/trace-of';
import { apiBallotDesigns, apiColumn } from '../../../support/data-sets/api-schools';
import {
  ballotOf,
  numberQuestion,
  OPEN,
  questionnaireOf,
  singleQuestion,
  tabulatedWave,
  type Wave,
} from '../analysis/analysed-wave';
import { publishedWave } from './example-wave';

/** The schools of apistrat in one of two years, as ballots that say how they were drawn, or as if they were all alike. */
function year(scores: 'api99' | 'api00', weighted = true) {
  const [score, wide] = [apiColumn('stratified', scores), apiColumn('stratified', 'sch.wide')];
  const wave: Wave = {
    questions: [numberQuestion('api'), singleQuestion('wide', ['no', 'yes'])],
    settings: OPEN,
    ballots: apiBallotDesigns('stratified').map((design, row) =>
      ballotOf([score[row] ?? null, wide[row] ?? null], weighted ? { design } : {}),
    ),
  };
  return {
    questionnaire: questionnaireOf(wave.questions),
    tabulation: JSON.parse(JSON.stringify(tabulatedWave(wave))),
  };
}

const waves = publishedWave(year('api00'), year('api99'));
const figures = figuresOf(waves);

function figureIn(listed: readonly Figure[], id: string): Figure {
  const figure = listed.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

describe('the change of a question between two weighted waves', () => {
  const change = figureIn(figures, 'change:weighted-mean:api');

  it('is that of the weighted means, with the errors of both designs', () => {
    // svymean of R survey for apistrat: api00 662.29 (SE 9.4089), api99 629.39 (SE 9.9639).
    expect(change.test?.current).toBeCloseTo(662.287, 3);
    expect(change.test?.previous).toBeCloseTo(629.395, 3);
    expect(change.value).toBeCloseTo(662.287 - 629.395, 2);
    expect(change.standardError).toBeCloseTo(Math.hypot(9.4089, 9.9639), 3);
    expect(change.method).toBe('independent-samples-welch');
    expect(change.test?.verdict).toBe('risen');
  });

  it('uses the degrees of freedom of the designs, three strata less than schools', () => {
    const [low, high] = change.interval ?? [0, 0];
    // qt(.975, 392) = 1.9660; with as good as endless ones it would be 1.960.
    expect((high - low) / 2 / (change.standardError ?? 1)).toBeCloseTo(1.966, 3);
    expect(figureIn(figures, 'weighted-mean:api').degreesOfFreedom).toBe(197);
  });

  it('leaves shares of the same answers where they are', () => {
    expect(figureIn(figures, 'change:weighted-share:wide/yes')).toMatchObject({
      value: 0,
      test: { p: 1, verdict: 'within-error' },
    });
  });

  it('is none of counts, which say why', () => {
    expect(figureIn(figures, 'mean:api/*').value).toBeCloseTo(652.82, 2);
    for (const id of ['change:mean:api/*', 'change:mean:api/everybody', 'change:option-share:wide/*/yes']) {
      expect(figureIn(figures, id)).toMatchObject({ value: null, reason: 'ballots-weighted' });
    }
  });

  it('opens down to both ends', () => {
    const root = traceOf(waves, change.id)?.root;
    expect(root?.inputs.map(({ id, value, given }) => [id, value, given])).toEqual([
      ['weighted-mean:api', change.test?.current, 'single-answers'],
      ['weighted-mean:api', change.test?.previous, 'single-answers'],
    ]);
  });
});

describe('a wave that is weighted after one that is not', () => {
  it('is not compared with it', () => {
    const changes = figuresOf(publishedWave(year('api00'), year('api99', false))).filter(
      ({ measure }) => measure === 'change',
    );
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ value, reason }) => `${value} ${reason}`))).toEqual(
      new Set(['null weighting-differs']),
    );
  });
});

describe('the series of a weighted wave', () => {
  const seriesIn = (...years: readonly ReturnType<typeof year>[]) =>
    seriesOf(years.map((wave, index) => ({ waveId: `w${index + 1}`, ...wave })))[0];

  it('is one of weighted means', () => {
    const series = seriesIn(year('api99'), year('api00'));
    expect(series).toMatchObject({ measure: 'weighted-mean', direction: 'rises', significant: true });
    expect(series?.steps[0]?.difference.standardError).toBeCloseTo(Math.hypot(9.4089, 9.9639), 3);
  });

  it('begins after the last wave without weights', () => {
    const series = seriesIn(year('api99', false), year('api99'), year('api00'));
    expect(series?.waves.map(({ waveId }) => waveId)).toEqual(['w2', 'w3']);
  });
});
