import type { PersonalDetail } from './personal-detail';

/** Below three characters a name is an everyday word too: 公安, 团委. */
const SHORTEST_NAME = 3;

/** Where units are named: by full or short name, or by the name without the 市, 区, 县 or 省 that it begins with. */
export function findUnits(text: string, unitNames: readonly string[]): readonly PersonalDetail[] {
  const names = unitNames.flatMap((name) => [name, name.replace(/^[市区县省]/, '')]);
  const written = [...new Set(names)].filter((name) => name.length >= SHORTEST_NAME && text.includes(name));
  return written.flatMap((name) => placesOf(name, text));
}

function placesOf(name: string, text: string): readonly PersonalDetail[] {
  const places: PersonalDetail[] = [];
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
    places.push({ kind: 'unit', from, to: from + name.length });
  }
  return places;
}
