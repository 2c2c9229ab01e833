import { type JointCounts, covarianceOfCounts } from '#domain/statistics/moments/count-covariance';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import type { Moments } from '#domain/statistics/moments/moments';
import type { ItemAnswers } from '#domain/statistics/reliability/cronbach-alpha';
import { BYTE_VALUES, type CodeValues } from '../columns/variable-scales';

/** Answers to one item as codes, and what each code is worth: NaN for none. */
export interface CodedItem {
  readonly codes: Uint8Array;
  readonly worth: CodeValues;
}

/** What alpha and correlations know of items, from how often two answers meet: sums of whole numbers, in any order. */
export interface ItemTable extends ItemAnswers {
  jointCounts(first: number, second: number): JointCounts;
  /** How often each code of an item was given that is worth something, in the order of its rows and columns. */
  countsOf(item: number): readonly { readonly code: number; readonly count: number }[];
  readonly ballots: number;
}

/** Counts each pair of items once, when it is asked for. */
export function createItemTable(items: readonly CodedItem[]): ItemTable {
  const scales = items.map(scaleOf);
  const known = new Map<number, JointCounts>();
  return {
    items: items.length,
    momentsOf: (item) => momentsOf(jointCounts(item, item)),
    pairOf: (first, second) => covarianceOfCounts(jointCounts(first, second)),
    answeredAny: (own) => answeredAny(own.map((item) => at(items, item))),
    jointCounts,
    countsOf: (item) => {
      const { counts } = jointCounts(item, item);
      const { options } = at(scales, item);
      return options.map((code, place) => ({ code, count: counts[place * (options.length + 1)] ?? 0 }));
    },
    ballots: items[0]?.codes.length ?? 0,
  };

  function jointCounts(first: number, second: number): JointCounts {
    const key = first * items.length + second;
    const counted = known.get(key) ?? countPairs(at(scales, first), at(scales, second));
    known.set(key, counted);
    return counted;
  }
}

/** Codes that are worth something, in their order. */
interface Scale {
  readonly codes: Uint8Array;
  readonly options: readonly number[];
  readonly values: readonly number[];
}

function scaleOf({ codes, worth }: CodedItem): Scale {
  const options = [...worth.keys()].filter((code) => !Number.isNaN(worth[code]));
  return { codes, options, values: options.map((code) => worth[code] ?? Number.NaN) };
}

/** All pairs of bytes are counted, of which only some mean answers: that is quicker than to look at each. */
function countPairs(first: Scale, second: Scale): JointCounts {
  const pairs = new Uint32Array(BYTE_VALUES ** 2);
  const [rows, columns] = [first.codes, second.codes];
  for (let ballot = 0; ballot < rows.length; ballot++) {
    const pair = (rows[ballot] ?? 0) * BYTE_VALUES + (columns[ballot] ?? 0);
    pairs[pair] = (pairs[pair] ?? 0) + 1;
  }
  const cells = first.options.flatMap((row) => second.options.map((column) => pairs[row * BYTE_VALUES + column] ?? 0));
  return { counts: Uint32Array.from(cells), rowValues: first.values, columnValues: second.values };
}

/** Of the pairs of an item with itself. */
function momentsOf(joint: JointCounts): Moments {
  const values = Array.from(joint.rowValues);
  const own = values.map((_, place) => joint.counts[place * (values.length + 1)] ?? 0);
  return exactMoments(momentsOfCounts(own, values), joint);
}

/** Moments with the variance that pairs of an item with itself give, which is exactly 0 where all answers are alike. */
export function exactMoments({ n, mean, variance }: Moments, joint: JointCounts): Moments {
  const pair = covarianceOfCounts(joint);
  return { n, mean, variance: pair.ok ? pair.value.variances[0] : variance };
}

function answeredAny(items: readonly CodedItem[]): number {
  const rows = items[0]?.codes.length ?? 0;
  let answered = 0;
  for (let row = 0; row < rows; row++) {
    if (items.some(({ codes, worth }) => !Number.isNaN(worth[codes[row] ?? 0]))) answered += 1;
  }
  return answered;
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`no item at ${place}`);
  return item;
}
