export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly share: number;
  /** Fraction of the drawing; 1 for the longest bar of the figure. */
  readonly width: number;
}

/** Bars begin at zero. `base` is what the shares are of: in a multiple question the people, not the ticks. */
export function barsScene(
  options: readonly { readonly key: string; readonly label: string; readonly count: number }[],
  base: number,
): readonly Bar[] {
  const longest = Math.max(1, ...options.map(({ count }) => count));
  return options.map((option) => ({
    ...option,
    share: base === 0 ? 0 : option.count / base,
    width: option.count / longest,
  }));
}
