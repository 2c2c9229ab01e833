import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillPayload } from '../../../api/http/fill-page/fill-payload';
import { draftKey, readDraft } from '../../../web/fill/state/draft';
import { memoryStorage } from './memory-storage';
import { openLink } from './opened-link';
import { sampleWave, templateQuestionnaire } from './sample-wave';

const wave = fillPayload(sampleWave(templateQuestionnaire('thought-dynamics')), 'zh');

const A_SECOND = 1_000;
const AN_HOUR = 3_600_000;

let storage: Storage;
let page: Awaited<ReturnType<typeof openLink>>;

beforeEach(async () => {
  vi.useFakeTimers();
  storage = memoryStorage();
  page = await openLink(wave, storage);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the time that ratings take', () => {
  it('runs from the beginning to the first and from one change to the next', () => {
    vi.advanceTimersByTime(20 * A_SECOND);
    page.beginAnswering();
    rateAfter(4 * A_SECOND, '0');
    rateAfter(3 * A_SECOND, '1');
    rateAfter(2 * A_SECOND, '0');
    expect(page.draft().active).toBe(9 * A_SECOND);
  });

  it('leaves out what words took, and several choices', () => {
    page.beginAnswering();
    rateAfter(4 * A_SECOND, '0');
    answerAfter(25 * A_SECOND, '食堂');
    answerAfter(25 * A_SECOND, '食堂太远');
    answerAfter(25 * A_SECOND, { options: ['0', '1'] });
    rateAfter(2 * A_SECOND, '1');
    expect(page.draft().active).toBe(6 * A_SECOND);
  });

  it('takes a long break for half a minute', () => {
    page.beginAnswering();
    rateAfter(AN_HOUR, '0');
    expect(page.draft().active).toBe(30 * A_SECOND);
  });

  it('goes on over a reload, and after the ballot was sent', async () => {
    page.beginAnswering();
    rateAfter(4 * A_SECOND, '0');
    page.setBallot({ id: 'x', sequence: 1, receivedAt: 1 });
    vi.advanceTimersByTime(A_SECOND);
    page = await openLink(wave, storage);
    expect(page.draft().active).toBe(4 * A_SECOND);
    page.beginAnswering();
    rateAfter(3 * A_SECOND, '1');
    expect(page.draft().active).toBe(7 * A_SECOND);
  });

  it('is one number on the device, beside no other time', () => {
    page.beginAnswering();
    rateAfter(4 * A_SECOND, '0');
    vi.advanceTimersByTime(A_SECOND);
    expect(readDraft(storage, draftKey(wave))).toEqual({
      answers: { '0': { option: '0' } },
      active: 4 * A_SECOND,
      start: expect.any(Number),
      reached: 'opening',
    });
  });

  it('is forgotten with the answers', () => {
    rateAfter(4 * A_SECOND, '0');
    page.clearDevice();
    expect(page.draft().active).toBe(0);
  });
});

function rateAfter(milliseconds: number, option: string): void {
  answerAfter(milliseconds, { option });
}

function answerAfter(milliseconds: number, answer: Parameters<typeof page.setAnswer>[1]): void {
  vi.advanceTimersByTime(milliseconds);
  page.setAnswer('0', answer);
}
