import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { rectificationOf } from '#domain/assessment/follow-up/rectification';
import { followUpXlsx } from '../../../api/reports/follow-up-xlsx';

const ACT = { by: 'organizer', at: 1 };

describe('the lists of rectifications as a workbook', () => {
  const head = { id: 'one', runId: 'run', unitCode: 'A', indicatorId: 'visits' };
  const rectification = rectificationOf(head, [
    {
      kind: 'listed',
      problem: '走访不够',
      responsible: '王局',
      measure: '每月走访',
      dueOn: '2026-06-30',
      line: 80,
      ...ACT,
    },
    { kind: 'reported', text: '已走访', evidence: '记录 12 份', ...ACT },
    {
      kind: 'voted',
      vote: { kind: 'count', satisfied: 70, voted: 100, source: '回访' },
      dueOn: '2026-09-30',
      ...ACT,
    },
  ]);
  const names = {
    units: new Map([['A', { zh: '民政局' }]]),
    indicators: new Map([['visits', { zh: '走访', en: 'Visits' }]]),
  };

  it('are one sheet each, in the words of the reader', async () => {
    const file = await followUpXlsx([rectification], { ...names, language: 'en' });
    const row = async (sheet: string) => (await readSheet(await file.arrayBuffer(), sheet))[1];
    expect(await row('Problems')).toEqual([1, '民政局', 'A', '走访不够', 'Visits', 'under way']);
    expect(await row('Responsibilities')).toEqual([1, '民政局', 'A', '走访不够', '王局', '每月走访', '2026-09-30']);
    expect(await row('Rectification')).toEqual([
      1,
      '民政局',
      'A',
      '走访不够',
      'under way',
      '已走访',
      '记录 12 份',
      70,
      80,
      1,
    ]);
  });

  it('has its heads where nothing is listed', async () => {
    const file = await followUpXlsx([], { ...names, language: 'zh' });
    expect(await readSheet(await file.arrayBuffer(), '整改清单')).toHaveLength(1);
  });
});
