import type { Unit } from '#domain/units/unit';

/** The code of a unit by its code, name or short name; undefined where none or several have it. */
export function createUnitFinder(units: readonly Unit[]): (text: string) => string | undefined {
  const codes = new Map<string, string | null>();
  for (const { code, name, shortName } of units) {
    for (const text of new Set([code, name.zh, name.en, shortName?.zh, shortName?.en])) {
      if (text === undefined) continue;
      const key = plain(text);
      codes.set(key, codes.has(key) && codes.get(key) !== code ? null : code);
    }
  }
  return (text) => codes.get(plain(text)) ?? undefined;
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
