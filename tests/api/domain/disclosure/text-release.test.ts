import { describe, expect, it } from 'vitest';
import { isOfOneClass, releaseTexts } from '#domain/disclosure/text-release';
import type { Condition, Question, Questionnaire } from '#domain/questionnaire/model';
import type { Cell, Distribution, QuestionTable } from '#domain/tabulation/model';

const K = 10;
const PROTECTED = { released: false, reason: 'protected' } as const;

function shown(n: number): Cell<Distribution> {
  return { released: true, n, dontKnow: 0, counts: [] };
}

/** Of five hundred people; what the groups do not show is in those that are hidden. */
function table(
  groups: Readonly<Record<string, Cell<Distribution>>>,
  overall: Cell<Distribution> = shown(500),
): QuestionTable {
  return { question: 'advice', overall, groups: Object.entries(groups).map(([groupId, cell]) => ({ groupId, cell })) };
}

function slips(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).flatMap(([groupId, count]) =>
    Array.from({ length: count }, (_, number) => ({ groupId, content: `${groupId} ${number}` })),
  );
}

function labelsOf(counts: Readonly<Record<string, number>>, of: QuestionTable | undefined) {
  return [...new Set(releaseTexts(slips(counts), of, K).map(({ groupId }) => groupId))];
}

describe('the texts of a question', () => {
  it('are not shown if the answers of all together are not', () => {
    expect(releaseTexts(slips({ a: 40 }), table({ a: shown(40) }, PROTECTED), K)).toEqual([]);
    expect(releaseTexts(slips({ a: 40 }), undefined, K)).toEqual([]);
  });

  it('are not shown if they are few', () => {
    expect(releaseTexts(slips({ a: 9 }), table({ a: shown(40) }), K)).toEqual([]);
  });

  it('carry a group that is shown and large', () => {
    expect(labelsOf({ a: 40, b: 30 }, table({ a: shown(40), b: shown(30) }))).toEqual(['a', 'b']);
  });

  it('carry no group whose cell is hidden, however many texts it has', () => {
    expect(labelsOf({ a: 40, b: 60 }, table({ a: shown(40), b: PROTECTED }))).toEqual(['a', null]);
  });

  it('carry no group of fewer than 30', () => {
    const of = table({ a: shown(40), b: shown(29), c: shown(29) }, shown(98));
    expect(labelsOf({ a: 40, b: 29, c: 29 }, of)).toEqual(['a', null]);
  });

  it('carry not the smallest of the large either, where those left without a name are fewer than 30 people', () => {
    const of = table({ a: shown(40), b: shown(50), c: shown(12) }, shown(102));
    expect(labelsOf({ a: 40, b: 50, c: 12 }, of)).toEqual([null, 'b']);
    expect(labelsOf({ a: 40, b: 29 }, table({ a: shown(40), b: shown(29) }, shown(69)))).toEqual([null]);
  });

  it('carry no group of which only few wrote one', () => {
    expect(labelsOf({ a: 40, b: 9, c: 9 }, table({ a: shown(40), b: shown(90), c: shown(90) }))).toEqual(['a', null]);
  });

  it('carry one group less where the texts left without a name are few', () => {
    expect(labelsOf({ a: 40, b: 9 }, table({ a: shown(40), b: PROTECTED }))).toEqual([null]);
    const of = table({ a: shown(40), b: shown(90), c: shown(90) }, shown(220));
    expect(labelsOf({ a: 40, b: 60, c: 9 }, of)).toEqual([null, 'b']);
  });

  it('keep their order', () => {
    const all = slips({ a: 30, b: 30 });
    const contents = releaseTexts(all, table({ a: shown(30), b: shown(30) }), K).map(({ content }) => content);
    expect(contents).toEqual(all.map(({ content }) => content));
  });
});

describe('texts of people who were asked for their class', () => {
  const question = (id: string, showIf?: Condition): Question => ({
    id,
    kind: 'text',
    title: { zh: id },
    required: false,
    maximumLength: 9,
    ...(showIf && { showIf }),
  });
  const answered = (id: string) => ({ question: id, answered: true }) as const;
  const questionnaire: Questionnaire = {
    title: { zh: '' },
    introduction: { zh: '' },
    pages: [
      { id: 'p1', title: { zh: '' }, questions: [question('unit'), question('opinion')] },
      {
        id: 'p2',
        title: { zh: '' },
        questions: [question('own', answered('unit')), question('chained', answered('own'))],
      },
      { id: 'p3', title: { zh: '' }, showIf: answered('unit'), questions: [question('paged')] },
      { id: 'p4', title: { zh: '' }, questions: [question('why', answered('opinion')), question('all')] },
    ],
  };
  const publication = {
    tables: [{ id: 'u', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' } as const] }],
  };

  it.each([
    ['own', true],
    ['chained', true],
    ['paged', true],
    ['why', false],
    ['all', false],
    ['unit', true],
  ])('%s: %s', (id, expected) => {
    expect(isOfOneClass(id, { questionnaire, publication })).toBe(expected);
  });
});
