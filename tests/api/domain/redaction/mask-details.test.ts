import fc from 'fast-check';
import { maskDetails, partsOfMasked } from '#domain/redaction/mask-details';
import { DETAIL_KINDS, type PersonalDetail } from '#domain/redaction/personal-detail';
import { describe, expect, it } from 'vitest';

describe('a masked text', () => {
  it('has a mark in the place of each detail, in any order they are given', () => {
    const text = '张局长的电话是13812345678。';
    const details: readonly PersonalDetail[] = [
      { kind: 'phone', from: 7, to: 18 },
      { kind: 'person', from: 0, to: 3 },
    ];
    expect(maskDetails(text, details)).toBe('⟦person⟧的电话是⟦phone⟧。');
  });

  it('is the same whatever was hidden', () => {
    const masked = (name: string) => maskDetails(`${name}很好`, [{ kind: 'person', from: 0, to: name.length }]);
    expect(masked('欧阳副局长')).toBe(masked('小李'));
  });

  it('is shown as text and marks', () => {
    expect(partsOfMasked('找⟦person⟧办，⟦phone⟧')).toEqual([
      { kind: 'text', text: '找' },
      { kind: 'masked', detail: 'person' },
      { kind: 'text', text: '办，' },
      { kind: 'masked', detail: 'phone' },
    ]);
    expect(partsOfMasked('⟦else⟧')).toEqual([{ kind: 'text', text: '⟦else⟧' }]);
  });

  it('loses what lies in a detail and nothing else', () => {
    const segment = fc.record({ kept: fc.stringMatching(/^[a-z]{0,6}$/), hidden: fc.stringMatching(/^[A-Z]{1,6}$/) });
    const segments = fc.array(fc.tuple(segment, fc.constantFrom(...DETAIL_KINDS)), { maxLength: 5 });
    fc.assert(
      fc.property(segments, (given) => {
        let text = '';
        const details = given.map(([{ kept, hidden }, kind]) => {
          const from = text.length + kept.length;
          text += kept + hidden;
          return { kind, from, to: text.length };
        });
        const parts = partsOfMasked(maskDetails(text, details));
        expect(parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('')).toBe(
          given.map(([{ kept }]) => kept).join(''),
        );
        expect(parts.flatMap((part) => (part.kind === 'masked' ? [part.detail] : []))).toEqual(
          given.map(([, kind]) => kind),
        );
      }),
    );
  });

  it.each([
    [
      [
        { kind: 'person', from: 0, to: 3 },
        { kind: 'unit', from: 2, to: 4 },
      ],
    ],
    [[{ kind: 'person', from: 2, to: 2 }]],
    [[{ kind: 'person', from: 3, to: 9 }]],
  ] as const)('is refused where details do not lie apart within the text: %j', (details) => {
    expect(() => maskDetails('12345', details)).toThrow(RangeError);
  });
});
