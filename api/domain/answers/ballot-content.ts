import { decodeBase64url } from '#domain/anonymity/base64url';
import { fail, ok, type Result } from '#domain/result';
import type { SpoiltReason } from '#domain/tabulation/model';
import type { Questionnaire } from '#domain/questionnaire/model';
import { decodeAnswers } from './decode-vector';
import { findPace, type Pace } from './pace';
import { unpadPlaintext } from './padding';
import { validateAnswers } from './validate';
import type { AnswerVector } from './vector';

export interface PublishedVersion {
  readonly hash: string;
  readonly questionnaire: Questionnaire;
}

export interface BallotContent {
  readonly vector: AnswerVector;
  /** Absent where too little was rated to tell. */
  readonly pace?: Pace;
  /** 32 random bytes from which the slips of the ballot follow (see slip); only ballots with a stamp have one. */
  readonly seed?: Uint8Array;
}

/**
 * Reads the plaintext of an opened envelope: padded UTF-8 JSON {"v": version hash, "a": answer vector, "p": pace, "s": seed},
 * pace and seed not always there. The ballot is valid as a whole or spoilt as a whole.
 */
export function readBallotContent(
  plaintext: Uint8Array,
  version: PublishedVersion,
): Result<BallotContent, SpoiltReason> {
  const content = parsed(plaintext);
  if (content === null) return fail('not-openable');
  if (content.v !== version.hash) return fail('wrong-version');
  const answers = decodeAnswers(version.questionnaire, content.a);
  if (!answers.ok) return fail('not-valid');
  if (validateAnswers(version.questionnaire, answers.value).length > 0) return fail('not-valid');
  const vector = content.a as AnswerVector;
  const pace = 'p' in content ? findPace(content.p) : null;
  const seed = 's' in content ? seedFrom(content.s) : null;
  if (pace === undefined || seed === undefined) return fail('not-valid');
  return ok({ vector, ...(pace !== null && { pace }), ...(seed !== null && { seed }) });
}

/** In base64url; undefined for anything else. */
function seedFrom(text: unknown): Uint8Array | undefined {
  return typeof text === 'string' && /^[\w-]{43}$/.test(text) ? decodeBase64url(text) : undefined;
}

interface SealedContent {
  readonly v: unknown;
  readonly a: unknown;
  readonly p?: unknown;
  readonly s?: unknown;
}

function parsed(plaintext: Uint8Array): SealedContent | null {
  const content = unpadPlaintext(plaintext);
  if (!content.ok) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content.value));
    if (typeof value !== 'object' || value === null || !('v' in value) || !('a' in value)) return null;
    return value;
  } catch {
    return null;
  }
}
