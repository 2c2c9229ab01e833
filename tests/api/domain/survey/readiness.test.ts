import { describe, expect, it } from 'vitest';
import type { Condition, Page } from '#domain/questionnaire/model';
import type { Collection } from '#domain/survey/model';
import { checkReadiness } from '#domain/survey/readiness';
import { GROUPS, reviewOf, SETTINGS } from '../tabulation/review/example-review';

const NOW = Date.UTC(2026, 4, 18);
const MET: Condition = { question: 'met', chosen: 'yes' };

const MEETING: Page = {
  id: 'first',
  title: { zh: '' },
  questions: [
    {
      id: 'met',
      kind: 'single',
      title: { zh: '办过事吗' },
      required: true,
      options: ['no', 'yes'].map((id) => ({ id, label: { zh: id } })),
    },
  ],
};

function problemsOf(ratings: Page, collection: Collection = { kind: 'links' }) {
  return checkReadiness({
    wave: { groups: GROUPS, settings: { ...SETTINGS, collection }, closesAt: NOW + 1 },
    questionnaire: { title: { zh: '' }, introduction: { zh: '' }, pages: [MEETING, ratings] },
    now: NOW,
  });
}

describe('a rating that only some are asked', () => {
  const everybody: Page = { id: 'second', title: { zh: '' }, questions: [reviewOf(2)] };
  const bySelf: Page = { ...everybody, questions: [{ ...reviewOf(2), showIf: MET }] };
  const byPage: Page = { ...everybody, showIf: MET };

  it('keeps a wave from being opened, by its own condition and by that of its page', () => {
    const problem = { code: 'wave.rating-of-some', question: 'review' };
    expect(problemsOf(everybody)).toEqual([]);
    expect(problemsOf(bySelf)).toEqual([problem]);
    expect(problemsOf(byPage)).toEqual([problem]);
  });

  it('may be in data that are about no persons, of which nothing is hidden', () => {
    expect(problemsOf(byPage, { kind: 'import', personal: false })).toEqual([]);
    expect(problemsOf(byPage, { kind: 'import', personal: true })).toHaveLength(1);
  });
});
