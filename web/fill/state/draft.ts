import type { SignedReceipt } from '#domain/anonymity/signed-receipt';
import type { Answers } from '#domain/answers/model';
import type { AnswerVector } from '#domain/answers/vector';
import type { FillPayload } from '#domain/survey/fill-wave';

/** What the device keeps of one group's link: the answers, and the ballot once it was sealed. */
export interface Draft {
  readonly answers: Answers;
  /** Milliseconds that ratings have taken so far: the times from one change of an answer to the next, without long breaks. */
  readonly active: number;
  /** From 0 to 1, drawn once: where each group of targets begins, so that no target is always the tired last one. */
  readonly start: number;
  /** The key of the step that was answered last: who comes back goes on from there. */
  readonly reached?: string;
  readonly ballot?: StoredBallot;
  /** Sent off and not sealed yet, as the manifest was out of reach. */
  readonly isDue?: boolean | undefined;
}

export interface StoredBallot {
  /** 128 random bits; whoever knows them can replace the ballot. With a stamp: the ballot's public key. */
  readonly id: string;
  /** The box keeps the ballot with the highest one. */
  readonly sequence: number;
  /** Kept until the box has confirmed it, so that a retry sends the same bytes. */
  readonly sealed?: string | undefined;
  /** Epoch milliseconds of the last confirmation. */
  readonly receivedAt?: number;
  /** These are of ballots that need a stamp; their id is the public half of this key. */
  readonly key?: JsonWebKey;
  /** Of the sealed envelope with its sequence; in base64url, like what follows. */
  readonly signature?: string | undefined;
  /** What goes to the stamp, and what takes the blinding off again. */
  readonly blinded?: string;
  readonly inverse?: string;
  readonly token?: string;
  /** What the slips of the ballot follow from (see slip): kept to look for them after the count. */
  readonly seed?: string;
  /** What this ballot says: of the version that is under way, and of the one that the box has confirmed. */
  readonly sending?: AnswerVector | undefined;
  readonly said?: AnswerVector | undefined;
  /** The promise that it stands in the log, checked when it came (see sendForReceipt). */
  readonly receipt?: SignedReceipt | undefined;
}

/**
 * A draft belongs to one version of the questionnaire, since answers to another version would not fit, and to one
 * rater group: the envelope is bound to the group, and who has two roles fills in one ballot for each. Where links are
 * personal, two people may share a phone.
 */
export function draftKey({ waveId, versionHash, groupId }: DraftOwner, secret = ''): string {
  return `pingyi ${waveId} ${versionHash} ${groupId}${secret}`;
}

type DraftOwner = Pick<FillPayload, 'waveId' | 'versionHash' | 'groupId'>;

export function readDraft(storage: Storage | null, key: string): Draft | null {
  try {
    return JSON.parse((storage && storage.getItem(key)) || 'null') as Draft | null;
  } catch {
    return null;
  }
}

/** @returns whether it was stored; a full or forbidden storage is no reason to stop a member from answering */
export function writeDraft(storage: Storage | null, key: string, draft: Draft): boolean {
  try {
    if (storage) storage.setItem(key, JSON.stringify(draft));
    return storage !== null;
  } catch {
    return false;
  }
}

/** Null where cookies and storage are switched off: reading the property throws there. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
