import { describe, expect, it } from 'vitest';
import { checkQuestionnaire, hasErrors } from '#domain/questionnaire/check';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import { scalePreset } from '#domain/questionnaire/scale-presets';
import { TEMPLATES } from '#domain/questionnaire/templates';
import { EVERY_KIND } from '../answers/every-kind';

const text = (zh: string) => ({ zh });
const base = { id: 'q', title: text('题目'), required: false } as const;
const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: text(`第 ${i} 项`) }));
const scale = scalePreset('satisfaction-5');

const TARGETS: Extract<Question, { kind: 'targets' }> = {
  ...base,
  kind: 'targets',
  criteria: [{ id: 'c', title: text('效率'), weight: 1 }],
  scale,
  picking: 'all',
  selection: { kind: 'all' },
  categories: [],
  targets: [],
};

function form(...questions: readonly Question[]): Questionnaire {
  return { title: text('问卷'), introduction: text(''), pages: [{ id: 'p', title: text(''), questions }] };
}

function codesOf(questionnaire: Questionnaire): readonly string[] {
  return checkQuestionnaire(questionnaire).map(({ code }) => code);
}

describe('checkQuestionnaire', () => {
  it('has nothing to say about the templates and the example of every kind', () => {
    for (const { questionnaire } of TEMPLATES) expect(checkQuestionnaire(questionnaire)).toEqual([]);
    expect(checkQuestionnaire(EVERY_KIND)).toEqual([]);
  });

  it('takes a question that divides people by 200 units', () => {
    expect(codesOf(form({ ...base, kind: 'single', options: options(200) }))).toEqual([]);
  });

  it('takes every random id for a category of units', () => {
    const categories = ['-Bo9P_4gQZItpI4_n__IXQ', '_xt4POK5d9y3QRnWarzF-A'].map((id) => ({ id, title: text('机关') }));
    const [category = ''] = categories.map(({ id }) => id);
    const targets = [{ id: '101', name: text('市税务局'), category, initials: 'sswj' }];
    expect(codesOf(form({ ...TARGETS, categories, targets }))).toEqual([]);
  });

  it.each<[Question, string]>([
    [{ ...base, title: text(' '), kind: 'single', options: options(2) }, 'question.title-empty'],
    [{ ...base, help: text('长'.repeat(2001)), kind: 'single', options: options(2) }, 'text.too-long'],
    [{ ...base, kind: 'single', options: [] }, 'options.none'],
    [{ ...base, kind: 'single', options: options(1) }, 'options.only-one'],
    [{ ...base, kind: 'single', options: options(201) }, 'options.too-many'],
    [{ ...base, kind: 'single', options: [...options(2), { id: 'x', label: text('') }] }, 'options.label-empty'],
    [
      { ...base, kind: 'single', options: [...options(2), { id: 'x', label: text('第 0 项') }] },
      'options.label-duplicate',
    ],
    [{ ...base, kind: 'single', options: [...options(2), { id: 'o0', label: text('又') }] }, 'id.duplicate'],
    [{ ...base, kind: 'single', options: [...options(2), { id: 'dont-know', label: text('又') }] }, 'id.invalid'],
    [{ ...base, kind: 'single', options: [...options(2), { id: 'constructor', label: text('又') }] }, 'id.invalid'],
    [{ ...base, kind: 'single', options: [...options(2), { id: 'a b', label: text('又') }] }, 'id.invalid'],
    [{ ...base, kind: 'single', options: options(2).map((o) => ({ ...o, score: 101 })) }, 'options.score-out-of-range'],
    [{ ...base, kind: 'multiple', options: options(3), minimum: 3, maximum: 2 }, 'choice.limits-impossible'],
    [{ ...base, kind: 'multiple', options: options(3), maximum: 4 }, 'choice.limits-impossible'],
    [{ ...base, kind: 'multiple', options: options(3), maximum: 0 }, 'choice.limits-impossible'],
    [{ ...base, kind: 'ranking', options: options(3), places: 4 }, 'ranking.places-impossible'],
    [{ ...base, kind: 'ranking', options: options(3), places: 0 }, 'ranking.places-impossible'],
    [{ ...base, kind: 'text', maximumLength: 2001 }, 'question.length-limit'],
    [{ ...base, kind: 'long-text', maximumLength: 0 }, 'question.length-limit'],
    [{ ...base, kind: 'number', decimals: 1.5 }, 'number.decimals'],
    [{ ...base, kind: 'number', decimals: 0, minimum: 5, maximum: 5 }, 'number.range-impossible'],
    [{ ...base, kind: 'date', earliest: '2026-02-30' }, 'date.not-a-date'],
    [{ ...base, kind: 'date', earliest: '2026-02-02', latest: '2026-02-01' }, 'date.range-impossible'],
    [{ ...base, kind: 'scale', from: 5, to: 5, lowLabel: text('a'), highLabel: text('b') }, 'steps.range-impossible'],
    [
      { ...base, kind: 'scale', from: 1, to: 10, lowLabel: text('a'), highLabel: text('b'), recommend: true },
      'steps.recommend-not-0-to-10',
    ],
    [{ ...base, kind: 'items', items: [], scale }, 'items.none'],
    [{ ...base, kind: 'items', items: [{ id: 'i', label: text('') }], scale }, 'items.label-empty'],
    [{ ...TARGETS, scale: { options: scale.options.slice(0, 1) } }, 'scale.too-few-options'],
    [
      {
        ...TARGETS,
        scale: {
          options: scalePreset('satisfaction-5').options.map((o, i) => ({ ...o, score: [0, 60, 30, 80, 100][i] ?? 0 })),
        },
      },
      'scale.not-ascending',
    ],
    [
      { ...TARGETS, scale: { options: scale.options.map((o) => ({ ...o, score: o.score * 1.01 })) } },
      'scale.score-out-of-range',
    ],
    [{ ...TARGETS, scale: scalePreset('satisfaction-3-high') }, 'scale.floor-above-zero'],
    [{ ...TARGETS, scale: { options: options(37).map((o, i) => ({ ...o, score: i * 2 })) } }, 'scale.too-many-options'],
    [{ ...TARGETS, criteria: [] }, 'criteria.none'],
    [{ ...TARGETS, criteria: options(21).map(({ id }) => ({ id, title: text(id), weight: 1 })) }, 'criteria.too-many'],
    [{ ...TARGETS, criteria: [{ id: 'c', title: text('效率'), weight: 0 }] }, 'criteria.weights-zero'],
    [{ ...TARGETS, criteria: [{ id: 'c', title: text('效率'), weight: -1 }] }, 'criteria.weight-negative'],
    [
      { ...TARGETS, criteria: options(3).map(({ id }) => ({ id, title: text(id), weight: 20 })) },
      'criteria.weights-not-100',
    ],
    [{ ...TARGETS, criteria: [{ id: 'c', title: text(''), weight: 1 }] }, 'criteria.title-empty'],
    [{ ...TARGETS, selection: { kind: 'units', unitCodes: [] } }, 'targets.none-selected'],
    [{ ...TARGETS, targets: [{ id: '1', name: text('一'), category: 'x', initials: '' }] }, 'targets.unknown-category'],
    [
      {
        ...TARGETS,
        categories: [{ id: 'x', title: text('类') }],
        targets: options(3001).map(({ id }) => ({ id, name: text(id), category: 'x', initials: '' })),
      },
      'targets.too-many',
    ],
    [
      { ...base, kind: 'single', options: options(2), showIf: { question: 'q', answered: true } },
      'condition.not-earlier',
    ],
    [
      { ...base, kind: 'single', options: options(2), showIf: { question: 'z', answered: true } },
      'condition.unknown-question',
    ],
  ])('finds one fault in case %#', (question, code) => {
    expect(codesOf(form(question))).toEqual([code]);
    expect(checkQuestionnaire(form(question))).toEqual([expect.objectContaining({ question: 'q' })]);
  });

  it('looks at the form as a whole', () => {
    expect(codesOf({ ...form(), title: text('') })).toEqual([
      'questionnaire.title-empty',
      'questionnaire.no-questions',
      'page.no-questions',
    ]);
    const many = Array.from({ length: 201 }, (_, i) => ({ ...base, id: `q${i}`, kind: 'date' }) as const);
    expect(codesOf(form(...many))).toEqual(['questionnaire.too-many-questions']);
    expect(codesOf(form(TARGETS, TARGETS))).toEqual(['id.duplicate']);
    const long = Array.from(
      { length: 90 },
      (_, i) => ({ ...base, id: `q${i}`, kind: 'long-text', maximumLength: 2000 }) as const,
    );
    expect(codesOf(form(...long))).toEqual(['questionnaire.ballot-too-large']);
    expect(codesOf(form(...long.slice(0, 80)))).toEqual([]);
  });

  it('lets warnings pass and errors not', () => {
    const floor = checkQuestionnaire(form({ ...TARGETS, scale: scalePreset('satisfaction-3') }));
    expect(floor).toEqual([
      { question: 'q', code: 'scale.floor-above-zero', details: { floor: 30 }, severity: 'warning' },
    ]);
    expect(hasErrors(floor)).toBe(false);
    expect(hasErrors(checkQuestionnaire(form({ ...TARGETS, criteria: [] })))).toBe(true);
  });

  it('lets scales that were made of the numbers in a file be longer than those that people read', () => {
    const numbers = options(250).map(({ id }, i) => ({ id, label: text(`${i / 4}`), score: i / 4 }));
    const categories = [{ id: 'x', title: text('类') }];
    const targets = [{ id: '1', name: text('一'), category: 'x', initials: '' }];
    const listed = {
      ...TARGETS,
      selection: { kind: 'listed' },
      categories,
      targets,
      scale: { options: numbers },
    } as const;
    const items = { ...base, kind: 'items', items: [{ id: 'i', label: text('项') }] } as const;
    expect(codesOf(form(listed))).toEqual([]);
    expect(codesOf(form({ ...items, scale: { options: numbers } }))).toEqual([]);
    const words = numbers.map((option) => ({ ...option, label: text(`得 ${option.score} 分`) }));
    expect(codesOf(form({ ...items, scale: { options: words } }))).toEqual(['scale.too-many-options']);
    expect(codesOf(form({ ...listed, selection: { kind: 'all' } }))).toEqual(['scale.too-many-options']);
    expect(codesOf(form({ ...listed, targets: [] }))).toEqual(['targets.none-selected']);
  });
});
