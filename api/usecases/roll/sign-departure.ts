import { dayOf } from '#domain/anonymity/arrival-log';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { signStatement } from '#domain/anonymity/log-signature';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import type { RollEntry } from '#domain/roll/model';
import { type Departure, departureStatement } from '#domain/roll/roll-log';
import { inOrder, rollLeaf } from '#domain/roll/roll-root';
import { listDepartures, listRollLeaves } from '../../../db/stores/membership-store';
import type { Dependencies } from '../../dependencies';
import { logKeyOf } from '../box/log-key';

/** That one more person is off the roll, with the root over those who are left, signed by the organisation. */
export async function signDeparture(dependencies: Dependencies, waveId: string, entry: RollEntry): Promise<Departure> {
  const { database, clock } = dependencies;
  const [leaves, departures] = await Promise.all([listRollLeaves(database, waveId), listDepartures(database, waveId)]);
  const leaf = await rollLeaf(waveId, entry);
  const gone = new Set([...departures.map((departure) => departure.leaf), encodeBase64url(leaf)]);
  const left = inOrder(leaves.filter((hash) => !gone.has(hash)).map(decodeBase64url));
  const root = merkleRoot(left);
  const head = { number: departures.length + 1, day: dayOf(clock()), size: left.length };
  const { privateKey } = await logKeyOf(dependencies);
  const signature = await signStatement(privateKey, departureStatement(waveId, head, { leaf, root }));
  return { ...head, leaf: encodeBase64url(leaf), root: encodeBase64url(root), signature };
}
