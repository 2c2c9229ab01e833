/** Which numbers count as alike, as a partition of them. */
export interface NumberBands {
  /** How many of some numbers are in each band; given by how often each value occurs. */
  histogram(counts: readonly number[]): readonly number[];
}

/** Of a hundred answers, so many may lie below what most give, and as many above. */
const TAIL = 0.05;

/** Of the span in which most numbers lie. */
const BAND = 0.1;

/**
 * People whose numbers are nearly equal are of one mind as much as those whose numbers are equal: that all of a unit said 39 to
 * 41 tells what each of them said. So numbers count as alike that stand in one band of a tenth of the span in which nine
 * of ten answers of everybody lie, which a few extreme ones do not stretch. As some stand on the two sides of a border there
 * are two partitions, their borders half a band apart: numbers within a twentieth of the span stand together in one of them.
 *
 * @param values all that were given, in ascending order, and how often
 */
export function numberBands(values: readonly number[], counts: readonly number[]): readonly [NumberBands, NumberBands] {
  const low = quantile(TAIL, { values, counts });
  const width = (quantile(1 - TAIL, { values, counts }) - low) * BAND;
  const bandsFrom = (shift: number) =>
    bandsOf(values.map((value) => (width === 0 ? value : Math.floor((value - low) / width + shift))));
  return [bandsFrom(0), bandsFrom(1 / 2)];
}

/** The smallest value that at least such a share does not exceed. */
function quantile(
  share: number,
  { values, counts }: { readonly values: readonly number[]; readonly counts: readonly number[] },
): number {
  const needed = share * counts.reduce((sum, count) => sum + count, 0);
  let reached = 0;
  const found = values.find((_, position) => {
    reached += counts[position] ?? 0;
    return reached >= needed;
  });
  return found ?? 0;
}

function bandsOf(bands: readonly number[]): NumberBands {
  const positions = new Map([...new Set(bands)].map((band, position) => [band, position]));
  const positionOf = bands.map((band) => positions.get(band) ?? 0);
  return {
    histogram(counts) {
      const own = Array.from({ length: positions.size }, () => 0);
      counts.forEach((count, value) => {
        const position = positionOf[value] ?? 0;
        own[position] = (own[position] ?? 0) + count;
      });
      return own;
    },
  };
}
