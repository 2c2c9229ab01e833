import { describe, expect, it } from 'vitest';
import type { GroupDraft } from '../../../../web/design/survey/groups/group-draft';
import {
  evenWeights,
  faultsOf,
  groupWithCensus,
  groupWithExpected,
  newGroup,
  sumOfWeights,
} from '../../../../web/design/survey/groups/group-draft';

const DRAFT: GroupDraft = {
  title: { zh: '2026 年度' },
  groups: [
    { id: 'g1', name: { zh: '领导' }, weight: 33.3 },
    { id: 'g2', name: { zh: '互评' }, weight: 33.3, expected: 1220 },
    { id: 'g3', name: { zh: '群众' }, weight: 33.4 },
  ],
  settings: { minimumGroupSize: 10, fullPoints: 100, purpose: { zh: '' } },
};

describe('rater groups', () => {
  it('sums weights that people type to exactly 100', () => {
    expect(sumOfWeights(DRAFT.groups)).toBe(100);
  });

  it.each([1, 2, 3, 4, 6, 7, 11])('splits 100 evenly over %i groups', (count) => {
    const weights = evenWeights(count);
    expect(sumOfWeights(weights.map((weight, index) => ({ id: `g${index}`, name: { zh: '' }, weight })))).toBe(100);
    expect(Math.max(...weights) - Math.min(...weights)).toBeLessThan(0.11);
  });

  it('gives a new group what is missing, and an id of its own', () => {
    expect(newGroup(DRAFT.groups.slice(0, 2), '群众')).toEqual({ id: 'g3', name: { zh: '群众' }, weight: 33.4 });
    expect(newGroup(DRAFT.groups, '多的').weight).toBe(0);
  });

  it('has a grace period of 0 to 72 hours, where it has one', () => {
    const faultsWith = (graceHours: number) =>
      faultsOf({ ...DRAFT, settings: { ...DRAFT.settings, collection: { kind: 'roll', graceHours } } });
    expect([0, 24, 72, 73, -1].filter((hours) => faultsWith(hours).includes('grace'))).toEqual([73, -1]);
    expect(faultsOf(DRAFT)).not.toContain('grace');
  });

  it('is a census only of a known number of people', () => {
    const group = { id: 'g2', name: { zh: '班子' }, weight: 100, expected: 12 };
    const census = groupWithCensus(group, true);
    expect(groupWithExpected(census, 13)).toEqual({ ...group, expected: 13, census: true });
    expect(groupWithExpected(census, undefined)).toEqual({ id: 'g2', name: { zh: '班子' }, weight: 100 });
    expect(groupWithCensus(census, false)).toEqual(group);
  });

  it('finds what cannot be sent', () => {
    expect(faultsOf(DRAFT)).toEqual([]);
    expect(faultsOf({ ...DRAFT, title: { zh: ' ' } })).toEqual(['title']);
    const group = { id: 'g1', name: { zh: '' }, weight: 120, expected: 0.5 };
    expect(faultsOf({ ...DRAFT, groups: [group] })).toEqual(['name', 'weight', 'expected']);
    const settings = { ...DRAFT.settings, minimumGroupSize: 4, fullPoints: 0 };
    expect(faultsOf({ ...DRAFT, settings })).toEqual(['minimum', 'full-points']);
  });
});
