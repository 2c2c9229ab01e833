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
}

/**
 * Reads the plaintext of an opened envelope: padded UTF-8 JSON {"v": version hash, "a": answer vector, "p": pace},
 * the pace not always there. The ballot is valid as a whole or spoilt as a whole.
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
  if (!('p' in content)) return ok({ vector });
  const pace = findPace(content.p);
  return pace === undefined ? fail('not-valid') : ok({ vector, pace });
}

function parsed(plaintext: Uint8Array): { readonly v: unknown; readonly a: unknown; readonly p?: unknown } | null {
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
