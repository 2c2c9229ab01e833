import { describe, expect, it } from 'vitest';
import { draftKey, readDraft, writeDraft } from '../../../web/fill/state/draft';
import { memoryStorage } from './memory-storage';

const EMPTY = { answers: {}, active: 0, start: 0 };
const OWNER = { waveId: 'w', versionHash: 'v1', groupId: 'members' };

describe('a draft on the device', () => {
  it('comes back as it was kept, under the version that it answers', () => {
    const storage = memoryStorage();
    const draft = { answers: { q: 3 }, active: 1_500, start: 0.25, ballot: { id: 'x', sequence: 1 } };
    expect(writeDraft(storage, draftKey(OWNER), draft)).toBe(true);
    expect(readDraft(storage, draftKey(OWNER))).toEqual(draft);
    expect(readDraft(storage, draftKey({ ...OWNER, versionHash: 'v2' }))).toBeNull();
  });

  it('is kept for each rater group of a wave, whose envelopes the other group could not open', () => {
    const storage = memoryStorage();
    const ofMembers = {
      answers: { q: 3 },
      active: 0,
      start: 0,
      ballot: { id: 'x', sequence: 1, sealed: 'for members' },
    };
    const ofDelegates = { answers: { q: 5 }, active: 0, start: 0 };
    writeDraft(storage, draftKey(OWNER), ofMembers);
    expect(readDraft(storage, draftKey({ ...OWNER, groupId: 'delegates' }))).toBeNull();
    writeDraft(storage, draftKey({ ...OWNER, groupId: 'delegates' }), ofDelegates);
    expect(readDraft(storage, draftKey(OWNER))).toEqual(ofMembers);
  });

  it('is kept for each personal link: two people may share a phone', () => {
    const storage = memoryStorage();
    writeDraft(storage, draftKey(OWNER, '#one'), { ...EMPTY, answers: { q: 3 } });
    expect(readDraft(storage, draftKey(OWNER, '#other'))).toBeNull();
  });

  it('is none where the device keeps nothing, keeps nonsense, or is full', () => {
    const full = Object.assign(memoryStorage(), {
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    });
    expect(readDraft(null, 'key')).toBeNull();
    expect(readDraft(memoryStorage({ key: '{' }), 'key')).toBeNull();
    expect(writeDraft(null, 'key', EMPTY)).toBe(false);
    expect(writeDraft(full, 'key', EMPTY)).toBe(false);
  });
});
