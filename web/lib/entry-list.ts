/** Lists of things with an id: options, items, criteria, pages, questions. Every change gives a new list. */
interface Entry {
  readonly id: string;
}

export type Step = -1 | 1;

export function withReplaced<Kind extends Entry>(entries: readonly Kind[], entry: Kind): readonly Kind[] {
  return entries.map((current) => (current.id === entry.id ? entry : current));
}

export function without<Kind extends Entry>(entries: readonly Kind[], id: string): readonly Kind[] {
  return entries.filter((entry) => entry.id !== id);
}

export function withInsertedAfter<Kind extends Entry>(
  entries: readonly Kind[],
  { entry, after }: { readonly entry: Kind; readonly after: string },
): readonly Kind[] {
  const index = entries.findIndex(({ id }) => id === after);
  return index < 0 ? [...entries, entry] : entries.toSpliced(index + 1, 0, entry);
}

/** Moves one place up or down; at the end of the list nothing changes. */
export function withShifted<Kind extends Entry>(
  entries: readonly Kind[],
  { id, step }: { readonly id: string; readonly step: Step },
): readonly Kind[] {
  const from = entries.findIndex((entry) => entry.id === id);
  const moved = entries[from];
  const to = from + step;
  if (!moved || to < 0 || to >= entries.length) return entries;
  return entries.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** The first of `prefix1`, `prefix2`, … that is not taken: short, readable in exports, and the same for the same draft. */
export function freshId(prefix: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  let number = 1;
  while (used.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
