import type { Target } from '#domain/questionnaire/model';
import { describe, expect, it } from 'vitest';
import { searchTargets } from '../../../web/fill/state/search-targets';

const TARGETS: readonly Target[] = [
  {
    id: '1',
    name: { zh: '市住房公积金管理中心', en: 'Housing Fund Centre' },
    shortName: { zh: '公积金' },
    category: 'a',
    initials: 'szfgjjglzxgjj',
  },
  { id: '2', name: { zh: '市委政法委员会' }, category: 'b', initials: 'swzfwyh' },
  { id: '3', name: { zh: '市行政审批局' }, shortName: { zh: '政务中心' }, category: 'b', initials: 'sxzspjzwzx' },
];

describe('searching units', () => {
  it('marks the characters behind matching initials', () => {
    expect(marked('zf')).toEqual(['住房', '政法']);
  });

  it('finds by a part of the name, in any case', () => {
    expect(marked('公积金')).toEqual(['公积金']);
    expect(find('HOUSING').map(({ target }) => target.id)).toEqual(['1']);
  });

  it('finds by the short name and its initials, behind the marked hits', () => {
    expect(find('政务').map(({ target }) => target.id)).toEqual(['3']);
    expect(find('zwzx').map(({ target, to }) => [target.id, to])).toEqual([['3', 0]]);
  });

  it('finds nothing for blanks and nothing for what is not there', () => {
    expect(find('  ')).toEqual([]);
    expect(find('海关')).toEqual([]);
  });
});

function find(word: string) {
  return searchTargets(TARGETS, word, (target) => target.name.zh);
}

function marked(word: string): readonly string[] {
  return find(word).map(({ target, from, to }) => target.name.zh.slice(from, to));
}
