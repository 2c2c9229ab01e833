import { describe, expect, it } from 'vitest';
import type { CollectedChoices } from '#domain/collected/import-model';
import {
  alikeColumns,
  fieldOf,
  withField,
  withFields,
  withForm,
  withHeaderRow,
  withName,
  withValue,
} from '../../../../../../web/design/survey/collected/review/decisions';
import { column, WINE } from '../sample-report';

const { columns } = WINE;
const UNDECIDED: CollectedChoices = {};

describe('a column that is taken for something', () => {
  it('takes the field away from the column that had it, be it by guess or by decision', () => {
    const guessed = withField(UNDECIDED, columns, { title: 'response', field: { field: 'value' } });
    expect(guessed.mapping).toEqual({ response: { field: 'value' }, rating: { field: 'skip' } });
    const decided = withField(guessed, columns, { title: 'rater', field: { field: 'value' } });
    expect(decided.mapping?.['response']).toEqual({ field: 'skip' });
  });

  it('takes nothing away where several columns may have the same', () => {
    const wide = [column('a', { field: 'new-question', kind: 'scale' }), column('b', { field: 'skip' })];
    const choices = withField(UNDECIDED, wide, { title: 'b', field: { field: 'new-question', kind: 'scale' } });
    expect(choices.mapping).toEqual({ b: { field: 'new-question', kind: 'scale' } });
  });

  it('keeps the rating of another criterion', () => {
    const rated = [
      column('a', { field: 'rating', target: '税务局', criterion: '效率' }),
      column('b', { field: 'skip' }),
    ];
    const choose = (criterion: string) =>
      withField(UNDECIDED, rated, { title: 'b', field: { field: 'rating', target: '税务局', criterion } });
    expect(choose('态度').mapping).not.toHaveProperty('a');
    expect(choose('效率').mapping).toHaveProperty('a', { field: 'skip' });
  });

  it('is what was decided, else what was guessed', () => {
    const choices = withFields(UNDECIDED, [{ title: 'rating', field: { field: 'skip' } }]);
    expect(columns.map((one) => fieldOf(one, choices).field)).toEqual(['target', 'rater', 'skip', 'skip']);
  });
});

describe('columns that are decided together', () => {
  const answer = column('a', { field: 'new-question', kind: 'scale' });
  const out = column('备注', { field: 'skip' });
  const name = column('姓名', { field: 'skip' }, { personal: true });

  it('hold answers, and neither raters nor what is left out', () => {
    expect(alikeColumns([column('id', { field: 'rater' }), answer, out], UNDECIDED)).toEqual([answer]);
  });

  it('are those that are left out where nothing else is listed, but no names', () => {
    expect(alikeColumns([out, name], UNDECIDED)).toEqual([out]);
  });
});

describe('another layout', () => {
  it('forgets what columns meant and keeps those that were left out', () => {
    const choices = {
      mapping: { 姓名: { field: 'skip' }, 评分: { field: 'value' } },
      nestedClusters: true,
    } as const;
    expect(withForm(choices, 'wide')).toEqual({
      form: 'wide',
      mapping: { 姓名: { field: 'skip' } },
      nestedClusters: true,
    });
  });

  it('forgets all columns when the titles stand in another line', () => {
    expect(withHeaderRow({ mapping: { 姓名: { field: 'skip' } } }, 2)).toEqual({ headerRow: 2, mapping: {} });
  });
});

describe('spellings', () => {
  it('are decided one by one', () => {
    const first = withValue(UNDECIDED, { question: 'q1', value: '好', means: 'o5' });
    const second = withValue(first, { question: 'q1', value: '/', means: null });
    expect(withValue(second, { question: 'q2', value: '好', means: 'dont-know' }).values).toEqual({
      q1: { 好: 'o5', '/': null },
      q2: { 好: 'dont-know' },
    });
  });

  it('of groups and targets are kept apart', () => {
    const group = withName(UNDECIDED, { kind: 'group', value: '群众', means: 'g4' });
    expect(withName(group, { kind: 'target', value: '税局', means: '101' }).names).toEqual({
      group: { 群众: 'g4' },
      target: { 税局: '101' },
    });
  });
});
