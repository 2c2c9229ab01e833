import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import { blindKey } from '../kit/blind-key';
import { draft, heldBallot, setBallot } from './answers';
import type { StoredBallot } from './draft';
import { ask } from './network';
import { wave } from './page-data';
import { doorAddress } from './door-address';
import { NOT_GENUINE, proven } from './proof';

let stamping: Promise<string | undefined> | undefined;

/**
 * Has the ballot of this device stamped, once for all of its versions. Two at once would blind the key twice, and the second
 * would be refused.
 * @returns why it was not, if it was not
 */
export async function obtainStamp(): Promise<string | undefined> {
  stamping = stamping || stamp().catch(() => NOT_GENUINE);
  const code = await stamping;
  stamping = undefined;
  return code;
}

async function stamp(): Promise<string | undefined> {
  const outcome = await proven();
  if (outcome.code !== undefined) return outcome.code;
  const publicKey = outcome.keys.stampKey;
  const { blinded, inverse } = await blindedKey(publicKey);
  // What stands behind the # of the link goes nowhere but to this door.
  const reply = await ask(doorAddress(wave, 'roll', 'stamp'), { secret: location.hash.slice(1), blinded });
  if (reply.code !== undefined) return reply.code;
  const token = finalize({
    publicKey,
    blinded: decodeBase64url(blinded),
    inverse: decodeBase64url(inverse),
    signature: decodeBase64url(reply.signature || ''),
  });
  if (!token) return NOT_GENUINE;
  keep({ token: encodeBase64url(token) });
  return undefined;
}

type BlindedKey = Required<Pick<StoredBallot, 'blinded' | 'inverse'>>;

/** Stored before it is sent: asked again with the same, the door answers the same. */
async function blindedKey(publicKey: string): Promise<BlindedKey> {
  const { id = '', blinded, inverse } = heldBallot() || {};
  if (blinded && inverse) return { blinded, inverse };
  const made = await blindKey(publicKey, wave.waveId, decodeBase64url(id));
  const parts = { blinded: encodeBase64url(made.blinded), inverse: encodeBase64url(made.inverse) };
  keep(parts);
  return parts;
}

function keep(parts: Partial<StoredBallot>): void {
  const { ballot } = draft();
  if (ballot) setBallot(Object.assign({}, ballot, parts));
}
