import type { RollPerson } from '#domain/roll/model';
import { linkSecretOf, type RollKey } from '#domain/roll/roll-key';
import { textHash } from '#domain/text-hash';
import type { LinkedEntry } from '../../../db/stores/roll-store';
import { randomId } from '../../cryptography/random';

/** A line of the roll under a random id; of the secret of its link only the hash is kept. */
export async function newEntry(rollKey: RollKey, person: RollPerson): Promise<LinkedEntry> {
  const entry = { ...person, id: randomId(), linkNumber: 1, stampNumber: 1, takenPart: false };
  return { ...entry, linkHash: await textHash(await linkSecretOf(rollKey, entry)) };
}
