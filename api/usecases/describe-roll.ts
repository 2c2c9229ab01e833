import { SMALLEST_STRATUM, type RollEntry } from '#domain/roll/model';
import { type RoundedTurnout, turnoutByUnit } from '#domain/roll/turnout';
import { takesStamps } from '#domain/survey/collection';
import { countRoll, countRollByUnit, listRoll } from '../../db/stores/roll-store';
import { listUnits } from '../../db/stores/unit-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';

export interface RollDescription {
  readonly size: number;
  readonly smallestGroup: number;
  readonly groups: readonly { readonly groupId: string; readonly size: number }[];
  /** As of last night, rounded; units of fewer than 20 people together. */
  readonly turnout: readonly RoundedTurnout[];
  /** Some of the people, of those who were searched for: the roll itself does not tell who has taken part. */
  readonly people: readonly ListedPerson[];
  readonly found: number;
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
  const [roll, sizes, byUnit, units] = await Promise.all([
    listRoll(database, wave.id),
    countRoll(database, wave.id),
    countRollByUnit(database, wave.id),
    listUnits(database),
  ]);
  const unitNames = new Map(units.map(({ code, name }) => [code, name.zh]));
  const isFound = ({ name, unitCode, contact }: RollEntry) =>
    [name, contact ?? '', unitNames.get(unitCode ?? '') ?? ''].some((text) => text.includes(search.trim()));
  const found = roll.filter(isFound).toSorted((one, other) => COLLATOR.compare(one.name, other.name));
  return {
    size: roll.length,
    smallestGroup: SMALLEST_STRATUM,
    groups: sizes.map(({ groupId, size }) => ({ groupId, size })),
    turnout: takesStamps(wave) && wave.state !== 'draft' ? turnoutByUnit(byUnit) : [],
    people: found.slice(offset, offset + PAGE_LENGTH).map(listed),
    found: found.length,
  };
}

const COLLATOR = new Intl.Collator('zh-CN');

function listed({ id, name, groupId, unitCode, contact }: RollEntry): ListedPerson {
  return { id, name, groupId, ...(unitCode !== undefined && { unitCode }), ...(contact !== undefined && { contact }) };
}
