import { dayOf, headStatement } from '#domain/anonymity/arrival-log';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { signStatement } from '#domain/anonymity/log-signature';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import { takesStamps } from '#domain/survey/collection';
import { insertHead, listHeads, listLeaves } from '../../../db/stores/arrival-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { logKeyOf } from './log-key';

/** Signs the log up to the end of yesterday, once a day: who has kept an older head sees that nothing was taken out since. */
export async function signDailyHead(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  if (takesStamps(wave)) await signHead(dependencies, wave.id, dayOf(dependencies.clock()) - 1);
}

/** Signs the whole log when no more ballots can come, before any is opened. */
export function signLastHead(dependencies: Dependencies, waveId: string): Promise<void> {
  return signHead(dependencies, waveId, dayOf(dependencies.clock()));
}

async function signHead(dependencies: Dependencies, waveId: string, day: number): Promise<void> {
  const { database } = dependencies;
  const heads = await listHeads(database, waveId);
  if (heads.some((head) => head.day >= day)) return;
  const leaves = await listLeaves(database, waveId, day);
  if (leaves.length === 0) return;
  const root = merkleRoot(leaves.map(decodeBase64url));
  const size = leaves.length;
  const { privateKey } = await logKeyOf(dependencies);
  const signature = await signStatement(privateKey, headStatement({ waveId, day, size, root }));
  const head = { day, size, root: encodeBase64url(root), signature };
  await database.atomic([lockWave(database, waveId), insertHead(database, waveId, head)]);
}
