import { apportion } from '../../lib/apportion';

export interface StackOption {
  readonly label: string;
  readonly count: number;
}

export interface StackSegment {
  readonly label: string;
  readonly count: number;
  /** Of all counts, 0..1. */
  readonly share: number;
  /** Of every hundred; the segments of a bar sum to 100 on paper too. */
  readonly perHundred: number;
  /** Left edge and width as fractions of the drawing. */
  readonly at: number;
  readonly width: number;
  /** Step of the colour scale, 1 = worst … 5 = best. */
  readonly step: number;
  /** Whether the segment is wide enough to hold its own number. */
  readonly labelled: boolean;
}

/** A number of two digits needs about 20 px: this share of the narrowest drawing, 200 px. */
const LEAST_LABELLED_WIDTH = 0.1;

/**
 * A bar of 100 ratings. The options come worst first; `best-first` turns them round, so that the bar begins
 * with the largest approval as the overview does.
 */
export function stackScene(
  options: readonly StackOption[],
  order: 'worst-first' | 'best-first',
): readonly StackSegment[] {
  const stepped = withSteps(options);
  return layOut(order === 'best-first' ? stepped.toReversed() : stepped, { from: 0, scale: 1 });
}

export interface DivergingScene {
  readonly segments: readonly StackSegment[];
  /** Where the middle of the scale stands, the same for all rows of one figure. */
  readonly centre: number;
  readonly negative: number;
  readonly positive: number;
}

/**
 * The bar hung by the middle of its scale: disagreement to the left, agreement to the right.
 * `reach` is the largest share on either side over all rows of the figure, so that the rows compare.
 */
export function divergingScene(options: readonly StackOption[], reach: Reach): DivergingScene {
  const { negative, positive } = sides(options);
  const scale = 1 / (reach.left + reach.right);
  const centre = reach.left * scale;
  const middle = 1 - negative - positive;
  return {
    segments: layOut(withSteps(options), { from: centre - (negative + middle / 2) * scale, scale }),
    centre,
    negative,
    positive,
  };
}

export interface Reach {
  readonly left: number;
  readonly right: number;
}

export function reachOf(rows: readonly (readonly StackOption[])[]): Reach {
  const reaches = rows.map((options) => {
    const { negative, positive } = sides(options);
    const middle = (1 - negative - positive) / 2;
    return { left: negative + middle, right: positive + middle };
  });
  return {
    left: Math.max(0.01, ...reaches.map(({ left }) => left)),
    right: Math.max(0.01, ...reaches.map(({ right }) => right)),
  };
}

type SteppedOption = StackOption & Pick<StackSegment, 'share' | 'perHundred' | 'step'>;

function withSteps(options: readonly StackOption[]): readonly SteppedOption[] {
  const total = options.reduce((sum, { count }) => sum + count, 0);
  const shares = options.map(({ count }) => (total === 0 ? 0 : count / total));
  const hundredths = apportion(shares.map((share) => share * 100));
  return options.map((option, index) => ({
    ...option,
    share: shares[index] ?? 0,
    perHundred: hundredths[index] ?? 0,
    step: colourStep(index, options.length),
  }));
}

/** Four options take 1 2 4 5, three take 1 3 5: the neutral grey is kept for a true middle. */
function colourStep(index: number, length: number): number {
  if (length % 2 === 0 && length <= 4) return index < length / 2 ? index + 1 : 5 - (length - 1 - index);
  return length === 1 ? 5 : Math.round(1 + (4 * index) / (length - 1));
}

function sides(options: readonly StackOption[]): { readonly negative: number; readonly positive: number } {
  const shares = withSteps(options);
  const half = Math.floor(options.length / 2);
  const sum = (part: readonly SteppedOption[]) => part.reduce((total, { share }) => total + share, 0);
  return { negative: sum(shares.slice(0, half)), positive: sum(shares.slice(options.length - half)) };
}

function layOut(
  options: readonly SteppedOption[],
  { from, scale }: { readonly from: number; readonly scale: number },
): readonly StackSegment[] {
  let at = from;
  return options.map((option) => {
    const width = option.share * scale;
    const segment = { ...option, at, width, labelled: width >= LEAST_LABELLED_WIDTH };
    at += width;
    return segment;
  });
}
