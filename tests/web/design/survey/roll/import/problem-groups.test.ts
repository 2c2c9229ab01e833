import { describe, expect, it } from 'vitest';
import type { RollProblem, RollRow, RollRowStatus } from '#domain/roll/import/import-model';
import { lineRanges, problemGroups } from '../../../../../../web/design/survey/roll/import/problem-groups';

function row(line: number, status: RollRowStatus, ...problems: readonly RollProblem[]): RollRow {
  return { line, status, name: `人${line}`, problems };
}

const unknown = (given: string): RollProblem => ({ code: 'roll.unit-unknown', details: { given } });

describe('rows of a list of people', () => {
  it('are one line for one cause, however many they are', () => {
    const rows = Array.from({ length: 28 }, (_, index) => row(1209 + index, 'refused', unknown('市发改')));
    const [group, ...others] = problemGroups([row(2, 'new'), ...rows]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ code: 'roll.unit-unknown', given: '市发改', refuses: true, name: '人1209' });
    expect(group?.lines).toHaveLength(28);
    expect(lineRanges(group?.lines ?? [])).toEqual([[1209, 1236]]);
  });

  it('of two spellings are two lines, because they are decided one by one', () => {
    const groups = problemGroups([row(2, 'refused', unknown('发改')), row(3, 'refused', unknown('发改委'))]);
    expect(groups.map(({ given }) => given)).toEqual(['发改', '发改委']);
  });

  it('that are refused stand before those that only call for a look', () => {
    const groups = problemGroups([
      row(2, 'known', { code: 'roll.duplicate', details: { line: 1 } }),
      row(3, 'new', { code: 'roll.same-name', details: { line: 2 } }),
      row(4, 'refused', { code: 'roll.contact-invalid' }),
    ]);
    expect(groups.map(({ code, refuses }) => [code, refuses])).toEqual([
      ['roll.contact-invalid', true],
      ['roll.duplicate', false],
      ['roll.same-name', false],
    ]);
  });

  it('are named by ranges of lines that follow one another', () => {
    expect(lineRanges([3, 4, 5, 9, 11, 12])).toEqual([
      [3, 5],
      [9, 9],
      [11, 12],
    ]);
  });
});
