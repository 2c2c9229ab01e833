import { ballotKeyMessage, ballotStatement, type BallotVerification } from './ballot-key';
import { decodeBase64url, encodeBase64url } from './base64url';
import { sha256 } from './sha256';

/** A ballot as it lies in the box of a wave with a roll; all but ids and sequence in base64url. */
export interface StampedBallot {
  readonly waveId: string;
  readonly groupId: string;
  readonly sequence: number;
  readonly sealed: string;
  /** The raw public key of the ballot, 65 bytes. */
  readonly ballotKey: string;
  /** The stamp on it, 256 bytes. */
  readonly token: string;
  /** Of the ballot key, 64 bytes. */
  readonly signature: string;
}

/** What is kept of a ballot when its envelope is gone, and all that stamp and signature are about. */
export interface CastBallot extends Omit<StampedBallot, 'sealed'> {
  /** SHA-256 of the envelope, in base64url. */
  readonly sealedHash: string;
}

/** @throws DOMException if the envelope is not base64url */
export async function castBallotOf({ sealed, ...rest }: StampedBallot): Promise<CastBallot> {
  return { ...rest, sealedHash: encodeBase64url(await sha256(decodeBase64url(sealed))) };
}

export type StampFault = 'token-invalid' | 'signature-invalid';

/** How the two signatures of a ballot are checked. */
export interface BallotChecks {
  /** See verifyToken; with the stamp key of the group. */
  readonly isToken: (message: Uint8Array<ArrayBuffer>, token: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** See isSignedByBallotKey. */
  readonly isSigned: (verification: BallotVerification) => Promise<boolean>;
}

/**
 * Whether a ballot carries the stamp of its group and is signed by the key that was stamped; null if so. The box asks when a
 * ballot arrives and the count asks again, so that nothing that was put between the two by other means is counted.
 *
 * @param checks with the stamp key of its group
 * @throws DOMException if a part is not base64url
 */
export async function faultOf(ballot: CastBallot, checks: BallotChecks): Promise<StampFault | null> {
  const { waveId, groupId, sequence } = ballot;
  const publicKey = decodeBase64url(ballot.ballotKey);
  const message = await ballotKeyMessage(waveId, publicKey);
  if (!(await checks.isToken(message, decodeBase64url(ballot.token)))) return 'token-invalid';
  const statement = ballotStatement({ waveId, groupId, sequence, sealedHash: decodeBase64url(ballot.sealedHash) });
  const signature = decodeBase64url(ballot.signature);
  return (await checks.isSigned({ publicKey, statement, signature })) ? null : 'signature-invalid';
}
