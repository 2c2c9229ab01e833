import { describe, expect, it } from 'vitest';
import { rollLinksCsv } from '../../../api/reports/roll-links-csv';

const LINKS = [
  {
    name: '何素梅',
    group: { zh: '互评', en: 'Peers' },
    unit: { zh: '市统计局' },
    contact: '13800138000',
    url: 'https://example.org/f/a#b',
  },
  { name: '陈立', group: { zh: '群众' }, url: 'https://example.org/f/a#c' },
];

describe('the table of personal links', () => {
  it('has its titles and names in the language that is asked for, Chinese where there is no English', () => {
    expect(rollLinksCsv(LINKS, 'zh').slice(1).split('\r\n')).toEqual([
      '姓名,单位,评价主体,联系方式,链接',
      '何素梅,市统计局,互评,13800138000,https://example.org/f/a#b',
      '陈立,,群众,,https://example.org/f/a#c',
      '',
    ]);
    expect(rollLinksCsv(LINKS, 'en').slice(1).split('\r\n').slice(0, 3)).toEqual([
      'Name,Unit,Rater group,Contact,Link',
      '何素梅,市统计局,Peers,13800138000,https://example.org/f/a#b',
      '陈立,,群众,,https://example.org/f/a#c',
    ]);
  });
});
