import { beforeAll, describe, expect, it } from 'vitest';
import { groupRows } from '../../../../../web/design/survey/roll/people/group-rows';
import { rollFinding } from '../../../../../web/design/survey/roll/roll-finding';
import { loadWords, setLanguage } from '../../../../../web/lib/i18n';
import { rollWords } from '../../../../../web/lib/words';
import { rememberIn } from '../../../lib/memory-storage';

rememberIn(globalThis);

const GROUPS = [
  { id: 'leaders', name: { zh: '领导' }, weight: 40 },
  { id: 'peers', name: { zh: '互评' }, weight: 60 },
];

beforeAll(async () => {
  await setLanguage('zh');
  await loadWords(rollWords);
});

describe('the heading of the roll', () => {
  const findingOf = (sizes: Readonly<Record<string, number>>, state: 'draft' | 'open' | 'closed' = 'draft') => {
    const listed = Object.entries(sizes).map(([groupId, size]) => ({ groupId, size, withoutContact: 0 }));
    return rollFinding(state, groupRows(GROUPS, listed));
  };

  it('names what keeps the roll from being complete, the gravest first', () => {
    expect(findingOf({})).toBe('名册还是空的');
    expect(findingOf({ leaders: 12, peers: 1220 })).toBe('1,232 人在册，领导还差 8 人');
    expect(findingOf({ leaders: 12, peers: 3 })).toBe('15 人在册，2 组人数不够');
    expect(findingOf({ leaders: 12, peers: 30, gone: 4 })).toBe('46 人在册，其中 4 人的评价主体已经删除');
    expect(findingOf({ leaders: 20, peers: 30 })).toBe('50 人在册，2 组都够人数');
  });

  it('says after the opening what the links are good for', () => {
    expect(findingOf({ leaders: 20, peers: 30 }, 'open')).toBe('50 人在册，可以分发链接');
    expect(findingOf({ leaders: 20, peers: 30 }, 'closed')).toBe('50 人在册，已经不能领票');
  });
});
