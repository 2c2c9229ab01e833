import { describe, expect, it } from 'vitest';
import { checkOf, isToLookAt } from '../../../../../../web/design/survey/collected/columns/column-check';
import { column } from '../sample-report';

const NONE = { field: { field: 'skip' }, problems: [] } as const;

describe('the check of a column', () => {
  it('says why a column about people stays out', () => {
    expect(checkOf(column('姓名', { field: 'skip' }, { personal: true }), NONE)).toBe('personal-left-out');
    expect(checkOf(column('备注', { field: 'skip' }), NONE)).toBe('left-out');
  });

  it('warns where one is taken, except for whoever rated, who is dropped', () => {
    const name = column('姓名', { field: 'skip' }, { personal: true });
    const taken = checkOf(name, { field: { field: 'group' }, problems: [] });
    expect([taken, isToLookAt(taken)]).toEqual(['personal-taken', true]);
    expect(checkOf(name, { field: { field: 'rater' }, problems: [] })).toBe('fine');
  });

  it('warns of an empty column and of refused rows', () => {
    const value = { field: { field: 'value' }, problems: [] } as const;
    expect(checkOf(column('评分', value.field, { distinct: 0 }), value)).toBe('empty');
    const problems = [{ line: 4, code: 'value.out-of-scale', remedy: 'name-value', column: '评分' }] as const;
    expect(checkOf(column('评分', value.field), { ...value, problems })).toBe('refused');
    expect(checkOf(column('对象', value.field), { ...value, problems })).toBe('fine');
  });
});
