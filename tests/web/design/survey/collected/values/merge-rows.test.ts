import { describe, expect, it } from 'vitest';
import { mergeRows, namesOf } from '../../../../../../web/design/survey/collected/values/merge-rows';
import { WINE } from '../sample-report';

describe('names that may be spellings of one', () => {
  it('are those in the file, and those that were merged already', () => {
    const names = { group: { 观众们: '观众' } };
    expect(mergeRows(WINE, { names })).toEqual([
      { kind: 'group', name: '观众' },
      { kind: 'group', name: '观众们', means: '观众' },
      { kind: 'group', name: '评委' },
    ]);
  });

  it('are themselves again when that is chosen', () => {
    const rows = mergeRows(WINE, { names: { group: { 观众: '观众' } } });
    expect(rows.every(({ means }) => means === undefined)).toBe(true);
  });

  it('need another one of their kind', () => {
    const [only] = WINE.raterGroups;
    expect(namesOf('group', { ...WINE, raterGroups: only ? [only] : [] })).toEqual([]);
    expect(namesOf('criterion', WINE)).toEqual([]);
  });
});
