import { beforeAll, describe, expect, it } from 'vitest';
import { sensitivityTitle } from '../../../web/assessment/what-if/sensitivity-part';
import { loadWords } from '../../../web/lib/i18n';
import { assessmentTrialWords } from '../../../web/lib/words';

describe('the title of a sensitivity', () => {
  beforeAll(() => loadWords(assessmentTrialWords));

  const found = {
    categoryId: 'a',
    spread: 0.5,
    draws: 236,
    units: [],
    blocks: [
      { from: 1, to: 1 },
      { from: 2, to: 3 },
    ],
    steadyPlaces: 1,
  };

  it('claims for all weights what was worked out, and else says in how many trials it is so', () => {
    expect(sensitivityTitle({ ...found, isExact: true })).toBe('第 1 位不受分值影响，第 2–3 位受影响');
    expect(sensitivityTitle({ ...found, isExact: false })).toBe(
      '在试过的 236 种分值里，第 1 位不受分值影响，第 2–3 位受影响',
    );
  });
});
