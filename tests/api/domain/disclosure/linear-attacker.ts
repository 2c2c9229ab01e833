const TOLERANCE = 1e-9;

/**
 * Whether an attacker can compute the wanted linear combination exactly from the published ones: Gaussian elimination,
 * each row holding the coefficients of the unknowns in one published number.
 */
export function isDerivable(wanted: readonly number[], published: readonly (readonly number[])[]): boolean {
  const basis: { readonly pivot: number; readonly row: readonly number[] }[] = [];
  for (const row of published) {
    const rest = reduce(row, basis);
    const pivot = rest.findIndex((value) => Math.abs(value) > TOLERANCE);
    if (pivot >= 0) basis.push({ pivot, row: rest.map((value) => value / (rest[pivot] ?? 1)) });
  }
  return reduce(wanted, basis).every((value) => Math.abs(value) <= TOLERANCE);
}

function reduce(
  row: readonly number[],
  basis: readonly { readonly pivot: number; readonly row: readonly number[] }[],
): readonly number[] {
  return basis.reduce<readonly number[]>((rest, { pivot, row: known }) => {
    const factor = rest[pivot] ?? 0;
    return rest.map((value, index) => value - factor * (known[index] ?? 0));
  }, row);
}
