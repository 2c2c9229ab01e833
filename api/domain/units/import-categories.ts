/** How the categories of a list relate to those that are known already. */
export interface CategoryMatch {
  /** The spelling to store: that of an existing category where only case or width differ. */
  readonly name: string;
  readonly isNew: boolean;
  /** An existing or more frequent category that may be meant: 综合类 for 综合管理类. */
  readonly suggestion?: string;
}

export interface CategoryRequest {
  readonly existing: readonly string[];
  /** Spellings as they stand in the rows, with repetitions. */
  readonly given: readonly string[];
}

export function matchCategories({ existing, given }: CategoryRequest): ReadonlyMap<string, CategoryMatch> {
  const known = new Map(existing.map((name) => [sameSpelling(name), name]));
  const spellings = countSpellings(given);
  const matches = new Map<string, CategoryMatch>();
  for (const name of new Set(given)) {
    const same = known.get(sameSpelling(name));
    matches.set(name, same === undefined ? newCategory(name, { existing, spellings }) : { name: same, isNew: false });
  }
  return matches;
}

interface Spelling {
  readonly name: string;
  readonly times: number;
}

interface Known {
  readonly existing: readonly string[];
  readonly spellings: ReadonlyMap<string, Spelling>;
}

function newCategory(name: string, { existing, spellings }: Known): CategoryMatch {
  const times = spellings.get(sameSpelling(name))?.times ?? 0;
  const moreFrequent = [...spellings.values()].filter((other) => other.times > times).map((other) => other.name);
  const suggestion = [...existing, ...moreFrequent].find((other) => isSimilar(name, other));
  return { name, isNew: true, ...(suggestion !== undefined && { suggestion }) };
}

function countSpellings(given: readonly string[]): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const name of given) {
    const known = spellings.get(sameSpelling(name));
    spellings.set(sameSpelling(name), { name: known?.name ?? name, times: (known?.times ?? 0) + 1 });
  }
  return spellings;
}

/** Without the word for kind at the end, one name begins or ends with the other: 综合 and 综合管理. */
function isSimilar(first: string, second: string): boolean {
  const [short, long] = [stem(first), stem(second)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short.length < 2) return false;
  return long.startsWith(short) || long.endsWith(short);
}

function stem(name: string): string {
  return sameSpelling(name).replace(/(类单位|类部门|类别|类|单位|部门|units?|departments?)$/, '');
}

function sameSpelling(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}
