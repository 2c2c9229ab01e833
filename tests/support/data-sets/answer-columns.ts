import fc from 'fast-check';

const ANSWERS = [1, 2, 3, 4, 5, Number.NaN];

/** Rows turned into columns. */
export function columnsOf(rows: readonly (readonly number[])[]): readonly Float64Array[] {
  return (rows[0] ?? []).map((_, item) => Float64Array.from(rows, (row) => row[item] ?? Number.NaN));
}

/** Answers 1..5 with gaps of up to `rows` people to up to eight items. */
export function answerRows(rows: number): fc.Arbitrary<readonly (readonly number[])[]> {
  return fc.integer({ min: 1, max: 8 }).chain((items) =>
    fc.array(fc.array(fc.constantFrom(...ANSWERS), { minLength: items, maxLength: items }), {
      minLength: 1,
      maxLength: rows,
    }),
  );
}
