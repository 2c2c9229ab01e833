/** The five tones of the palette, spread over the steps; the ends always get the strong ones. */
export function toneOf(index: number, count: number): number {
  return count < 2 ? 3 : Math.round((index * 4) / (count - 1)) + 1;
}
