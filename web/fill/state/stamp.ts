import { ballotKeyMessage } from '#domain/anonymity/ballot-key';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { blind } from '#domain/anonymity/blind-rsa/blind';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { sha256 } from '#domain/anonymity/sha256';
import { draft, heldBallot, setBallot } from './answers';
import type { StoredBallot } from './draft';
import { ask } from './network';
import { doorAddress, wave } from './page-data';

/** Another manifest than everybody was shown, or a stamp that is no signature. */
const NOT_GENUINE = 'not-genuine';

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
  const { code, content = '' } = await ask(doorAddress('box', 'manifest'));
  if (code !== undefined) return code;
  const publicKey = await stampKeyIn(content);
  if (!publicKey) return NOT_GENUINE;
  const { blinded, inverse } = await blindedKey(publicKey);
  // What stands behind the # of the link goes nowhere but to this door.
  const reply = await ask(doorAddress('roll', 'stamp'), { secret: location.hash.slice(1), blinded });
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

/** Everybody is shown one and the same manifest: a key of another one would mark the ballot. */
async function stampKeyIn(content: string): Promise<string | undefined> {
  const hash = await sha256(new TextEncoder().encode(content));
  if (encodeBase64url(hash) !== wave.manifestHash) return undefined;
  const { boxPublicKey, strata, trustees } = JSON.parse(content) as Manifest;
  const stratum = strata.find(({ groupId }) => groupId === wave.groupId);
  const keys = trustees ? [trustees.publicKey, boxPublicKey] : [boxPublicKey];
  return stratum && String(keys) === String(wave.boxKeys) ? stratum.publicKey : undefined;
}

type BlindedKey = Required<Pick<StoredBallot, 'blinded' | 'inverse'>>;

/** Stored before it is sent: asked again with the same, the door answers the same. */
async function blindedKey(publicKey: string): Promise<BlindedKey> {
  const { id = '', blinded, inverse } = heldBallot() || {};
  if (blinded && inverse) return { blinded, inverse };
  const made = await blind({
    publicKey,
    message: await ballotKeyMessage(wave.waveId, decodeBase64url(id)),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  const parts = { blinded: encodeBase64url(made.blinded), inverse: encodeBase64url(made.inverse) };
  keep(parts);
  return parts;
}

function keep(parts: Partial<StoredBallot>): void {
  const { ballot } = draft();
  if (ballot) setBallot(Object.assign({}, ballot, parts));
}
