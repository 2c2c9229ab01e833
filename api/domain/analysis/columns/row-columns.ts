import type { SortedBallots } from '#domain/tabulation/packed-ballots';

/** Rows of bytes, followed by doubles, turned into columns. */
export interface RowColumns {
  readonly size: number;
  readonly codes: readonly Uint8Array[];
  readonly doubles: readonly Float64Array[];
}

export function transposedRows(
  ballots: SortedBallots,
  { codes, doubles }: { readonly codes: number; readonly doubles: number },
): RowColumns {
  const { size } = ballots;
  const codeColumns = Array.from({ length: codes }, () => new Uint8Array(size));
  const doubleColumns = Array.from({ length: doubles }, () => new Float64Array(size));
  const row = new Float64Array(doubles);
  const rowBytes = new Uint8Array(row.buffer);
  ballots.forEach(({ bytes, offset, place }) => {
    for (let column = 0; column < codes; column++) {
      const target = codeColumns[column];
      if (target !== undefined) target[place] = bytes[offset + column] ?? 0;
    }
    if (doubles === 0) return;
    rowBytes.set(bytes.subarray(offset + codes, offset + codes + rowBytes.length));
    for (let column = 0; column < doubles; column++) {
      const target = doubleColumns[column];
      if (target !== undefined) target[place] = row[column] ?? 0;
    }
  });
  return { size, codes: codeColumns, doubles: doubleColumns };
}
