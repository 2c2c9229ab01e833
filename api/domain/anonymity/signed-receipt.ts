import { arrivalEntry, receiptStatement } from './arrival-log';
import { decodeBase64url, encodeBase64url } from './base64url';
import { isStatementSigned } from './log-signature';
import { leafInput } from './merkle/node-hash';
import { sha256 } from './sha256';
import { castBallotOf, type StampedBallot } from './stamped-ballot';

/** That a ballot stands in the log of a day, signed by the organisation; see receiptStatement. */
export interface SignedReceipt {
  /** Days since 1970. */
  readonly day: number;
  /** Both in base64url. */
  readonly leaf: string;
  readonly signature: string;
}

export interface ReceiptCheck {
  readonly waveId: string;
  /** With what the organisation signs, in base64url. */
  readonly publicKey: string;
}

/** Whether the organisation has promised that this leaf stands in the log. */
export function isReceiptSigned(
  { day, leaf, signature }: SignedReceipt,
  { waveId, publicKey }: ReceiptCheck,
): Promise<boolean> {
  const statement = receiptStatement({ waveId, day, leaf: decodeBase64url(leaf) });
  return isStatementSigned(statement, { publicKey, signature });
}

/**
 * Whether a receipt is for this very ballot: its leaf follows from what was sent. Who does not ask may be given the receipt of
 * somebody else, and his own ballot be dropped.
 *
 * @throws TypeError if it is no receipt
 */
export async function isReceiptOf(ballot: StampedBallot, receipt: SignedReceipt, publicKey: string): Promise<boolean> {
  // By the platform's SHA-256: a phone that sends a ballot carries no other.
  const leaf = await sha256(leafInput(arrivalEntry(await castBallotOf(ballot))));
  return receipt.leaf === encodeBase64url(leaf) && isReceiptSigned(receipt, { waveId: ballot.waveId, publicKey });
}
