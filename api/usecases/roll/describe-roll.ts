import { SMALLEST_STRATUM, type RollEntry } from '#domain/roll/model';
import type { RoundedTurnout } from '#domain/roll/turnout';
import { turnoutOfNight } from '#domain/roll/turnout-course';
import { latestTurnoutNotes } from '../../../db/stores/roll-course-store';
import { listRoll } from '../../../db/stores/roll-store';
import { listUnits } from '../../../db/stores/unit-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

export interface RollDescription {
  readonly size: number;
  readonly smallestGroup: number;
  /** Also of groups that were removed from the wave since. */
  readonly groups: readonly RollGroupSize[];
  /** As the last night noted it, whoever was taken off the roll since; units of fewer than 20 people together. */
  readonly turnout: readonly RoundedTurnout[];
  /** Some of the people, of those who were searched for: the roll itself does not tell who has taken part. */
  readonly people: readonly ListedPerson[];
  readonly found: number;
}

export interface RollGroupSize {
  readonly groupId: string;
  readonly size: number;
  /** People whom no message reaches: they get their link on paper. */
  readonly withoutContact: number;
}

export type ListedPerson = Omit<RollEntry, 'takenPart' | 'linkNumber' | 'stampNumber'>;

export interface RollSearch {
  readonly search: string;
  readonly offset: number;
}

const PAGE_LENGTH = 100;

export async function describeRoll(
  { database }: Dependencies,
  wave: StoredWave,
  { search, offset }: RollSearch,
): Promise<RollDescription> {
  const [roll, notes, units] = await Promise.all([
    listRoll(database, wave.id),
    latestTurnoutNotes(database, wave.id),
    listUnits(database),
  ]);
  const unitNames = new Map(units.map(({ code, name }) => [code, name.zh]));
  const isFound = ({ name, unitCode, contact }: RollEntry) =>
    [name, contact ?? '', unitNames.get(unitCode ?? '') ?? ''].some((text) => text.includes(search.trim()));
  const found = roll.filter(isFound).toSorted((one, other) => COLLATOR.compare(one.name, other.name));
  return {
    size: roll.length,
    smallestGroup: SMALLEST_STRATUM,
    groups: groupSizes(roll),
    turnout: turnoutOfNight(notes, [...new Set(roll.map(({ unitCode }) => unitCode ?? null))]),
    people: found.slice(offset, offset + PAGE_LENGTH).map(listed),
    found: found.length,
  };
}

const COLLATOR = new Intl.Collator('zh-CN');

function groupSizes(roll: readonly RollEntry[]): readonly RollGroupSize[] {
  const sizes = new Map<string, RollGroupSize>();
  for (const { groupId, contact } of roll) {
    const { size, withoutContact } = sizes.get(groupId) ?? { size: 0, withoutContact: 0 };
    sizes.set(groupId, { groupId, size: size + 1, withoutContact: withoutContact + (contact === undefined ? 1 : 0) });
  }
  return [...sizes.values()];
}

function listed({ id, name, groupId, unitCode, contact }: RollEntry): ListedPerson {
  return { id, name, groupId, ...(unitCode !== undefined && { unitCode }), ...(contact !== undefined && { contact }) };
}
