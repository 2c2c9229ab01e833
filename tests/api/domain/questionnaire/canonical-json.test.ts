import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/questionnaire/canonical-json';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units, as in section 3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect([...canonicalJson(value).matchAll(/:(\d)/g)].map(([, digit]) => digit).join('')).toBe('2467153');
  });

  it('does not depend on the order in which members were set, at any depth', () => {
    const one = { title: { zh: '题', en: 'Q' }, list: [{ b: 1, a: 2 }] };
    const two = { list: [{ a: 2, b: 1 }], title: { en: 'Q', zh: '题' } };
    expect(canonicalJson(one)).toBe(canonicalJson(two));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it('leaves undefined members out', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [undefined],
    [() => 1],
    [1n],
    ['\ud800'],
    [{ '\udc00': 1 }],
    [[undefined]],
  ])('refuses what JSON cannot hold, case %#', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
