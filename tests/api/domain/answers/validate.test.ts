import { describe, expect, it } from 'vitest';
import { type Answer, DONT_KNOW } from '#domain/answers/model';
import { validateAnswers } from '#domain/answers/validate';
import type { NumberQuestion, Questionnaire } from '#domain/questionnaire/model';
import { EVERY_KIND } from './every-kind';

const COMPLETE = {
  choice: { option: 'yes' },
  points: { items: { speed: 'fair', manner: DONT_KNOW } },
  units: { targets: { '002': { duty: 'fair' } } },
} as const;

const ASKED_WHY = { ...COMPLETE, choice: { option: 'no' } } as const;

const AMOUNT = { id: 'amount', kind: 'number', title: { zh: '数量' }, required: false, decimals: 0 } as const;

function askingFor(limits: Partial<NumberQuestion>): Questionnaire {
  const page = { id: 'only', title: { zh: '' }, questions: [{ ...AMOUNT, ...limits }] };
  return { title: { zh: '数量' }, introduction: { zh: '' }, pages: [page] };
}

describe('validateAnswers', () => {
  it('lets a complete form pass, with a card that is rated in part', () => {
    expect(validateAnswers(EVERY_KIND, COMPLETE)).toEqual([]);
  });

  it('asks for required questions that are shown and for no others', () => {
    expect(validateAnswers(EVERY_KIND, {})).toEqual([
      { question: 'choice', code: 'answer.required' },
      { question: 'points', code: 'answer.required' },
      { question: 'units', code: 'answer.required' },
    ]);
    expect(validateAnswers(EVERY_KIND, ASKED_WHY)).toEqual([{ question: 'why', code: 'answer.required' }]);
    expect(validateAnswers(EVERY_KIND, { choice: { option: 'else', other: '路过' } })).toEqual([]);
  });

  it('counts picking a unit as no rating, and not knowing it as one', () => {
    const picked = { ...COMPLETE, units: { targets: { '001': {} } } };
    const unknown = { ...COMPLETE, units: { targets: { '001': DONT_KNOW } } } as const;
    expect(validateAnswers(EVERY_KIND, picked)).toEqual([{ question: 'units', code: 'answer.required' }]);
    expect(validateAnswers(EVERY_KIND, unknown)).toEqual([]);
  });

  it.each<[question: string, answer: Answer, fault: object]>([
    ['why', { options: ['a', 'b', 'c'] }, { code: 'answer.too-many', limit: 2 }],
    ['why', { options: ['a', 'none'] }, { code: 'answer.exclusive' }],
    ['why', { options: ['else'] }, { code: 'answer.other-missing' }],
    ['why', { options: ['else'], other: ' ' }, { code: 'answer.other-missing' }],
    ['why', { options: ['else'], other: 'x'.repeat(201) }, { code: 'answer.too-long', limit: 200 }],
    ['word', 'x'.repeat(21), { code: 'answer.too-long', limit: 20 }],
    ['amount', -0.1, { code: 'answer.too-small', limit: 0 }],
    ['amount', 100.1, { code: 'answer.too-large', limit: 100 }],
    ['amount', 1.25, { code: 'answer.too-many-decimals', limit: 1 }],
    ['day', '2025-12-31', { code: 'answer.too-small', limit: '2026-01-01' }],
    ['day', '2027-01-01', { code: 'answer.too-large', limit: '2026-12-31' }],
    ['day', '2026-2-3', { code: 'answer.not-a-date' }],
    ['order', { order: ['x'] }, { code: 'answer.too-few', limit: 2 }],
    ['order', { order: ['x', 'y', 'z'] }, { code: 'answer.too-many', limit: 2 }],
    ['points', { items: { speed: 'fair' } }, { code: 'answer.required', item: 'manner' }],
  ])('finds the fault in %s = %j', (question, answer, fault) => {
    const answers = { ...ASKED_WHY, why: { options: ['a'] }, [question]: answer };
    expect(validateAnswers(EVERY_KIND, answers)).toEqual([{ question, ...fault }]);
  });

  it.each([-1e308, 1e16])('takes no quantity of %d, whatever limits the question has or has not', (amount) => {
    const limit = Math.sign(amount) * 1e15;
    const fault = { question: 'amount', code: amount < 0 ? 'answer.too-small' : 'answer.too-large', limit };
    for (const question of [{}, { minimum: -1e300, maximum: 1e300 }]) {
      expect(validateAnswers(askingFor(question), { amount })).toEqual([fault]);
    }
  });

  it.each<[question: string, answer: Answer]>([
    ['why', { options: ['a', 'b'] }],
    ['why', { options: ['none'] }],
    ['why', { options: ['else'], other: '路远' }],
    ['amount', 0],
    ['amount', 0.1],
    ['day', '2026-12-31'],
    ['likely', DONT_KNOW],
    ['order', { order: ['z', 'x'] }],
  ])('accepts %s = %j', (question, answer) => {
    expect(validateAnswers(EVERY_KIND, { ...ASKED_WHY, why: { options: ['a'] }, [question]: answer })).toEqual([]);
  });
});
