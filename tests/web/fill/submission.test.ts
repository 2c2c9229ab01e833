import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM, importBoxKey, publicPointOf } from '#domain/anonymity/box-key';
import { openEnvelope } from '#domain/anonymity/open-envelope';
import { unpadPlaintext } from '#domain/answers/padding';
import type { Questionnaire } from '#domain/questionnaire/model';
import { scalePreset } from '#domain/questionnaire/scale-presets';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillPayload } from '../../../api/http/fill-page/fill-payload';
import { boxInReach, type Post } from './box-in-reach';
import { memoryStorage } from './memory-storage';
import { openLink } from './opened-link';
import { sampleWave } from './sample-wave';

const pair = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
const questionnaire: Questionnaire = {
  title: { zh: '评议' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'page',
      title: { zh: '意见' },
      questions: [
        { id: 'opinion', kind: 'long-text', title: { zh: '意见和建议' }, required: false, maximumLength: 100 },
        {
          id: 'points',
          kind: 'items',
          title: { zh: '逐项' },
          required: false,
          items: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: { zh: id } })),
          scale: scalePreset('satisfaction-5'),
        },
      ],
    },
  ],
};
const wave = fillPayload({ ...sampleWave(questionnaire), boxPublicKey: encodeBase64url(publicPointOf(jwk)) }, 'zh');
/** The page knows its questions under short ids. */
const [question = '', points = ''] = wave.questionnaire.pages[0]?.questions.map(({ id }) => id) ?? [];

let posts: readonly Post[];
let storage: Storage;

beforeEach(() => {
  posts = boxInReach();
  storage = memoryStorage();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a ballot that is submitted', () => {
  it('is kept until the box has it, and then only under its number', async () => {
    const page = await openLink(wave, storage);
    await submit(page, '一');
    expect(page.draft().ballot).toMatchObject({ sequence: 1, sealed: sent(0).sealed });
    sent(0).answer(201);
    await expect.poll(() => page.place().step).toBe('receipt');
    expect(page.draft().ballot).toEqual({ id: sent(0).id, sequence: 1, receivedAt: expect.any(Number) });
  });

  it('gives way to the next one while it is still being sealed', async () => {
    const page = await openLink(wave, storage);
    page.setAnswer(question, '一');
    const first = page.submit();
    await submit(page, '二');
    await first;
    expect(posts.map(({ sequence }) => sequence)).toEqual([1]);
    expect(await textIn(sent(0))).toContain('二');
  });

  it('tells how fast it was answered, as a band', async () => {
    const page = await openLink(wave, storage);
    vi.spyOn(performance, 'now').mockReturnValue(12_000);
    page.setAnswer(points, { items: { '0': '4', '1': '4', '2': '4', '3': '4', '4': '4' } });
    await submit(page, '一');
    expect(JSON.parse(await textIn(sent(0)))).toEqual({ v: wave.versionHash, a: ['一', '44444'], p: 1 });
  });

  it('is sent again under its own link only, from a device that also holds the link of another group', async () => {
    await submit(await openLink(wave, storage), '一');
    const other = await openLink({ ...wave, groupId: 'delegates', linkCode: 'another link' }, storage);
    void other.post();
    expect(other.draft().ballot).toBeUndefined();
    expect(posts.length).toBe(1);
    void (await openLink(wave, storage)).post();
    expect(posts.map(({ link }) => link)).toEqual([wave.linkCode, wave.linkCode]);
    expect(sent(1).sealed === sent(0).sealed).toBe(true);
  });
});

describe('a late answer to an earlier ballot', () => {
  it('leaves the newer one sealed and on its way', async () => {
    const page = await openLink(wave, storage);
    const { delivered } = await submit(page, '一');
    await submit(page, '二');
    sent(0).answer(201);
    await delivered;
    expect(page.draft().ballot).toEqual({ id: sent(0).id, sequence: 2, sealed: sent(1).sealed });
    expect(page.submission().state).toBe('posting');
    expect(page.place().step).not.toBe('receipt');
    expect(await textIn(sent(1))).toContain('二');
  });

  it('counts for nothing while the newer one is being sealed', async () => {
    const page = await openLink(wave, storage);
    await submit(page, '一');
    const sealing = submit(page, '二');
    sent(0).answer(201);
    await sealing;
    expect(page.draft().ballot).toMatchObject({ sequence: 2, sealed: sent(1).sealed });
    expect(page.place().step).not.toBe('receipt');
  });

  it('does not take the newer one from a retry', async () => {
    const page = await openLink(wave, storage);
    await submit(page, '一');
    await submit(page, '二');
    vi.useFakeTimers();
    sent(1).fail();
    await vi.advanceTimersByTimeAsync(0);
    sent(0).answer(201);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(posts.length).toBe(3);
    expect(sent(2).sequence).toBe(2);
    expect(sent(2).sealed === sent(1).sealed).toBe(true);
  });

  it('brings nothing back to a device that was cleared', async () => {
    const page = await openLink(wave, storage);
    const { delivered } = await submit(page, '一');
    page.clearDevice();
    sent(0).answer(201);
    await delivered;
    expect(page.draft().ballot).toBeUndefined();
    expect(storage.length).toBe(0);
  });
});

describe('a sequence that the box has under other bytes', () => {
  it('is raised, with what was submitted sealed again and not what was edited since', async () => {
    const page = await openLink(wave, storage);
    await submit(page, '一');
    page.setAnswer(question, '二');
    sent(0).answer(409, 'ballot.sequence-used');
    await expect.poll(() => posts.length).toBe(2);
    expect(sent(1)).toMatchObject({ id: sent(0).id, sequence: 2 });
    expect(sent(1).sealed).not.toBe(sent(0).sealed);
    expect(await textIn(sent(1))).toContain('一');
    sent(1).answer(201);
    await expect.poll(() => page.submission().state).toBe('received');
  });

  it('is raised once for each submission', async () => {
    const page = await openLink(wave, storage);
    const { delivered } = await submit(page, '一');
    sent(0).answer(409, 'ballot.sequence-used');
    await expect.poll(() => posts.length).toBe(2);
    sent(1).answer(409, 'ballot.sequence-used');
    await delivered;
    expect(page.submission()).toEqual({ state: 'refused', code: 'ballot.sequence-used' });
    expect(posts.length).toBe(2);
    await submit(page, '二');
    sent(2).answer(409, 'ballot.sequence-used');
    await expect.poll(() => posts.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });
});

interface Submitted {
  /** Resolves when the page has done with what the box answered. */
  readonly delivered: Promise<void>;
}

/** Comes back when the ballot is on its way; the box has not answered then. */
async function submit(page: Awaited<ReturnType<typeof openLink>>, text: string): Promise<Submitted> {
  const before = posts.length;
  page.setAnswer(question, text);
  const delivered = page.submit();
  await expect.poll(() => posts.length).toBe(before + 1);
  return { delivered };
}

function sent(index: number): Post {
  const post = posts[index];
  if (!post) throw new Error(`only ${posts.length} ballots were sent`);
  return post;
}

async function textIn({ sealed }: Post): Promise<string> {
  const boxKey = await importBoxKey(jwk);
  const envelope = await openEnvelope({ boxKey, context: wave, sealed: decodeBase64url(sealed) });
  if (!envelope.ok) throw new Error(envelope.error.code);
  const content = unpadPlaintext(envelope.value);
  if (!content.ok) throw new Error(content.error);
  return new TextDecoder().decode(content.value);
}
