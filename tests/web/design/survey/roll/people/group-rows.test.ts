import { describe, expect, it } from 'vitest';
import type { RaterGroup } from '#domain/survey/model';
import { groupRows, isToSettle, mergerTargets } from '../../../../../../web/design/survey/roll/people/group-rows';

const GROUPS: readonly RaterGroup[] = [
  { id: 'leaders', name: { zh: '领导' }, weight: 20 },
  { id: 'peers', name: { zh: '互评' }, weight: 30 },
  { id: 'base', name: { zh: '基层' }, weight: 50 },
];

function rowsOf(sizes: Readonly<Record<string, number>>) {
  return groupRows(
    GROUPS,
    Object.entries(sizes).map(([groupId, size]) => ({ groupId, size, withoutContact: 0 })),
  );
}

describe('the groups of a roll', () => {
  it('say how many people are missing to 20, those of a group without anybody too', () => {
    const rows = rowsOf({ leaders: 12, peers: 20 });
    expect(rows.map(({ groupId, missing }) => [groupId, missing])).toEqual([
      ['leaders', 8],
      ['peers', 0],
      ['base', 20],
    ]);
    expect(rows.filter(isToSettle).map(({ groupId }) => groupId)).toEqual(['leaders', 'base']);
  });

  it('show people of a deleted group last, as something to settle however many they are', () => {
    const last = rowsOf({ old: 40, leaders: 20, peers: 20, base: 20 }).at(-1) ?? expect.unreachable();
    expect(last).toMatchObject({ groupId: 'old', size: 40, weight: 0 });
    expect(isToSettle(last)).toBe(true);
  });
});

describe('a merger', () => {
  const targetsOf = (sizes: Readonly<Record<string, number>>, from: string) => {
    const rows = rowsOf(sizes);
    const row = rows.find(({ groupId }) => groupId === from) ?? expect.unreachable();
    return mergerTargets(row, rows).map(({ groupId }) => groupId);
  };

  it('is offered first with the smallest group that makes it large enough', () => {
    expect(targetsOf({ leaders: 12, peers: 200, base: 30 }, 'leaders')).toEqual(['base', 'peers']);
    expect(targetsOf({ leaders: 12, peers: 5, base: 30 }, 'leaders')).toEqual(['base', 'peers']);
  });

  it('is offered with the largest where none makes it large enough', () => {
    expect(targetsOf({ leaders: 2, peers: 5, base: 9 }, 'leaders')).toEqual(['base', 'peers']);
  });

  it('never leads into a deleted group, but out of one', () => {
    expect(targetsOf({ leaders: 2, peers: 5, base: 9, old: 90 }, 'leaders')).not.toContain('old');
    expect(targetsOf({ leaders: 20, peers: 25, base: 90, old: 3 }, 'old')).toEqual(['leaders', 'peers', 'base']);
  });
});
