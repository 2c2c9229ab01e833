import { describe, expect, it } from 'vitest';
import { namesToSettle } from '../../../../../../web/design/survey/collected/values/names-to-settle';
import { WINE } from '../sample-report';

const REPORT = {
  ...WINE,
  groups: [
    { value: '评委', count: 6, groupId: 'g1' },
    { value: '群众', count: 2, groupId: null },
    { value: '来宾', count: 1, groupId: 'g2' },
  ],
  targets: { found: 3, without: 1, unknown: [{ value: '丙酒', count: 4 }], unknownInAll: 1 },
};

describe('names that the survey does not have', () => {
  it('are listed until they are settled, and stay in sight after it', () => {
    const names = { group: { 来宾: 'g2' }, target: { 丁酒: 't4' } };
    expect(namesToSettle(REPORT, { names })).toEqual([
      { kind: 'group', value: '群众', count: 2 },
      { kind: 'group', value: '来宾', count: 1, means: 'g2' },
      { kind: 'target', value: '丙酒', count: 4 },
      { kind: 'target', value: '丁酒', means: 't4' },
    ]);
  });

  it('are none where every name is known', () => expect(namesToSettle(WINE, {})).toEqual([]));
});
