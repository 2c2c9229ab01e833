import { canonicalJson } from '#domain/questionnaire/canonical-json';
import type { Target } from '#domain/questionnaire/model';
import { packTargets, withPackedTargets, withUnpackedTargets } from '#domain/survey/packed-targets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TARGETS: readonly Target[] = [
  { category: '0', id: '1001', initials: 'swbgs swb', name: { zh: '市委办公室' }, shortName: { zh: '市委办' } },
  { category: '0', id: '1002', initials: 'zgh', name: { en: 'Unions', zh: '总工会' } },
  { category: '1', id: '1003', initials: 'yh', name: { zh: '银行' } },
  // The same character is read otherwise here.
  {
    category: '1',
    id: '1004',
    initials: 'xzspj spj',
    name: { zh: '行政审批局' },
    shortName: { en: 'Permits', zh: '审批局' },
  },
];

const sent = (targets: readonly Target[]) => JSON.stringify({ targets: canonicalTargets(targets) }, withPackedTargets);
const canonicalTargets = (targets: readonly Target[]) => JSON.parse(canonicalJson(targets)) as readonly Target[];

describe('targets in the page', () => {
  it('are told by columns and by one letter for each character', () => {
    expect(packTargets(canonicalTargets(TARGETS))).toEqual({
      columns: [
        '1001\n1002\n1003\n1004',
        '0\n0\n1\n1',
        '市委办公室\n总工会\n银行\n行政审批局',
        '\nUnions\n\n',
        '市委办\n\n\n审批局',
        '\n\n\nPermits',
        '\n\n\nxzspj spj',
      ],
      letters: 'swbgszghyhzspj',
    });
  });

  it('are read as the same bytes, over which the hash is', () => {
    expect(JSON.stringify(JSON.parse(sent(TARGETS), withUnpackedTargets))).toBe(canonicalJson({ targets: TARGETS }));
  });

  it('stand as they are where a column would not tell them', () => {
    const broken = [{ category: '0', id: '1', initials: '', name: { zh: '第一行\n第二行' } }];
    expect(packTargets(broken)).toBe(broken);
    const other = [{ category: '0', id: '1', initials: '', name: { zh: '办公室', en: '' } }];
    expect(packTargets(other)).toBe(other);
  });

  it('are the same whatever they are called', () => {
    const text = fc.string({ unit: fc.constantFrom('市', '局', 'A', ' ', '\n', '𠮷', '办'), maxLength: 5 });
    const localized = fc.oneof(fc.record({ zh: text }), fc.record({ en: text, zh: text }));
    const target = fc.record(
      { category: text, id: text, initials: text, name: localized, shortName: localized },
      { requiredKeys: ['category', 'id', 'initials', 'name'] },
    );
    fc.assert(
      fc.property(fc.array(target, { maxLength: 6 }), (targets) => {
        const read = JSON.parse(sent(targets), withUnpackedTargets) as unknown;
        expect(JSON.stringify(read)).toBe(canonicalJson({ targets }));
      }),
    );
  });
});
