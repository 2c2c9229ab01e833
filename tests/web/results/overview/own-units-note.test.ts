import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../../web/lib/i18n';
import { resultWords } from '../../../../web/lib/words';
import { ownUnitsNote } from '../../../../web/results/overview/own-units-note';

beforeAll(() => loadWords(resultWords));

describe('what a leader is told of his units in an earlier wave', () => {
  it('is nothing where they are those of his account', () => {
    const same = { ownUnits: ['b', 'a'] };
    expect(ownUnitsNote(same, { unitScope: ['a', 'b'], listed: 2 })).toBeUndefined();
  });

  it('is that they are what his became of, or that nothing can be listed', () => {
    const told = (ownUnits: readonly string[], listed: number) =>
      ownUnitsNote({ ownUnits }, { unitScope: ['a'], listed });
    expect(told(['b'], 1)).toContain('您的单位在这一轮里的前身');
    expect(told(['a', 'b'], 2)).toContain('您的单位在这一轮里的前身');
    expect(told([], 0)).toContain('没有能列出的前身');
  });
});
