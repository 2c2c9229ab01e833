import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillPayload } from '../../../api/http/fill-page/fill-payload';
import { draftKey } from '../../../web/fill/state/draft';
import { memoryStorage } from './memory-storage';
import { openLink } from './opened-link';
import { sampleWave, templateQuestionnaire } from './sample-wave';

const wave = fillPayload(sampleWave(templateQuestionnaire('thought-dynamics')), 'zh');

const A_SECOND = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the step that was answered last', () => {
  it('is kept on the device beside the answers', async () => {
    const storage = memoryStorage();
    const page = await openLink(wave, storage);
    page.visit('1');
    page.setAnswer('1', { option: '0' });
    page.visit('2');
    vi.advanceTimersByTime(A_SECOND);
    const reopened = await openLink(wave, storage);
    expect(reopened.draft()).toMatchObject({ answers: { '1': { option: '0' } }, reached: '1' });
  });

  it('is forgotten with them, also before it was written', async () => {
    const storage = memoryStorage();
    const page = await openLink(wave, storage);
    page.visit('1');
    page.setAnswer('1', { option: '0' });
    page.clearDevice();
    vi.advanceTimersByTime(A_SECOND);
    expect(storage.getItem(draftKey(wave))).toBeNull();
    expect(page.draft().reached).toBeUndefined();
  });
});
