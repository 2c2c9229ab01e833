import { describe, expect, it } from 'vitest';
import { type Figure, FIGURE_REASONS } from '#domain/figures/figure';
import { ANALYSIS_MEASURES } from '#domain/figures/analysis/analysis-measures';
import { MEASURES, METHODS } from '#domain/figures/measures';
import { traceOf } from '#domain/figures/trace/trace-of';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import { measuredOf, releasedOf } from '../analysis/analysed-wave';
import { simulatedBallots } from '../analysis/random-wave';
import {
  analysedExample,
  analysedFigures,
  analysisIn,
  EVERY_ANALYSIS,
  EVERY_ANALYSIS_UNWEIGHTED,
} from './analysed-example';

const wave = analysedExample();
const listed = analysedFigures(wave);
const unweighted = analysedExample(EVERY_ANALYSIS_UNWEIGHTED);

function figureIn(figures: readonly Figure[], id: string): Figure {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

/** Values with what stands behind them, however deep. */
function measuredIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('value' in part && 'n' in part && 'method' in part) return [[part.value, part.n, part.method].join(' ')];
  return Object.values(part).flatMap(measuredIn);
}

/** What the analysis holds as plain numbers. */
const PLAIN = new Set(['leniency-rank', 'leniency-effect', 'leniency-moved', 'leniency-largest-move', 'cross-count']);

describe('the figures of the analysis', () => {
  it('have every measure, and every id once', () => {
    const measures = new Set<string>(listed.map(({ measure }) => measure));
    expect(ANALYSIS_MEASURES.filter((measure) => !measures.has(measure))).toEqual([]);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  });

  it('are what was measured, all of it, with n and method', () => {
    const published = listed.filter(
      ({ measure, subject, value }) =>
        value !== null && !PLAIN.has(measure) && !(measure === 'careless-share' && subject.rule === undefined),
    );
    const found = published.map(({ value, n, method }) => [value, n, method].join(' '));
    expect(found.toSorted()).toEqual(measuredIn(analysisIn(wave)).toSorted());
  });

  it('carry p, degrees of freedom and design effects where there are any', () => {
    const test = figureIn(listed, 'cross-test:mood.calm/*/sex');
    expect(test).toMatchObject({ method: 'rao-scott-f', p: expect.any(Number), adjustedP: expect.any(Number) });
    expect(test.degreesOfFreedom).toHaveLength(2);
    expect(figureIn(listed, 'weighted-mean:mood.calm').designEffect).toBeGreaterThan(0);
    expect(figureIn(listed, 'driver-coefficient:well')).toMatchObject({ p: expect.any(Number) });
    expect(figureIn(listed, 'design-effect').value).toBeGreaterThan(1);
  });

  it('name pairs of items, classes, columns, adjustments and components', () => {
    expect(figureIn(listed, 'item-correlation:well/mood.glad/mood.calm').subject).toEqual({
      index: 'well',
      question: 'mood',
      item: 'glad',
      with: 'mood',
      withItem: 'calm',
    });
    const subject = { question: 'needs', option: 'pay', by: 'region', class: 'w', column: 'ticked' };
    expect(figureIn(listed, 'cross-count:needs/pay/region/w/ticked')).toMatchObject({
      subject,
      method: 'weighted-count',
    });
    const rank = figureIn(listed, 'leniency-rank:review/u1/additive');
    expect(rank).toMatchObject({ subject: { question: 'review', target: 'u1', adjustment: 'additive' }, n: 3 });
    expect(figureIn(listed, 'variance-share:review/residual').subject.component).toBe('residual');
  });

  it('stand each under its own name', () => {
    const { breakdowns, indices, reviews } = analysisIn(wave);
    const valueOf = (id: string) => figureIn(listed, id).value;
    const [bySex] = breakdowns;
    const counts = releasedOf(bySex?.questions.find(({ item }) => item === 'glad')?.table).counts;
    expect(valueOf('cross-count:mood.glad/*/sex/m/o2')).toBe(counts[1]?.[1]);
    const { correlations, items } = releasedOf(indices[0]?.result);
    expect(valueOf('item-correlation:well/mood.tired/mood.glad')).toBe(measuredOf(correlations[1]?.[1]).value);
    expect(valueOf('alpha-if-dropped:well/mood.tired')).toBe(measuredOf(items[2]?.alphaIfDropped).value);
    const [, withinRater] = releasedOf(reviews[0]?.leniency).methods;
    const { moved, targets } = releasedOf(withinRater?.result);
    expect(valueOf('leniency-moved:review/within-rater-z')).toBe(moved);
    for (const { targetId, place } of targets) {
      const { rank, effect } = releasedOf(place);
      expect(valueOf(`leniency-rank:review/${targetId}/within-rater-z`)).toBe(rank);
      expect(valueOf(`leniency-effect:review/${targetId}/within-rater-z`)).toBe(effect);
    }
  });

  it('count the ballots that any sign hits', () => {
    const analysis = analysisIn(wave);
    const { careless } = analysis;
    if (careless === undefined) throw new Error('the example has too few ratings');
    const shareOf = (ballots: readonly number[]) => {
      const hits = ballots.map((count, hit) => ({ hits: hit, ballots: count }));
      const result = { ...releasedOf(careless.result), released: true as const, hits };
      const tabulation = { ...wave.tabulation, analysis: { ...analysis, careless: { ...careless, result } } };
      return figureIn(analysedFigures({ ...wave, tabulation }), 'careless-share:*');
    };
    expect(shareOf([50, 8, 2])).toMatchObject({ value: 10 / 60, n: 60 });
    expect(shareOf([60])).toMatchObject({ value: null, reason: 'too-few' });
  });

  it('are none of a wave that was counted before there was an analysis', () => {
    const { analysis: _, ...tabulation } = wave.tabulation;
    expect(analysedFigures({ ...wave, tabulation })).toEqual([]);
  });
});

describe('codes of measures, methods and reasons', () => {
  it.each([MEASURES, METHODS, FIGURE_REASONS])('are there once', (...codes) => {
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('where people are protected', () => {
  const hidden = analysedFigures(analysedExample({ ...EVERY_ANALYSIS, settings: {} }));

  it('a block that is withheld gives its reason to every figure that it would hold', () => {
    expect(hidden.map(({ id }) => id)).toEqual(expect.arrayContaining(listed.map(({ id }) => id)));
    expect(figureIn(hidden, 'index-alpha:well')).toMatchObject({ value: null, reason: 'too-few', need: 100 });
    const rank = figureIn(hidden, 'leniency-rank:review/u0/crossed');
    expect(rank).toMatchObject({ reason: 'too-few', need: 100 });
    expect(rank).not.toHaveProperty('have');
    expect(figureIn(hidden, 'cross-count:mood.calm/*/sex/f/o1').reason).toBe('protected');
    expect(figureIn(hidden, 'flagged-share:twins').reason).toBe('too-few');
  });

  it('single targets show no agreement and no effect, however many raters there are', () => {
    const many = analysedFigures(
      analysedExample({ ...EVERY_ANALYSIS, ballots: simulatedBallots(5, 150), settings: {} }),
    );
    expect(figureIn(many, 'agreement-mean:review').value).not.toBeNull();
    expect(figureIn(many, 'agreement:review/u0').reason).toBe('protected');
    expect(figureIn(many, 'leniency-rank:review/u0/rater-centred').value).not.toBeNull();
    expect(figureIn(many, 'leniency-effect:review/u0/rater-centred')).toMatchObject({
      reason: 'protected',
      method: 'rater-centred',
    });
  });
});

describe('a reader of some units', () => {
  it('finds these alone, and nothing of how the scores of all are spread', () => {
    const own = analysedFigures(analysedExample(EVERY_ANALYSIS, ['u1']));
    expect(new Set(own.flatMap(({ subject }) => subject.target ?? []))).toEqual(new Set(['u1']));
    for (const id of ['score-range:review/*', 'score-lowest:review/k0', 'effective-weight:review/everybody']) {
      expect(figureIn(own, id)).toMatchObject({ value: null, reason: 'outside-scope' });
    }
  });
});

describe('the working of a figure of the analysis', () => {
  const rootOf = (id: string, of = wave): TraceNode => {
    const root = traceOf(of, id)?.root;
    if (root === undefined || root === null) throw new Error(`no trace of ${id}`);
    return root;
  };

  it('is found for every figure in the list', () => {
    for (const figure of listed) expect(traceOf(wave, figure.id)?.figure).toEqual(figure);
  });

  it('of a share is two counts', () => {
    const { inputs } = rootOf('item-top:well/mood.calm');
    expect(inputs.map(({ given }) => given)).toEqual(['count', 'count']);
    expect(rootOf('careless-share:*').inputs[1]?.value).toBe(60);
  });

  it('of a difference is what it is between', () => {
    expect(rootOf('item-net:well/mood.calm')).toMatchObject({
      formula: 'quotient',
      inputs: [{ formula: 'difference', inputs: [{ given: 'count' }, { given: 'count' }] }, { given: 'count' }],
    });
    expect(rootOf('score-range:review/*').inputs.map(({ id, given }) => [id, given])).toEqual([
      ['score-highest:review/*', 'published'],
      ['score-lowest:review/*', 'published'],
    ]);
  });

  it('of a share of variance is the variance over the sum of all three', () => {
    expect(rootOf('variance-share:review/targets')).toMatchObject({
      formula: 'quotient',
      inputs: [{ id: 'variance:review/targets', given: 'published' }, { formula: 'sum' }],
    });
  });

  it('ends where it needs single answers or scores, and says so', () => {
    expect(rootOf('index-alpha:well').given).toBe('single-answers');
    expect(rootOf('score-reliability:review/*').given).toBe('published-scores');
    expect(rootOf('cross-count:mood.calm/*/sex/f/o1').given).toBe('single-answers');
    expect(rootOf('cross-count:mood.calm/*/sex/f/o1', unweighted).given).toBe('count');
  });
});
