import type { AnalysisFigure, AnalysisMethod } from '#domain/analysis/figure';
import type { Analysis, IndexAnalysis } from '#domain/analysis/model';
import type {
  LeniencyMethod,
  LenientTarget,
  ReviewAgreement,
  ReviewAnalysis,
  ReviewDiscrimination,
} from '#domain/analysis/review/review-model';
import type { RankedTarget } from '#domain/tabulation/model';
import { rankedIn, type Review } from '../../../web/results/review';

/** Figures of the right kind and size for looking at the page and for its sentences; they are not computed from ballots. */
export const figure = (
  value: number,
  method: AnalysisMethod = 'mean',
  interval?: readonly [number, number],
): AnalysisFigure => ({ value, n: 1000, method, ...(interval !== undefined && { interval }) });

export const tooFew: AnalysisFigure = { reason: 'too-few', have: 3, need: 10 };

export function exampleDiscrimination(review: Review): ReviewDiscrimination {
  return {
    ...spread(79.2, 90.1, 0.91),
    topShare: figure(0.78, 'quotient'),
    ceilingShare: figure(0.41, 'quotient'),
    identicalBallots: figure(0.034, 'quotient'),
    categories: review.table.categories.map(({ categoryId }, position) => ({
      categoryId,
      ...spread(79.2 + position / 2, 88.1, 0.5 + position / 20),
      tiers: 1 + (position % 4),
    })),
    groupEffects: [
      { groupId: 'leaders', effect: figure(0.11, 'effective-weight') },
      { groupId: 'peers', effect: figure(0.13, 'effective-weight') },
      { groupId: 'grassroots', effect: figure(0.22, 'effective-weight') },
      { groupId: 'public', effect: figure(0.54, 'effective-weight') },
    ],
  };
}

function spread(lowest: number, highest: number, reliability: number) {
  return {
    lowest: figure(lowest, 'lowest'),
    highest: figure(highest, 'highest'),
    range: figure(highest - lowest, 'range'),
    standardDeviation: figure(2.4, 'standard-deviation'),
    reliability: figure(reliability, 'score-reliability'),
  };
}

const coefficient = (value: number, method: AnalysisMethod) => figure(value, method, [value - 0.03, value + 0.03]);

function exampleAgreement(review: Review): ReviewAgreement {
  return {
    icc1: coefficient(0.08, 'icc-1'),
    icc2: coefficient(0.97, 'icc-2'),
    withinGroup: {
      mean: figure(0.76, 'within-group-agreement'),
      median: figure(0.78, 'within-group-agreement'),
      targets: rankedIn(review.table).map(({ targetId }, position) => ({
        targetId,
        agreement: figure(0.6 + (position % 30) / 100, 'within-group-agreement'),
      })),
    },
    alpha: figure(0.88, 'cronbach-alpha'),
    krippendorff: {
      nominal: coefficient(0.12, 'krippendorff-nominal'),
      ordinal: coefficient(0.19, 'krippendorff-ordinal'),
      interval: coefficient(0.2, 'krippendorff-interval'),
    },
    shroutFleiss: { released: false, reason: 'too-few', have: 62_114, need: 1_247_000 },
    kendallW: tooFew,
  };
}

/** Every third target moves by one place, every ninth by two. */
function lenientTarget({ targetId, place }: RankedTarget, position: number): LenientTarget {
  const placesUp = position % 9 === 0 ? -2 : position % 3 === 0 ? 1 : 0;
  const { rank, tied = false } = place;
  return {
    targetId,
    place: { released: true, rank: rank - placesUp, tied, officialRank: rank, placesUp, among: 18 },
  };
}

export function exampleLeniency(review: Review): readonly LeniencyMethod[] {
  const targets = rankedIn(review.table);
  const moved = targets.map(lenientTarget);
  return [
    {
      method: 'rater-centred',
      result: { released: true, compared: targets.length, moved: 0, largestMove: 0, targets: [] },
    },
    { method: 'within-rater-z', result: { released: false, reason: 'too-few', have: 1, need: 3 } },
    {
      method: 'additive',
      result: { released: true, compared: targets.length, moved: 40, largestMove: 2, targets: moved },
    },
    {
      method: 'crossed',
      result: { released: true, compared: targets.length, moved: 40, largestMove: 2, targets: moved },
    },
  ];
}

export function exampleReviewAnalysis(review: Review): ReviewAnalysis {
  const part = (share: number) => ({
    variance: figure(100 * share, 'reml-variance'),
    share: figure(share, 'reml-variance-share'),
  });
  return {
    question: review.question.id,
    raters: 10_224,
    targets: rankedIn(review.table).length,
    cards: 62_114,
    agreement: { released: true, ...exampleAgreement(review) },
    discrimination: exampleDiscrimination(review),
    leniency: {
      released: true,
      components: [
        { raters: 10_200, targets: 120 },
        { raters: 24, targets: 2 },
      ],
      methods: exampleLeniency(review),
      variances: { released: true, raters: part(0.31), targets: part(0.08), residual: part(0.61) },
    },
  };
}

const ITEMS = ['fair', 'listen', 'help', 'direction', 'confidence'];

export function exampleIndex(id: string, title: string, alpha: AnalysisFigure): IndexAnalysis {
  const items = ITEMS.map((item, position) => ({
    question: 'climate',
    item,
    ...(position === 2 && { reversed: true }),
  }));
  return {
    id,
    title: { zh: title, en: title },
    minimumAnswered: 3,
    items,
    result: {
      released: true,
      mean: figure(64.2, 'mean', [63.1, 65.3]),
      standardDeviation: figure(18.4, 'standard-deviation'),
      alpha,
      standardisedAlpha: coefficient(0.81, 'standardised-alpha'),
      averageCorrelation: coefficient(0.44, 'average-correlation'),
      favourable: figure(0.61, 'favourable-share', [0.59, 0.63]),
      items: items.map((item, position) => ({
        ...item,
        mean: figure(60 + position),
        standardDeviation: figure(24, 'standard-deviation'),
        top: figure(0.55, 'wilson-share'),
        bottom: figure(0.2, 'wilson-share'),
        net: figure(0.35, 'net-share'),
        itemRestCorrelation: figure(0.5, 'item-rest-correlation'),
        alphaIfDropped: figure(0.79, 'alpha-if-dropped'),
      })),
      correlations: ITEMS.slice(1).map((_, row) => ITEMS.slice(0, row + 1).map(() => figure(0.4, 'correlation'))),
    },
  };
}

export function exampleAnalysis(review: Review | undefined): Analysis {
  return {
    sample: {
      n: 10_224,
      weights: 'raked',
      designEffect: figure(1.31, 'kish-design-effect'),
      effectiveSize: figure(7_804, 'kish-effective-size'),
      design: { strata: 8, units: 122, loneStrata: 1, correctedStrata: 7 },
      raking: {
        released: true,
        cycles: 6,
        trimmed: 31,
        outside: 0,
        trim: [0.3, 3],
        bounds: [0.28, 2.8],
        margins: [
          {
            question: 'burden',
            groups: [
              { option: 'a1', population: 0.4, before: 0.35, after: 0.4 },
              { option: 'a2', population: 0.6, before: 0.65, after: 0.6 },
            ],
          },
        ],
      },
    },
    questions: [
      {
        question: 'burden',
        result: {
          released: true,
          mean: figure(61.2, 'weighted-mean', [60, 62.4]),
          shares: ['a1', 'a2', 'a3', 'a4', 'a5'].map((option) => ({
            option,
            share: figure(0.2, 'weighted-share', [0.18, 0.22]),
          })),
        },
      },
    ],
    indices: [exampleIndex('climate', '组织氛围', coefficient(0.8, 'cronbach-alpha'))],
    reviews: review === undefined ? [] : [exampleReviewAnalysis(review)],
    careless: {
      ratings: 6,
      measure: { index: 'climate' },
      result: {
        released: true,
        everybody: figure(64.2, 'mean', [63.1, 65.3]),
        rules: [
          {
            rule: { kind: 'longest-run', atLeast: 5 },
            flagged: figure(0.041, 'quotient'),
            without: figure(63.8, 'mean', [62.7, 64.9]),
          },
          { rule: { kind: 'pace', below: 1 }, flagged: figure(0.021, 'quotient'), without: { reason: 'protected' } },
        ],
        hits: [
          { hits: 0, ballots: 9_500 },
          { hits: 1, ballots: 600 },
          { hits: 2, ballots: 124 },
        ],
        unflagged: figure(63.7, 'mean', [62.6, 64.8]),
      },
    },
    paces: {
      result: {
        released: true,
        bands: ([0, 1, 2, 3] as const).map((pace) => ({
          pace,
          share: figure([0.02, 0.3, 0.55, 0.13][pace] ?? 0, 'wilson-share', [0.01, 0.6]),
        })),
        unknown: 214,
      },
    },
    drivers: {
      outcome: { question: 'burden' },
      result: {
        released: true,
        rSquared: coefficient(0.36, 'r-squared'),
        adjustedRSquared: coefficient(0.35, 'adjusted-r-squared'),
        predictors: [
          {
            index: 'climate',
            correlation: coefficient(0.58, 'correlation'),
            coefficient: coefficient(0.51, 'standardised-coefficient'),
            relativeWeight: figure(0.3, 'relative-weight'),
            relativeShare: figure(0.83, 'relative-weight'),
          },
        ],
      },
    },
    breakdowns: [
      {
        by: 'burden',
        classes: ['a1', 'a2', 'a3', 'a4', 'a5'],
        questions: [crossed('fair', 0.0004), crossed('listen', 0.31)],
      },
    ],
  };
}

function crossed(item: string, adjustedP: number): Analysis['breakdowns'][number]['questions'][number] {
  return {
    question: 'climate',
    item,
    table: { released: true, n: 900, counts: [0, 1, 2, 3, 4].map((row) => [10, 20, 30, 40 + row, 50]) },
    means: { released: true, classes: [0, 1, 2, 3, 4].map((row) => figure(60 + row, 'mean', [58 + row, 62 + row])) },
    test: {
      released: true,
      statistic: figure(31.2, 'chi-square'),
      degreesOfFreedom: 16,
      adjustedP,
      cramersV: figure(0.11, 'cramers-v'),
    },
  };
}
