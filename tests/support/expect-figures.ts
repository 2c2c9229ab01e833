import { expect } from 'vitest';

/** Expects the named numbers of an object to agree to nine digits. */
export function expectFigures(actual: object, expected: Readonly<Record<string, number | undefined>>): void {
  const figureOf = new Map<string, unknown>(Object.entries(actual));
  for (const [name, figure] of Object.entries(expected)) {
    expect(Number(figureOf.get(name)) / Number(figure), name).toBeCloseTo(1, 9);
  }
}
