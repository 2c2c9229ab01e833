import type { CollectedChoices } from '#domain/collected/import-model';
import type { CollectedReport } from '../collected-data';

/** A name in the file that the survey does not have, and what it was said to mean. */
export interface NameToSettle {
  readonly kind: 'group' | 'target';
  readonly value: string;
  /** Rows; unknown of a target that is settled. */
  readonly count?: number;
  readonly means?: string;
}

/** The names that nobody is called by; those that are settled stay in sight. */
export function namesToSettle(
  { groups, targets }: CollectedReport,
  { names }: CollectedChoices,
): readonly NameToSettle[] {
  const unknown = new Map((targets?.unknown ?? []).map(({ value, count }) => [value, count]));
  const settled = new Map(Object.entries(names?.target ?? {}));
  return [
    ...groups.flatMap(({ value, count, groupId }): readonly NameToSettle[] => {
      const means = names?.group?.[value];
      if (groupId !== null && means === undefined) return [];
      return [{ kind: 'group', value, count, ...(means !== undefined && { means }) }];
    }),
    // By name, so that a row stays where it is when it is settled.
    ...[...new Set([...unknown.keys(), ...settled.keys()])].toSorted(byName).map((value): NameToSettle => {
      const [count, means] = [unknown.get(value), settled.get(value)];
      return { kind: 'target', value, ...(count !== undefined && { count }), ...(means !== undefined && { means }) };
    }),
  ];
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, 'zh', { numeric: true });
}
