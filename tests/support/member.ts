import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM } from '#domain/anonymity/box-key';
import { sealEnvelope } from '#domain/anonymity/seal-envelope';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Answers } from '#domain/answers/model';
import { padPlaintext } from '#domain/answers/padding';
import type { Questionnaire } from '#domain/questionnaire/model';
import { randomId } from '../../api/cryptography/random';

/** What a member's page knows about its wave. */
export interface MemberWave {
  readonly waveId: string;
  readonly groupId: string;
  readonly linkCode: string;
  readonly boxPublicKey: string;
  readonly trusteePublicKey?: string | undefined;
  readonly ballotBytes: number;
  readonly versionHash: string;
  readonly questionnaire: Questionnaire;
}

export interface BallotBody {
  readonly link: string;
  readonly id: string;
  readonly sequence: number;
  readonly sealed: string;
}

/** The body that a member's page posts for these answers. */
export function sealedBallot(wave: MemberWave, answers: Answers, sequence = 1): Promise<BallotBody> {
  return sealedContent(wave, { v: wave.versionHash, a: encodeAnswers(wave.questionnaire, answers) }, sequence);
}

/** The same for any content, so that tests can send what no page would. */
export async function sealedContent(wave: MemberWave, content: unknown, sequence = 1): Promise<BallotBody> {
  let sealed = padPlaintext(new TextEncoder().encode(JSON.stringify(content)), wave.ballotBytes);
  for (const publicKey of [wave.trusteePublicKey, wave.boxPublicKey]) {
    if (publicKey === undefined) continue;
    sealed = await sealEnvelope({
      boxPublicKey: decodeBase64url(publicKey),
      ephemeral: await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']),
      context: { waveId: wave.waveId, groupId: wave.groupId },
      plaintext: sealed,
    });
  }
  return { link: wave.linkCode, id: randomId(), sequence, sealed: encodeBase64url(sealed) };
}
