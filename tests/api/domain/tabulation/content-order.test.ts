import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOrder } from '#domain/tabulation/content-order';

interface Row {
  readonly group: number;
  readonly text: string;
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  const width = rows[0]?.text.length ?? 0;
  const order = contentOrder({
    width,
    ordered: width,
    bytes: new TextEncoder().encode(rows.map(({ text }) => text).join('')),
    groups: Uint16Array.from(rows, ({ group }) => group),
  });
  return Array.from(order, (row) => rows[row] ?? { group: -1, text: '' });
}

const row = fc.record({
  group: fc.constantFrom(0, 1, 300),
  text: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 3 }),
});

describe('the order of content', () => {
  it('is the same for the same rows, group by group, and loses none', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const ordered = inOrder(rows);
        expect(ordered).toEqual(inOrder(rows.toReversed()));
        expect(ordered.map(({ group }) => group)).toEqual(rows.map(({ group }) => group).toSorted((a, b) => a - b));
        const names = (all: readonly Row[]) => all.map(({ group, text }) => `${group} ${text}`).toSorted();
        expect(names(ordered)).toEqual(names(rows));
      }),
    );
  });

  /** The pair is listed as a collision of 32-bit FNV-1a at softwareengineering.stackexchange.com/a/145633. */
  it('tells rows apart that have one hash', () => {
    const rows = ['macallums', 'declinate', 'macallums', 'declinate'].map((text) => ({ group: 0, text }));
    const texts = inOrder(rows).map(({ text }) => text);
    expect(texts).toEqual(['declinate', 'declinate', 'macallums', 'macallums']);
  });
});
