import { DONT_KNOW } from '#domain/answers/model';

/** Numbers by size and before texts, texts by their characters: an order that the order of the rows has no part in. */
export function inNaturalOrder(names: Iterable<string>): readonly string[] {
  return [...names].toSorted((one, other) => {
    const [first, second] = [Number(one), Number(other)];
    const difference = first - second;
    if (Number.isFinite(difference) && difference !== 0) return difference;
    if (Number.isNaN(first) !== Number.isNaN(second)) return Number.isNaN(first) ? 1 : -1;
    if (one === other) return 0;
    return one < other ? -1 : 1;
  });
}

export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** An id for each name: what `idOf` says or the name itself where it can be one, else a letter and a number. */
export function withIds(
  names: readonly string[],
  letter: string,
  idOf: (name: string) => string = (name) => name,
): readonly NamedThing[] {
  const ids = new Set<string>();
  return names.map((name, index) => {
    const plain = idOf(name)
      .normalize('NFKC')
      .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
    const id = isFree(plain, ids) ? plain : `${letter}.${index + 1}`;
    ids.add(id);
    return { id, name };
  });
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** The rule for ids of the questionnaire's own check. */
function isFree(id: string, taken: ReadonlySet<string>): boolean {
  return ID.test(id) && id !== DONT_KNOW && !(id in {}) && !taken.has(id);
}

/** Different names after the organizer's spellings are replaced by what they mean. */
export function namesIn(
  values: ReadonlyMap<string, number> | undefined,
  meanings: Readonly<Record<string, string>> = {},
): readonly string[] {
  const names = [...(values?.keys() ?? [])].map((value) => (Object.hasOwn(meanings, value) ? meanings[value] : value));
  return inNaturalOrder(new Set(names.filter((name) => name !== undefined)));
}
