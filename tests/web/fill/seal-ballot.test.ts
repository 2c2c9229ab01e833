import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM, importBoxKey, publicPointOf } from '#domain/anonymity/box-key';
import { ENVELOPE_OVERHEAD_BYTES } from '#domain/anonymity/envelope';
import { openEnvelope } from '#domain/anonymity/open-envelope';
import type { Answers } from '#domain/answers/model';
import { unpadPlaintext } from '#domain/answers/padding';
import type { CriterionId, OptionId } from '#domain/questionnaire/model';
import { describe, expect, it, vi } from 'vitest';
import { fillPayload } from '../../../api/http/fill-page/fill-payload';
import { newBallot, sealBallot } from '../../../web/fill/state/seal-ballot';
import { publishedReview, sampleWave } from './sample-wave';

const pair = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
const wave = { ...sampleWave(publishedReview()), boxPublicKey: encodeBase64url(publicPointOf(jwk)) };
const payload = fillPayload(wave, 'zh');
const BOX = { boxKeys: [wave.boxPublicKey] };
const RATED = { answers: rated({ '0': '4', '1': '4', '2': '1', '3': '2', '4': '0' }), active: 12_345 };

describe('a ballot that the page seals', () => {
  it('names the version and holds the answers by position', async () => {
    const answers = rated({ '0': '4', '2': '1' });
    const content = await opened(await sealBallot(payload, { answers, active: 0 }, BOX));
    expect(content).toEqual({ v: wave.versionHash, a: expect.any(Array) });
    expect(JSON.stringify(content)).toContain('"a":["4.1..');
  });

  it('holds the pace as a band and nothing finer, once enough was rated', async () => {
    const content = await opened(await sealBallot(payload, RATED, BOX));
    expect(content).toEqual({ v: wave.versionHash, a: expect.any(Array), p: 1 });
  });

  it('has one length, empty or full, with a pace or without', async () => {
    for (const filled of [{ answers: {}, active: 0 }, RATED]) {
      const sealed = decodeBase64url(await sealBallot(payload, filled, BOX));
      expect(sealed.length).toBe(wave.ballotBytes + ENVELOPE_OVERHEAD_BYTES);
    }
  });

  it('is sealed for the trustees in the envelope for the box', async () => {
    const trustees = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
    const key = await crypto.subtle.exportKey('jwk', trustees.privateKey);
    const trusteePublicKey = encodeBase64url(publicPointOf(key));
    const boxKeys = [trusteePublicKey, wave.boxPublicKey];
    const outer = decodeBase64url(await sealBallot(payload, RATED, { boxKeys }));
    expect(outer.length).toBe(wave.ballotBytes + 2 * ENVELOPE_OVERHEAD_BYTES);
    const inner = await openEnvelope({ boxKey: await importBoxKey(jwk), context: wave, sealed: outer });
    if (!inner.ok) throw new Error(inner.error.code);
    expect(await opened(encodeBase64url(inner.value), key)).toMatchObject({ v: wave.versionHash });
  });

  it('goes under 128 random bits', async () => {
    vi.stubGlobal('STAMPED', false);
    const [one, other] = [await newBallot(), await newBallot()];
    expect(one.id).toMatch(/^[\w-]{22}$/);
    expect(other.id).not.toBe(one.id);
  });
});

/** The first unit of the review, and no other. */
function rated(rating: Readonly<Record<CriterionId, OptionId>>): Answers {
  const [question] = payload.questionnaire.pages[0]?.questions ?? [];
  if (question?.kind !== 'targets') throw new Error('the review rates units first');
  return { [question.id]: { targets: { [question.targets[0]?.id ?? '']: rating } } };
}

async function opened(sealed: string, key = jwk): Promise<unknown> {
  const envelope = await openEnvelope({
    boxKey: await importBoxKey(key),
    context: wave,
    sealed: decodeBase64url(sealed),
  });
  if (!envelope.ok) throw new Error(envelope.error.code);
  const content = unpadPlaintext(envelope.value);
  if (!content.ok) throw new Error(content.error);
  return JSON.parse(new TextDecoder().decode(content.value));
}
