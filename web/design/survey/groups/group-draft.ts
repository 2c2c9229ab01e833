import type { RaterGroup, Wave } from '#domain/survey/model';
import { graceHoursOf } from '#domain/survey/collection';
import { LOWEST_MINIMUM_GROUP_SIZE } from '#domain/survey/model';
import { freshId } from '../../../lib/entry-list';

/** What the page of the rater groups edits. */
export type GroupDraft = Pick<Wave, 'title' | 'groups' | 'settings'>;

export const HIGHEST_MINIMUM_GROUP_SIZE = 50;
export const LONGEST_GRACE_HOURS = 72;

/** Rounded to a thousandth, so that 33.3 + 33.3 + 33.4 is 100 and not 99.99999999999999. */
export function sumOfWeights(groups: readonly RaterGroup[]): number {
  const sum = groups.reduce((total, { weight }) => total + weight, 0);
  return Math.round(sum * 1000) / 1000;
}

/** Shares of 100 with one decimal; what rounding leaves over goes to the first groups, so that the sum is 100. */
export function evenWeights(count: number): readonly number[] {
  const share = Math.floor(1000 / count);
  const left = 1000 - share * count;
  return Array.from({ length: count }, (_, index) => (share + (index < left ? 1 : 0)) / 10);
}

/** A new group takes what is missing to 100. */
export function newGroup(groups: readonly RaterGroup[], name: string): RaterGroup {
  const id = freshId(
    'g',
    groups.map((group) => group.id),
  );
  return { id, name: { zh: name }, weight: Math.max(0, Math.round((100 - sumOfWeights(groups)) * 10) / 10) };
}

/** A census is of a known number of people. */
export function groupWithExpected(group: RaterGroup, expected: number | undefined): RaterGroup {
  const { expected: _, census: __, ...rest } = group;
  return expected === undefined ? rest : { ...rest, expected, ...(group.census === true && { census: true }) };
}

export function groupWithCensus({ census: _, ...group }: RaterGroup, on: boolean): RaterGroup {
  return on ? { ...group, census: true } : group;
}

export type GroupFault = 'title' | 'name' | 'weight' | 'expected' | 'minimum' | 'full-points' | 'grace';

/** What the server would not take, or what nobody can have meant. The sum of the weights may be wrong until the opening. */
export function faultsOf({ title, groups, settings }: GroupDraft): readonly GroupFault[] {
  const faults: GroupFault[] = [];
  if (title.zh.trim() === '') faults.push('title');
  if (groups.some(({ name }) => name.zh.trim() === '')) faults.push('name');
  if (groups.some(({ weight }) => !(weight >= 0 && weight <= 100))) faults.push('weight');
  if (groups.some(({ expected }) => expected !== undefined && !(Number.isInteger(expected) && expected >= 1))) {
    faults.push('expected');
  }
  if (!isMinimum(settings.minimumGroupSize)) faults.push('minimum');
  if (!(settings.fullPoints > 0 && settings.fullPoints <= 10_000)) faults.push('full-points');
  if (!isGrace(graceHoursOf({ settings }))) faults.push('grace');
  return faults;
}

function isGrace(hours: number): boolean {
  return hours >= 0 && hours <= LONGEST_GRACE_HOURS;
}

export function isMinimum(size: number): boolean {
  return Number.isInteger(size) && size >= LOWEST_MINIMUM_GROUP_SIZE && size <= HIGHEST_MINIMUM_GROUP_SIZE;
}
