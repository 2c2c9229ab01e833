import { describe, expect, it } from 'vitest';
import { decided, renamingOf, withRenaming } from '../../../../../../web/design/survey/roll/import/renamings';

const LINE = { refuses: true, lines: [2], name: '周文涛' } as const;

describe('a spelling in a list of people', () => {
  it('is one of a group or of a unit; other problems rename nothing', () => {
    expect(renamingOf({ ...LINE, code: 'roll.group-unknown', given: '群众代表' })).toEqual({
      kind: 'groups',
      given: '群众代表',
    });
    expect(renamingOf({ ...LINE, code: 'roll.unit-unknown', given: '市发改' })?.kind).toBe('units');
    expect(renamingOf({ ...LINE, code: 'roll.contact-invalid' })).toBeUndefined();
  });

  it('keeps what was decided about the others, and is changed by deciding again', () => {
    const first = withRenaming({ headerRow: 2 }, { kind: 'units', given: '市发改', means: '104' });
    const second = withRenaming(first, { kind: 'groups', given: '群众代表', means: 'base' });
    const third = withRenaming(second, { kind: 'units', given: '市发改', means: '105' });
    expect(third.headerRow).toBe(2);
    expect(decided(third)).toEqual([
      { kind: 'groups', given: '群众代表', means: 'base' },
      { kind: 'units', given: '市发改', means: '105' },
    ]);
  });
});
