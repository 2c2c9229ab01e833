import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { wilsonInterval } from '../intervals/wilson-interval';
import { momentsOfCounts } from '../moments/count-moments';
import type { Moments } from '../moments/moments';
import { standardErrorOfMean } from '../moments/standard-error';
import type { UncertainValue } from '../uncertain-value';

/** Both ends of a scale of whole numbers, `from` the lower one. */
export interface ScaleEnds {
  readonly from: number;
  readonly to: number;
}

export interface ItemStatistics {
  readonly n: number;
  readonly missing: number;
  readonly mean: UncertainValue;
  /** With n − 1; 0 if all answers are the same. */
  readonly standardDeviation: number;
  /** Fails with 'too-few' for a scale of fewer than four points, where both boxes would share an answer. */
  readonly boxes: Result<Boxes, Insufficient>;
}

/** How many answered at either end of the scale. */
export interface Boxes {
  /** Share of the two highest points. */
  readonly top: BoxShare;
  /** Share of the two lowest points. */
  readonly bottom: BoxShare;
  /** top − bottom in −1..1. */
  readonly net: UncertainValue;
}

export interface BoxShare {
  readonly value: number;
  /** Wilson, 95 %. */
  readonly interval: readonly [number, number];
}

interface Described {
  readonly moments: Moments;
  readonly missing: number;
  readonly top: number;
  readonly bottom: number;
}

/** Two points at each end. */
const FEWEST_POINTS = 4;

/**
 * Statistics of the answers to one item from the number of them at each point of its scale, lowest first. With p and q for
 * the shares of the two highest and the two lowest points, net = p − q and its SE is √((p + q − (p − q)²) / (n − 1)).
 *
 * Fails with 'nothing-answered' without an answer and with 'too-few' for one answer, which has no spread. Throws
 * RangeError if there is not one count for each point.
 */
export function itemStatistics(
  answers: { readonly counts: readonly number[]; readonly missing: number },
  scale: ScaleEnds,
): Result<ItemStatistics, Insufficient> {
  const { counts, missing } = answers;
  if (counts.length !== points(scale)) throw new RangeError(`${counts.length} counts for ${points(scale)} points`);
  return describe(scale, {
    moments: momentsOfCounts(
      counts,
      counts.map((_, point) => scale.from + point),
    ),
    missing,
    top: sum(counts.slice(-2)),
    bottom: sum(counts.slice(0, 2)),
  });
}

function describe(scale: ScaleEnds, described: Described): Result<ItemStatistics, Insufficient> {
  const { moments, missing } = described;
  const { n, mean, variance } = moments;
  if (n === 0) return fail({ reason: 'nothing-answered' });
  if (n < 2) return fail({ reason: 'too-few', have: n, need: 2 });
  return ok({
    n,
    missing,
    mean: { value: mean, standardError: standardErrorOfMean({ variance, n }), degreesOfFreedom: n - 1 },
    standardDeviation: Math.sqrt(variance),
    boxes:
      points(scale) < FEWEST_POINTS
        ? fail({ reason: 'too-few', have: points(scale), need: FEWEST_POINTS })
        : ok(boxesOf(described)),
  });
}

function boxesOf({ moments: { n }, top, bottom }: Described): Boxes {
  const net = (top - bottom) / n;
  const variance = (((top + bottom) / n - net ** 2) * n) / (n - 1);
  return {
    top: { value: top / n, interval: wilsonInterval({ successes: top, n }) },
    bottom: { value: bottom / n, interval: wilsonInterval({ successes: bottom, n }) },
    net: { value: net, standardError: standardErrorOfMean({ variance, n }), degreesOfFreedom: n - 1 },
  };
}

function points({ from, to }: ScaleEnds): number {
  return to - from + 1;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
