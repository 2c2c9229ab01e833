import type { LocalizedText } from '#domain/questionnaire/model';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { RollEntry } from '#domain/roll/model';
import { linkSecretOf } from '#domain/roll/roll-key';
import { takesStamps } from '#domain/survey/collection';
import { findManifest } from '../../../db/stores/manifest-store';
import { listRoll } from '../../../db/stores/roll-store';
import { listUnits } from '../../../db/stores/unit-store';
import { listLinks, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { findRollKey } from './roll-key';

/** A person with his link, for whoever brings it to him. */
export interface PersonalLink extends Pick<RollEntry, 'name' | 'contact'> {
  readonly group: LocalizedText;
  readonly unit?: LocalizedText;
  readonly url: string;
}

/**
 * All links, by unit and name. They are made once the keys are there, because members compare the words of the manifest, and
 * cannot be made any more once the count has destroyed the key of the roll.
 */
export async function listPersonalLinks(
  dependencies: Dependencies,
  wave: StoredWave,
  origin: string,
): Promise<Result<readonly PersonalLink[], Problem>> {
  if (!takesStamps(wave)) return fail({ code: 'roll.not-used' });
  const { database } = dependencies;
  const manifest = await findManifest(database, wave.id);
  const rollKey = await findRollKey(dependencies, wave.id);
  if (!manifest?.signed) return fail({ code: 'wave.keys-missing' });
  if (!rollKey) return fail({ code: 'roll.links-gone' });
  const [roll, units, groups] = await Promise.all([
    listRoll(database, wave.id),
    listUnits(database),
    listLinks(database, wave.id),
  ]);
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const unitOf = new Map(units.map((unit) => [unit.code, unit.name]));
  const links = roll.map(async (entry): Promise<PersonalLink> => {
    const group = groupOf.get(entry.groupId);
    const unit = unitOf.get(entry.unitCode ?? '');
    return {
      name: entry.name,
      ...(entry.contact !== undefined && { contact: entry.contact }),
      ...(unit && { unit }),
      group: group?.name ?? { zh: '' },
      url: personalLink(origin, group?.linkCode ?? '', await linkSecretOf(rollKey, entry)),
    };
  });
  return ok((await Promise.all(links)).toSorted(byUnitAndName));
}

/** The part behind # never reaches a server by itself: browsers keep it. */
export function personalLink(origin: string, linkCode: string, secret: string): string {
  return `${origin}/f/${linkCode}#${secret}`;
}

const COLLATOR = new Intl.Collator('zh-CN');

function byUnitAndName(one: PersonalLink, other: PersonalLink): number {
  return COLLATOR.compare(one.unit?.zh ?? '', other.unit?.zh ?? '') || COLLATOR.compare(one.name, other.name);
}
