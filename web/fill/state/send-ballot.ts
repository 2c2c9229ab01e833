import { isReceiptOf } from '#domain/anonymity/signed-receipt';
import type { StoredBallot } from './draft';
import { doorAddress } from './door-address';
import { ask, type Reply } from './network';
import { wave } from './page-data';
import { proven } from './proof';

/** Behind an open link the box says that it has the ballot, and there is nothing to check that by. */
export function send({ id, sequence, sealed }: StoredBallot): Promise<Reply> {
  return ask(doorAddress(wave, 'box', 'ballots'), { link: wave.linkCode, id, sequence, sealed });
}

/** The box has answered, but not with a signed receipt for what was sent. */
export const RECEIPT_NOT_GENUINE = 'receipt-not-genuine';

/** Only with the manifest at hand, as the receipt is checked by its key: that the box says so is no proof that it has the ballot. */
export async function sendForReceipt(ballot: StoredBallot): Promise<Reply> {
  const outcome = await proven();
  if (outcome.code !== undefined) return outcome;
  const { id: ballotKey, sequence, sealed = '', token = '', signature = '' } = ballot;
  const cast = { groupId: wave.groupId, ballotKey, token, sequence, sealed, signature };
  const reply = await ask(doorAddress(wave, 'box', 'ballots'), cast);
  if (reply.code !== undefined) return reply;
  const { receipt } = reply;
  const sent = Object.assign({ waveId: wave.waveId }, cast);
  const isGenuine = receipt && (await isReceiptOf(sent, receipt, outcome.keys.logKey).catch(() => false));
  return isGenuine ? reply : { code: RECEIPT_NOT_GENUINE };
}
