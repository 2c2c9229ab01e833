import type { ColumnField } from '../columns/column-field';
import { cleanCell } from '#domain/tables/clean-cell';

/** What stands between target and criterion in titles, the least mistakable first. */
const SEPARATORS = [' × ', '×', ' - ', '—', '–', '｜', '|', '：', ':', '/', '·', '-', '_'] as const;

/**
 * Columns whose titles name a target and a criterion, as "税务局×效率" does: there are at least two of each, and at least
 * nine in ten of their pairs have a column. What there is more of is taken for the targets.
 */
export function ratingTitles(titles: readonly string[]): ReadonlyMap<string, ColumnField> {
  for (const separator of SEPARATORS) {
    const pairs = titles.flatMap((title) => pairIn(title, separator));
    const [first, second] = [
      countDistinct(pairs.map((pair) => pair.first)),
      countDistinct(pairs.map((pair) => pair.second)),
    ];
    if (first < 2 || second < 2 || pairs.length < first * second * FULL_SHARE) continue;
    return new Map(
      pairs.map(({ title, ...pair }) => {
        const [target, criterion] = first >= second ? [pair.first, pair.second] : [pair.second, pair.first];
        return [title, { field: 'rating', target, criterion }];
      }),
    );
  }
  return new Map();
}

const FULL_SHARE = 0.9;

interface Pair {
  readonly title: string;
  readonly first: string;
  readonly second: string;
}

function pairIn(title: string, separator: string): readonly Pair[] {
  const [first = '', second = '', ...more] = title.split(separator).map(cleanCell);
  return first === '' || second === '' || more.length > 0 ? [] : [{ title, first, second }];
}

function countDistinct(values: readonly string[]): number {
  return new Set(values).size;
}
