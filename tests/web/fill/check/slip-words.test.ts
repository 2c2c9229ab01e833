import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnswerVector } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import { plannedLists } from '#domain/slips/ballot-slips';
import { ALL_TABLE, UNITS_TABLE } from '#domain/slips/slip-table';
import type * as slipWords from '../../../../web/fill/check/slip-words';
import * as words from '../../../../web/fill/check/words/zh';

const label = (zh: string, id = zh) => ({ id, label: { zh } });
const base = (id: string, zh: string) => ({ id, title: { zh }, required: false });
const SCALE = {
  options: [
    { ...label('差'), score: 0 },
    { ...label('好'), score: 100 },
  ],
  dontKnow: { zh: '不清楚' },
};
const QUESTIONS: readonly Question[] = [
  { ...base('a', '来过吗'), kind: 'single', options: [label('来过'), label('没来过')] },
  { ...base('b', '办什么'), kind: 'multiple', options: [label('社保'), label('税务')] },
  { ...base('c', '先改什么'), kind: 'ranking', options: [label('窗口'), label('网上')], places: 1 },
  { ...base('d', '各项'), kind: 'items', items: [label('环境'), label('态度')], scale: SCALE },
  { ...base('e', '建议'), kind: 'text', maximumLength: 100 },
  {
    ...base('f', '各单位'),
    kind: 'targets',
    criteria: [{ id: 'work', title: { zh: '效能' }, weight: 1 }],
    scale: SCALE,
    picking: 'all',
    selection: { kind: 'all' },
    categories: [{ id: '0', title: { zh: '综合' } }],
    targets: [
      { id: '101', name: { zh: '办公室' }, category: '0', initials: 'bgs' },
      { id: '102', name: { zh: '财政局' }, category: '0', initials: 'czj' },
    ],
  },
];
const VECTOR: AnswerVector = [1, [1], [1], '1-', null, '.1'];

/** The words of the page stand in its document. */
describe('what stands on a slip, in words', () => {
  let say: typeof slipWords;
  beforeAll(async () => {
    vi.stubGlobal('document', { getElementById: () => ({ textContent: '{"language":"zh"}' }) });
    say = await import('../../../../web/fill/check/slip-words');
  });
  afterAll(() => vi.unstubAllGlobals());

  const slipsOf = (counts: boolean) =>
    plannedLists({
      wordSlips: 'every-ballot',
      questions: QUESTIONS.map((question) => ({
        kind: question.kind,
        parts: partsOf(question),
        hasOther: false,
        tables: [],
      })),
      tables: [],
    })
      .filter(({ table }) => table === ALL_TABLE || table === UNITS_TABLE)
      .flatMap((list) => list.slipsOf({ groupId: 'g', vector: VECTOR, counts }).map((slip) => ({ list, slip })));

  const inWords = (counts: boolean) =>
    slipsOf(counts).map((one) => {
      const question = QUESTIONS[one.list.position] ?? expect.unreachable();
      return [question.title.zh, say.partInWords(question, one), say.answerInWords(question, one)];
    });

  it('is what was answered, by the names of options, items, units and criteria', () => {
    expect(inWords(true)).toEqual([
      ['来过吗', '', '没来过'],
      ['办什么', '社保', words.answerNotTicked],
      ['办什么', '税务', words.answerTicked],
      ['先改什么', words.partFirst, '网上'],
      ['先改什么', '窗口', words.answerNotPlaced],
      ['先改什么', '网上', '排第 1'],
      ['各项', '环境', '好'],
      ['各项', '态度', '不清楚'],
      ['建议', words.partGiven, words.answerNone],
      ['建议', words.partWords, words.answerNone],
      ['各单位', words.partGiven, words.answerGiven],
      ['各单位', '财政局，效能', '好'],
    ]);
  });

  it('is no answer where a rule has set the ballot aside', () => {
    expect(new Set(inWords(false).map(([, , answer]) => answer))).toEqual(new Set([words.answerVoid]));
  });
});

function partsOf(question: Question): number {
  if (question.kind === 'items') return question.items.length;
  if (question.kind === 'targets') return question.criteria.length;
  return 'options' in question ? question.options.length : 0;
}
