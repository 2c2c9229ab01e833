import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAnswers } from '#domain/answers/encode-vector';
import { DONT_KNOW } from '#domain/answers/model';
import { validateAnswers } from '#domain/answers/validate';
import { checkCells } from '#domain/paper/check-cells';
import { keyedAnswers, OTHER_ON_PAPER } from '#domain/paper/keyed-answers';
import { readKeyed } from '#domain/paper/keyed-value';
import { type PaperCell, paperForm, requiredTexts } from '#domain/paper/paper-form';
import { exampleQuestionnaire, reviewQuestion } from '../../../support/fixtures/results-fixture';
import { EVERY_KIND } from '../answers/every-kind';

const FORM = paperForm(EVERY_KIND);

function nameOf({ question, part, criterion }: PaperCell): string {
  return [question.id, part, criterion].filter((one) => one !== undefined).join('/');
}

function cellNamed(name: string): PaperCell {
  const cell = FORM.cells.find((one) => nameOf(one) === name);
  if (!cell) throw new Error(`no cell ${name}`);
  return cell;
}

/** All cells blank but these. */
function keyed(values: Readonly<Record<string, string>>): readonly string[] {
  return FORM.cells.map((cell) => values[nameOf(cell)] ?? '');
}

describe('the form that is keyed', () => {
  it('has the targets of each category first, then every other question but those in words', () => {
    expect(FORM.cells.map(nameOf)).toEqual([
      ...['001', '002', '003'].flatMap((unit) => [`units/${unit}/duty`, `units/${unit}/service`]),
      'choice',
      'why',
      'amount',
      'day',
      'likely',
      'order',
      'points/speed',
      'points/manner',
    ]);
    expect(FORM.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('numbers the units as a list by category does, whatever their order in the questionnaire', () => {
    const question = reviewQuestion();
    const shuffled = { ...question, targets: question.targets.toReversed() };
    const form = paperForm(exampleQuestionnaire([shuffled]));
    expect(form.sections.map(({ title }) => title)).toEqual(question.categories.map(({ title }) => title));
    expect(form.rows).toHaveLength(122);
    expect(form.sections.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(
      Array.from({ length: 122 }, (_, index) => index + 1),
    );
  });

  it('names required questions in words, which nobody can key', () => {
    expect(requiredTexts(EVERY_KIND)).toEqual([]);
    const words = { id: 'w', kind: 'text', title: { zh: '字' }, required: true, maximumLength: 9 } as const;
    expect(requiredTexts(exampleQuestionnaire([words]))).toEqual(['w']);
  });
});

describe('what is typed into a cell', () => {
  it.each([
    ['choice', '2', '2'],
    ['why', '3,1', '1,3'],
    ['why', '2.1', '1,2'],
    ['order', '3，1', '3,1'],
    ['amount', '007.50', '7.5'],
    ['day', '20260228', '2026-02-28'],
    ['likely', '10', '10'],
    ['likely', '-', '-'],
    ['points/speed', '0', '0'],
    ['units/001/duty', '5', '5'],
    ['units/001/duty', '*', '*'],
    ['units/001/duty', '', ''],
  ])('%s takes %j as %j', (name, typed, value) => {
    expect(readKeyed(cellNamed(name), typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['choice', '4', 'paper.no-such-value'],
    ['choice', '0', 'paper.no-such-value'],
    ['units/001/duty', '6', 'paper.no-such-value'],
    ['units/001/duty', '1,2', 'paper.no-such-value'],
    ['why', '1,1', 'paper.no-such-value'],
    ['why', '1,2,3', 'answer.too-many'],
    ['why', '1,5', 'answer.exclusive'],
    ['order', '1', 'answer.too-few'],
    ['amount', '101', 'answer.too-large'],
    ['amount', '1.25', 'answer.too-many-decimals'],
    ['amount', 'many', 'paper.no-such-value'],
    ['day', '20260230', 'answer.not-a-date'],
    ['likely', '11', 'paper.no-such-value'],
  ])('%s refuses %j: %s', (name, typed, code) => {
    expect(readKeyed(cellNamed(name), typed)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a keyed ballot', () => {
  it('says what a member would have answered on the phone', () => {
    const answers = keyedAnswers(
      FORM,
      keyed({
        'units/001/duty': '5',
        'units/001/service': '4',
        'units/002/duty': '0',
        'units/002/service': '0',
        'units/003/duty': '*',
        choice: '2',
        why: '1,3',
        amount: '7.5',
        day: '2026-02-28',
        likely: '-',
        order: '3,1',
        'points/speed': '1',
        'points/manner': '0',
      }),
    );
    expect(answers).toEqual({
      units: { targets: { '001': { duty: 'very-satisfied', service: 'satisfied' }, '002': DONT_KNOW } },
      choice: { option: 'no' },
      why: { options: ['a', 'c'] },
      amount: 7.5,
      day: '2026-02-28',
      likely: DONT_KNOW,
      order: { order: ['z', 'x'] },
      points: { items: { speed: 'very-dissatisfied', manner: DONT_KNOW } },
    });
    expect(validateAnswers(EVERY_KIND, answers)).toEqual([]);
  });

  it('is not spoilt because the words beside "other" stay on the paper', () => {
    const answers = keyedAnswers(FORM, keyed({ choice: '3' }));
    expect(answers).toEqual({ choice: { option: 'else', other: OTHER_ON_PAPER } });
    expect(validateAnswers(EVERY_KIND, answers)).toEqual([]);
  });

  it('encodes whatever the form lets through', () => {
    const values = FORM.cells.map((cell) =>
      fc.constantFrom('', '*', '0', '1', '2', '3', '5', '1,2', '2,3', '7.5', '2026-03-01').filter((typed) => {
        const read = readKeyed(cell, typed);
        return read.ok && read.value === typed && !(cell.question.kind === 'targets' && typed === '0');
      }),
    );
    fc.assert(
      fc.property(fc.tuple(...values), (cells) => {
        expect(checkCells(FORM, cells)).toBeNull();
        const vector = encodeAnswers(EVERY_KIND, keyedAnswers(FORM, cells));
        expect(vector).toHaveLength(10);
      }),
    );
  });
});

describe('a ballot that comes from elsewhere', () => {
  it('is refused at the cell that no key of ours writes', () => {
    const good = keyed({ choice: '1' });
    expect(checkCells(FORM, good)).toBeNull();
    expect(checkCells(FORM, [])).toBeNull();
    expect(checkCells(FORM, good.slice(1))).toEqual({ code: 'paper.wrong-length' });
    expect(checkCells(FORM, keyed({ choice: '9' }))).toEqual({ code: 'paper.no-such-value', cell: 6 });
    expect(checkCells(FORM, keyed({ why: '3,1' }))).toEqual({ code: 'paper.no-such-value', cell: 7 });
    expect(checkCells(FORM, keyed({ amount: '500' }))).toEqual({ code: 'answer.too-large', cell: 8 });
  });

  it('knows a target or does not, as a whole', () => {
    const mixed = keyed({ 'units/002/duty': '0', 'units/002/service': '3' });
    expect(checkCells(FORM, mixed)).toMatchObject({ code: 'paper.mixed-row' });
  });
});
