import { dayOf } from '#domain/anonymity/arrival-log';
import { isReceiptSigned, type SignedReceipt } from '#domain/anonymity/signed-receipt';
import type { LocalizedText, Question } from '#domain/questionnaire/model';
import { isPinnedOtherwise } from '../kit/pins';
import { deviceStorage, draftKey, readDraft, type StoredBallot } from '../state/draft';
import { isKeepsake, type Keepsake, readKeepsake } from './keepsake';
import { readJson, Refused } from './network';
import { wave } from './page-data';
import { doorAddress } from '../state/door-address';
import { isOnRoll, type Membership } from './membership';
import {
  isLogSigned,
  type Log,
  type ProvenManifest,
  provenManifest,
  provenPlan,
  provenQuestions,
  readLog,
} from './proof';
import { type KeptBallot, readSlipIndex, searchSlips, type SlipSearch } from './own-slips';
import type { SlipPlan } from '#domain/slips/ballot-slips';
import type { SlipIndex, SlipPart } from './slip-parts';

/** What the roll holds of who has this link; as describe-entry answers it. */
export interface OwnEntry {
  readonly name: string;
  readonly unit: LocalizedText | null;
  readonly hasContact: boolean;
  readonly linkHash: string;
  readonly takenPart: boolean;
  readonly stamp: { readonly id: string; readonly blinded: string; readonly signature: string } | null;
  readonly isKeyDestroyed: boolean;
  readonly membership: Membership | null;
}

/** "unknown" where there is nothing yet, or nothing on this device, to tell it by. */
export type Finding = 'good' | 'bad' | 'unknown';

export interface Findings {
  /** Null without the link's secret, or with one that nobody has. */
  readonly entry: OwnEntry | null;
  /** Whether the roll that the manifest names holds this entry; unknown in a wave of an earlier version, which proved nothing. */
  readonly roll: Finding;
  readonly hasReceipt: boolean;
  /** Whether this device holds a ballot, or a later version of it, for which the box has given no receipt. */
  readonly isUnsent: boolean;
  readonly manifest: Finding;
  /** Whether this device was shown another one before. */
  readonly isExchanged: boolean;
  readonly receipt: Finding;
  /** Whether the ballot stands in the signed log: unknown until the night after it came is over, and without a genuine manifest. */
  readonly log: Finding;
  /** How many ballots and versions the signed log shows; 0 while no night has signed it. */
  readonly logged: number;
  /** What the own slips are looked for in, once results are published. */
  readonly slips: SlipIndex | null;
  /** Which lists there have to be; null before the results, and where they do not follow from the manifest. */
  readonly plan: SlipPlan | null;
  /** Whether the wave is of a version whose count writes slips and signs them. */
  readonly hasSlips: boolean;
  /** What was asked, as the manifest names it: null before the results. */
  readonly questions: readonly Question[] | null;
  /** With what the organisation signs; null where the manifest is not genuine, and nothing can be told by it. */
  readonly publicKey: string | null;
}

const storage = deviceStorage();
const key = draftKey(wave, location.hash);
const scanned = readKeepsake(location.hash);

/** Whether this page was opened by a code that a member has kept; its address holds no link then. */
export const isFromCode = isKeepsake(location.hash);

/** Whether the address holds the secret of a link, known or not. */
export const hasLink = location.hash.length > 1 && !isFromCode;

function keptBallot(): StoredBallot | undefined {
  return readDraft(storage, key)?.ballot;
}

/** Nothing of the ballot is left on the device then. */
export function forget(): void {
  if (storage) storage.removeItem(key);
}

export async function check(): Promise<Findings> {
  const receipt = scanned ? scanned.receipt : keptBallot()?.receipt;
  const [entry, signed, log] = await Promise.all([ownEntry(), provenManifest(), readLog()]);
  const isExchanged = !!signed && isPinnedOtherwise(storage, wave.waveId, signed);
  // What another manifest proves is proven to nobody who was shown the first one.
  const manifest = isExchanged ? null : signed;
  const publicKey = manifest && manifest.publicKey;
  const slips = wave.stage === 'published' ? await readSlipIndex() : null;
  return {
    entry,
    roll: entry && manifest ? await rollFinding(entry, manifest) : 'unknown',
    hasReceipt: !!receipt,
    isUnsent: !scanned && !!keptBallot()?.sealed,
    manifest: findingOf(!!manifest),
    isExchanged,
    receipt: !receipt || publicKey === null ? 'unknown' : await receiptFinding(receipt, publicKey),
    log: publicKey === null ? 'unknown' : await logFinding(log, { receipt, publicKey }),
    logged: signedSize(log),
    slips,
    plan: slips && slips.head && manifest && (await provenPlan(slips, manifest)),
    hasSlips: manifest?.shown !== undefined,
    questions: manifest && (await provenQuestions(manifest)),
    publicKey,
  };
}

async function receiptFinding(receipt: SignedReceipt, publicKey: string): Promise<Finding> {
  return findingOf(await isReceiptSigned(receipt, { waveId: wave.waveId, publicKey }));
}

async function logFinding(
  log: Log,
  { receipt, publicKey }: { readonly receipt: SignedReceipt | undefined; readonly publicKey: string },
): Promise<Finding> {
  if (!(await isLogSigned(log, publicKey))) return 'bad';
  if (!receipt) return 'unknown';
  const isSigned = log.leaves.slice(0, signedSize(log)).includes(receipt.leaf);
  const isAwaited = receipt.day > (lastHead(log)?.day ?? -1) && isBeforeSigning(receipt);
  return !isSigned && isAwaited ? 'unknown' : findingOf(isSigned);
}

function signedSize(log: Log): number {
  return lastHead(log)?.size ?? 0;
}

function lastHead({ heads }: Log): Log['heads'][number] | undefined {
  return heads[heads.length - 1];
}

/** Whether the night after the ballot came may not be over yet, by the clock of the phone; the count signs what is left. */
function isBeforeSigning({ day }: SignedReceipt): boolean {
  return wave.stage !== 'published' && dayOf(Date.now()) <= day + 1;
}

/** A version that writes `shown` into the manifest proves membership too, so where that is there it cannot be missing. */
async function rollFinding({ membership }: OwnEntry, manifest: ProvenManifest): Promise<Finding> {
  if (membership) return findingOf(await isOnRoll(membership, manifest));
  return manifest.shown === undefined ? 'unknown' : 'bad';
}

function findingOf(isSo: boolean): Finding {
  return isSo ? 'good' : 'bad';
}

async function ownEntry(): Promise<OwnEntry | null> {
  if (!hasLink) return null;
  const secret = location.hash.slice(1);
  return readJson<OwnEntry>(doorAddress(wave, 'roll', 'entry'), { secret }).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
}

/** Whether the slips come with another questionnaire than the manifest's, so that nobody can tell which there have to be. */
export function hasOtherPlan({ slips, plan, publicKey }: Findings): boolean {
  return publicKey !== null && !!slips && !!slips.head && !plan;
}

/** Null where neither the device nor the address has kept anything to look for. */
export function searchable(): KeptBallot | null {
  return scanned || keepable();
}

/** What this device has kept, which a code can carry to another one. */
export function keepable(): Keepsake | null {
  const { said, seed, receipt } = keptBallot() || {};
  return said && seed && receipt ? { said, seed, receipt, hasWords: true } : null;
}

export async function search(findings: Findings, parts: readonly SlipPart[]): Promise<SlipSearch | null> {
  const { slips, plan, publicKey } = findings;
  const ballot = searchable();
  return ballot && slips && plan && publicKey !== null ? searchSlips(slips, parts, { ballot, plan, publicKey }) : null;
}
