import type { LocalizedText } from '#domain/questionnaire/model';
import { cleanCell } from '#domain/tables/clean-cell';

/** One thing with everything it may be called: id, names in both languages. */
export type Names = readonly (string | undefined)[];

/** Finds the position of what a text names; undefined where nothing or more than one thing is called like that. */
export type NameLookup = (text: string) => number | undefined;

/**
 * Names are compared as they are written and, where that finds nothing, without case, width, spaces, marks and the zeros
 * that spreadsheets take off the beginning of codes.
 */
export function createNameLookup(things: readonly Names[]): NameLookup {
  const exact = positionsBy(things, (name) => name.normalize('NFC'));
  const loose = positionsBy(things, looseName);
  return (text) => {
    const name = cleanCell(text);
    return exact.get(name.normalize('NFC')) ?? loose.get(looseName(name)) ?? undefined;
  };
}

export function optionLookup(options: readonly { readonly id: string; readonly label: LocalizedText }[]): NameLookup {
  return createNameLookup(options.map(({ id, label }) => [id, label.zh, label.en]));
}

/** What is left of a name when how it is written does not count. Numbers keep their sign and their point. */
export function looseName(name: string): string {
  const plain = name.normalize('NFKC').trim().toLowerCase().replaceAll(MARKS, '');
  return plain.replace(/^0+(?=\d+$)/, '');
}

/** All but what stands between two digits, and a sign or point before a number. */
const MARKS = /(?<!\d)(?!^[-.]\d)[\s\p{P}\p{S}\p{Cf}]|[\s\p{P}\p{S}\p{Cf}](?!\d)/gu;

/** Null where several things share the name. */
function positionsBy(things: readonly Names[], key: (name: string) => string): ReadonlyMap<string, number | null> {
  const positions = new Map<string, number | null>();
  for (const [position, names] of things.entries()) {
    for (const name of names) {
      const text = key(name ?? '');
      const isShared = positions.has(text) && positions.get(text) !== position;
      if (text !== '') positions.set(text, isShared ? null : position);
    }
  }
  return positions;
}
