import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM } from '#domain/anonymity/box-key';
import { sealEnvelope } from '#domain/anonymity/seal-envelope';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Answers } from '#domain/answers/model';
import type { Pace } from '#domain/answers/pace';
import { padPlaintext } from '#domain/answers/padding';
import type { FillPayload } from '#domain/survey/fill-wave';
import { withUnpackedTargets } from '#domain/survey/packed-targets';

/** What a member's device posts. */
export interface SealedPost {
  readonly link: string;
  readonly id: string;
  readonly sequence: number;
  readonly sealed: string;
}

/** The wave that the member page behind a link carries for its script. */
export function readFillPage(html: string): FillPayload {
  const [, json] = /<script[^>]*id="?wave"?[^>]*>([^<]*)<\/script>/.exec(html) ?? [];
  if (json === undefined) throw new Error('the page carries no wave');
  return JSON.parse(json, withUnpackedTargets);
}

export interface FilledBallot {
  readonly answers: Answers;
  readonly pace?: Pace | undefined;
}

/** Seals a ballot exactly as the member page does. */
export async function sealAnswers(wave: FillPayload, filled: FilledBallot): Promise<SealedPost> {
  return {
    link: wave.linkCode,
    id: newBallotId(),
    sequence: 1,
    sealed: await sealContent(wave, filled, { boxKeys: [wave.boxKey ?? ''] }),
  };
}

interface Sealing {
  readonly boxKeys: readonly string[];
  /** Of a ballot that is stamped. */
  readonly seed?: string;
}

export async function sealContent(
  wave: FillPayload,
  { answers, pace }: FilledBallot,
  { boxKeys, seed }: Sealing,
): Promise<string> {
  const content = { v: wave.versionHash, a: encodeAnswers(wave.questionnaire, answers), p: pace, s: seed };
  let sealed = padPlaintext(new TextEncoder().encode(JSON.stringify(content)), wave.ballotBytes);
  for (const publicKey of boxKeys) {
    sealed = await sealEnvelope({
      boxPublicKey: decodeBase64url(publicKey),
      ephemeral: await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']),
      context: { waveId: wave.waveId, groupId: wave.groupId },
      plaintext: sealed,
    });
  }
  return encodeBase64url(sealed);
}

export function newBallotId(): string {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(16)));
}
