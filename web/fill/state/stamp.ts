import { BALLOT_KEY_ALGORITHM, ballotKeyMessage } from '#domain/anonymity/ballot-key';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { blind } from '#domain/anonymity/blind-rsa/blind';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { draft, setBallot } from './answers';
import type { StoredBallot } from './draft';
import { ask, UNREACHED } from './network';
import { wave } from './page-data';

/** A key for one ballot, made before anything is sent; its public half is the ballot's id. */
export async function newBallotKey(): Promise<Pick<StoredBallot, 'id' | 'key'>> {
  const pair = await crypto.subtle.generateKey(BALLOT_KEY_ALGORITHM, true, ['sign']);
  const id = encodeBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return { id, key: await crypto.subtle.exportKey('jwk', pair.privateKey) };
}

let stamping: Promise<string | undefined> | undefined;

/**
 * Has the ballot of this device stamped, once for all of its versions; see submission for the codes. Two at once would blind
 * the key twice, and the second would be refused.
 */
export function obtainStamp(): Promise<string | undefined> {
  const own = stamping || stamp();
  stamping = own;
  const forget = () => (stamping = undefined);
  own.then(forget, forget);
  return own;
}

async function stamp(): Promise<string | undefined> {
  const shown = await ask(`box/${wave.waveId}/manifest`);
  if (shown.code !== '') return shown.code;
  const publicKey = await stampKeyIn(String(shown.body.content));
  if (!publicKey) return 'manifest';
  const ballot = await blinded(publicKey);
  if (!ballot) return UNREACHED;
  // What stands behind the # of the link goes nowhere but to this door.
  const request = { secret: location.hash.slice(1), blinded: ballot.blinded };
  const answer = await ask(`roll/${wave.waveId}/stamp`, request);
  if (answer.code !== '') return answer.code;
  const token = finalize({
    publicKey,
    blinded: decodeBase64url(ballot.blinded),
    inverse: decodeBase64url(ballot.inverse),
    signature: decodeBase64url(String(answer.body.signature)),
  });
  if (!token) return 'stamp';
  keep({ token: encodeBase64url(token) });
  return '';
}

/** Everybody is shown one and the same manifest: a key of another one would mark the ballot. */
async function stampKeyIn(content: string): Promise<string | undefined> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  if (encodeBase64url(new Uint8Array(digest)) !== wave.manifestHash) return undefined;
  const { boxPublicKey, strata } = JSON.parse(content) as Manifest;
  const stratum = strata.find(({ groupId }) => groupId === wave.groupId);
  return boxPublicKey === wave.boxPublicKey ? stratum?.publicKey : undefined;
}

/** Stored before it is sent: asked again with the same, the door answers the same. */
async function blinded(publicKey: string): Promise<Required<Pick<StoredBallot, 'blinded' | 'inverse'>> | undefined> {
  const { ballot } = draft();
  if (!ballot) return undefined;
  if (!ballot.blinded) {
    const message = await ballotKeyMessage(wave.waveId, decodeBase64url(ballot.id));
    const made = await blind({
      publicKey,
      message,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    });
    keep({ blinded: encodeBase64url(made.blinded), inverse: encodeBase64url(made.inverse) });
  }
  const { blinded: kept = '', inverse = '' } = draft().ballot || {};
  return { blinded: kept, inverse };
}

function keep(parts: Partial<StoredBallot>): void {
  const { ballot } = draft();
  if (ballot) setBallot(Object.assign({}, ballot, parts));
}
