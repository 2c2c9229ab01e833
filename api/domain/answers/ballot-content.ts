import { fail, ok, type Result } from '#domain/result';
import type { SpoiltReason } from '#domain/tabulation/model';
import type { Questionnaire } from '#domain/questionnaire/model';
import { decodeAnswers } from './decode-vector';
import { unpadPlaintext } from './padding';
import { validateAnswers } from './validate';
import type { AnswerVector } from './vector';

export interface PublishedVersion {
  readonly hash: string;
  readonly questionnaire: Questionnaire;
}

/**
 * Reads the plaintext of an opened envelope: padded UTF-8 JSON {"v": version hash, "a": answer vector}.
 * The ballot is valid as a whole or spoilt as a whole.
 */
export function readBallotContent(
  plaintext: Uint8Array,
  version: PublishedVersion,
): Result<AnswerVector, SpoiltReason> {
  const content = parsed(plaintext);
  if (content === null) return fail('not-openable');
  if (content.v !== version.hash) return fail('wrong-version');
  const answers = decodeAnswers(version.questionnaire, content.a);
  if (!answers.ok) return fail('not-valid');
  if (validateAnswers(version.questionnaire, answers.value).length > 0) return fail('not-valid');
  return ok(content.a as AnswerVector);
}

function parsed(plaintext: Uint8Array): { readonly v: unknown; readonly a: unknown } | null {
  const content = unpadPlaintext(plaintext);
  if (!content.ok) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content.value));
    if (typeof value !== 'object' || value === null || !('v' in value) || !('a' in value)) return null;
    return { v: value.v, a: value.a };
  } catch {
    return null;
  }
}
