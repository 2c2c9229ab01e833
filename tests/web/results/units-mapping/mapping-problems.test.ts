import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../../web/lib/i18n';
import { mappingWords } from '../../../../web/lib/words';
import { problemSentence } from '../../../../web/results/units-mapping/mapping-problems';
import type { MappedDivision } from '../../../../web/results/units-mapping/mapping-source';

function unit(id: string, zh: string, people: number) {
  return { id, name: { zh }, people, shown: people >= 10 };
}

const DIVISION: MappedDivision = {
  division: 'table:units',
  title: { zh: '单位' },
  earlier: [unit('o1', '财政局', 14), unit('o2', '旅游局', 11), unit('o3', '档案局', 3), unit('o4', '史志办', 4)],
  later: [unit('o1', '财政一局', 12), unit('o2', '财政二局', 20)],
  links: [],
  revision: 0,
  storedAt: null,
  minimumGroupSize: 10,
  problems: [],
};

beforeAll(() => loadWords(mappingWords));

describe('why a mapping of units is refused', () => {
  const archive = { code: 'mapping.isolates', wave: 'earlier', classes: ['o3'], people: 3 } as const;

  it('names the unit that is given away, and the one of this wave whose link does it', () => {
    const links = [
      { from: ['o1'], to: ['o1'] },
      { from: ['o2', 'o3'], to: ['o2'] },
    ];
    expect(problemSentence(archive, DIVISION, links)).toBe(
      '上一轮的「档案局」只有 3 人，少于 10 人；与公布的一减，就露出他们的回答。请取消本轮「财政二局」的对应，不拿它比较。',
    );
  });

  it('names the link with units that are not shown where the one that is given away has none', () => {
    const links = [{ from: ['o2', 'o4'], to: ['o2'] }];
    expect(problemSentence(archive, DIVISION, links)).toContain(
      '请取消本轮「财政二局」的对应，或者从中去掉没有公布的类别。',
    );
    expect(problemSentence(archive, DIVISION, [])).toContain('请再留一类没有公布的不对应。');
  });

  it('speaks of units where rated units are mapped', () => {
    const rated = { ...DIVISION, title: null };
    expect(problemSentence(archive, rated, [])).toContain('请再留一家没有公布的单位不对应。');
    const empty = { code: 'mapping.side-empty', wave: 'later', classes: [] } as const;
    expect(problemSentence(empty, rated, [])).toBe('有一条对应在本轮没有单位。');
    expect(problemSentence(empty, DIVISION, [])).toBe('有一条对应在本轮没有类别。');
  });
});
