import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rounded } from '#domain/assessment/rounded';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import type { ConfirmedConsequence } from '#domain/assessment/run/confirmed-consequences';
import type { AssessmentScheme, ConsequenceRule } from '#domain/assessment/scheme/model';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { assessmentCsv } from '../../../api/reports/assessment-csv';
import type { AssessmentReport } from '../../../api/reports/assessment-report';
import { letterDocx } from '../../../api/reports/letters/letter-docx';
import { lettersZip } from '../../../api/reports/letters/letters-zip';
import { noticeDocx } from '../../../api/reports/letters/notice-docx';
import { docxText } from '../../support/files/docx-text';
import { entryOf, HIGHER, inputsOf } from '../../support/fixtures/assessment-fixture';
import { DRAFT, PUBLISHED, reportOf } from '../../support/fixtures/report-fixture';

const TALK: ConsequenceRule = {
  id: 'talk',
  name: { zh: '末位约谈', en: 'Talk with the lowest' },
  lowest: { kind: 'count', count: 1 },
};
const SCHEME: AssessmentScheme = {
  ...schemeOf(
    [
      leaf({ id: 'x', name: { zh: '业务' }, points: 60 }, HIGHER),
      leaf({ id: 'y', name: { zh: '创新' }, points: 40 }, HIGHER),
    ],
    {
      vetoes: [
        { id: 'accident', name: { zh: '重大事故', en: 'Serious accident' }, effect: { kind: 'total', value: 0 } },
        { id: 'party', name: { zh: '党建不合格' }, effect: { kind: 'grade-ceiling', grade: 'fair' } },
        { id: 'merged', name: { zh: '机构改革' }, effect: { kind: 'no-rank' } },
      ],
    },
  ),
  consequences: [TALK],
};
const FACT = { points: 0, date: '2026-06-14', reason: '仓库火灾', evidence: '安监〔2026〕7 号' };
/** 30 % of six ranked units, one of them barred from the best grade: 1.5 of 5, so one place. */
const REPORT = reportOf(
  SCHEME,
  inputsOf(
    {
      x: { a: [96, 1], b: [95, 1], c: [94, 1], d: [85, 4], e: [84, 4], f: [90, 1], g: 70 },
      y: { a: 94, b: 94, c: 94, d: 84, e: 84, f: 94, g: 70 },
    },
    {
      ledger: [
        entryOf({ itemId: 'accident', unitCode: 'c', ...FACT }),
        entryOf({ itemId: 'party', unitCode: 'f', ...FACT, reason: '述职评议末位' }),
        entryOf({ itemId: 'merged', unitCode: 'g', ...FACT, reason: '撤并' }),
      ],
    },
  ),
  {
    unitNames: new Map(
      ['财政局', '教育局', '应急局', '水利局', '林业局', '审计局', '档案局'].map((name, index) => [
        'abcdefg'.charAt(index),
        name,
      ]),
    ),
    listed: [listed('c', '经会议研究')],
    changes: new Map([['e', { grade: 'fair', reason: '瞒报数据' }]]),
  },
);

function listed(unitCode: string, reason: string): ConfirmedConsequence {
  const decision = { decision: 'approved', reason: '同意', by: 'second', at: 2 } as const;
  const about = { id: unitCode, ruleId: 'talk', unitCode, verdict: 'confirmed' } as const;
  return { rule: TALK, verdict: { ...about, reason, proposedBy: 'first', proposedAt: 1, decision } };
}

function unitOf(code: string, report: AssessmentReport = REPORT): UnitOutcome {
  return report.outcome.units.find(({ unitCode }) => unitCode === code) ?? expect.unreachable();
}

async function letterTo(code: string, report = REPORT, facts = PUBLISHED): Promise<string> {
  return docxText(await letterDocx(report, facts, unitOf(code, report))).join('\n');
}

async function noticeOf(report = REPORT, facts = PUBLISHED): Promise<string> {
  return docxText(await noticeDocx(report, facts)).join('\n');
}

function inEnglish(report: AssessmentReport): AssessmentReport {
  return { ...report, language: 'en' };
}

describe('the list of a run', () => {
  const rowOf = (csv: string, code: string) => csv.split('\r\n').find((row) => row.startsWith(`${code},`)) ?? '';

  it('has a row a unit, unrounded, with what vetoes, quotas and people did', () => {
    const csv = assessmentCsv(REPORT);
    expect(rowOf(csv, 'b')).toContain('优秀,良好,名额已满,良好,,,,,57,37.6');
    expect(rowOf(csv, 'c')).toMatch(
      /^c,应急局,综合类,6,6,6,\d+,因否决,94,0\.6\d*,.*,0,重大事故,较差,较差,,较差,,,末位约谈,经会议研究,/,
    );
    expect(rowOf(csv, 'e')).toContain('良好,良好,,一般,瞒报数据,,,,');
    expect(rowOf(csv, 'g')).toMatch(/^g,档案局,综合类,,,,,,70,0,70,70,70,机构改革,,,,,,,,,/);
  });

  it('speaks English where it is asked to', () => {
    const csv = assessmentCsv(inEnglish(REPORT));
    expect(csv).toContain('total_after_veto,vetoes,grade_by_points,grade_computed,grade_reason,grade,change_reason');
    expect(rowOf(csv, 'b')).toContain('Excellent,Good,no places left,Good');
    expect(rowOf(csv, 'c')).toContain('Serious accident');
  });
});

describe('the notice of a run', () => {
  it('says of every unit what holds, and why where it is not what the points say', async () => {
    const notice = await noticeOf();
    expect(notice).toContain('本结果于 2026 年 3 月 1 日公布。');
    expect(notice).toContain(
      '应急局：2026 年 6 月 14 日，仓库火灾（佐证：安监〔2026〕7 号），按“重大事故”：总分由 94.00 分定为 0.00 分，原按分数为优秀。',
    );
    expect(notice).toContain('审计局：2026 年 6 月 14 日，述职评议末位');
    expect(notice).toContain('总分不变，等次不高于一般。按分数为优秀，因否决降等，评为一般。');
    expect(notice).toContain('林业局：计得等次为良好，经两人改定为一般，理由：瞒报数据。');
    expect(notice).toContain('按分数为优秀，名额已满，评为良好的 1 家：教育局。');
    expect(notice).toContain('档案局：2026 年 6 月 14 日，撤并');
    expect(notice).toContain('名次最后：应急局，总分因否决而定，名次由此而来，不说明与其他单位的差距。');
    expect(notice).not.toContain('差距超出抽样误差');
    expect(await noticeOf(inEnglish(REPORT))).toContain('Lowest in the order is 应急局: a veto set the total');
    expect(notice).toContain('对本结果有异议的，可于 2026 年 3 月 11 日前（含当日）通过本系统提出申诉。');
  });

  it('prints the whole signature in groups, as the letters do', async () => {
    const whole = /签名（SHA-256）：ab12cd34 ef56ab78 ab12cd34 ef56ab78\nab12cd34 ef56ab78 ab12cd34 ef56ab78(\n|$)/;
    expect(await noticeOf()).toMatch(whole);
    expect(await letterTo('a')).toMatch(whole);
    expect(await noticeOf(REPORT, DRAFT)).not.toContain('签名');
  });

  it('names nobody last whom the data do not tell apart from others', async () => {
    const inputs = inputsOf({ x: { a: [84, 4], b: [80, 4], c: [79, 4] }, y: { a: 80, b: 80, c: 80 } });
    const report = reportOf(SCHEME, inputs, { listed: [listed('c', '连续两年')] });
    expect(await noticeOf(report)).toContain('名次最后的c局与b局、a局分不出高下，不认定末位。');
    expect(await letterTo('c', report)).toContain('不应认定为末位');
    expect(await letterTo('c', report)).toContain('数据支持的位次在第 1 至第 3 位之间，与同类 2 家单位分不出高下。');
    expect(await noticeOf(inEnglish(report))).toContain('cannot be told apart from b局 and a局, so none is named last');
  });

  it('says who is on a list of the lowest and why, and nothing of the last where people did not put it on one', async () => {
    expect(await noticeOf()).toContain('列入“末位约谈”名单，理由：经会议研究。');
    expect(await letterTo('c')).toContain('列入“末位约谈”名单，理由：经会议研究。');
    expect(await letterTo('c', inEnglish(REPORT))).toContain('On the list “Talk with the lowest”. Reason: 经会议研究.');
    const declined = await noticeOf({ ...REPORT, listed: [] });
    expect(declined).not.toMatch(/名次最后|末位：|末档：|末位约谈/);
  });

  it('says whether the result holds: a draft, a correction, one that was corrected', async () => {
    const at = Date.parse('2026-03-20T08:00:00+08:00');
    const corrected = { ...PUBLISHED, correctedBy: { number: 2, at } };
    const correction = { ...PUBLISHED, number: 2, corrects: { number: 1, at, reason: '漏记一笔加分' } };
    expect(await noticeOf(REPORT, DRAFT)).toContain('草稿，尚未公布。');
    expect(await noticeOf(REPORT, corrected)).toContain(
      '本结果已被第 2 次计算的结果更正（2026 年 3 月 20 日公布），不再有效。',
    );
    expect(await noticeOf(REPORT, corrected)).not.toContain('提出申诉');
    expect(await letterTo('a', REPORT, correction)).toContain(
      '本结果更正第 1 次计算的结果（2026 年 3 月 20 日公布），原因：漏记一笔加分。',
    );
    expect(await letterTo('a', inEnglish(REPORT), corrected)).toContain('has been corrected by that of calculation 2');
  });
});

describe('the letter to a unit', () => {
  it('tells it its own total, place, grade and points, and names nobody else', async () => {
    const letter = await letterTo('a');
    expect(letter).toContain('总分 95.20 分（满分 100 分），抽样误差的 95% 区间为 94.02–96.38 分。');
    expect(letter).toContain('在综合类参加排名的 6 家单位中列第 1 位；数据支持的位次在第 1 至第 2 位之间');
    expect(letter).toContain('等次：优秀。');
    expect(letter).toContain('1 业务\n60\n57.60');
    for (const other of ['教育局', '应急局', '审计局']) expect(letter).not.toContain(other);
  });

  it('shows both totals where a veto sets one, the grade before it, and the fact', async () => {
    const letter = await letterTo('c');
    expect(letter).toContain('合计 94.00 分，因否决总分定为 0.00 分，见下。');
    expect(letter).toContain('总分由 94.00 分定为 0.00 分，原按分数为优秀。');
    expect(letter).toContain('名次最后，是因否决另定总分而来，不说明与其他单位的差距。');
    expect(letter).not.toContain('有数据支持');
    expect(await letterTo('g')).toContain('因否决不排位次，见下。');
    expect(await letterTo('b')).toContain('按分数为优秀，名额已满，评为良好。');
  });

  it('speaks English where it is asked to, with Chinese names where there are no others', async () => {
    const letter = await letterTo('c', inEnglish(REPORT));
    expect(letter).toContain('Yearly assessment 2026: your result');
    expect(letter).toContain(
      'By “Serious accident” the total is 0.00 instead of 94.00, which was Excellent by points.',
    );
    expect(letter).toContain('until 11 March 2026, that day included');
    expect(letter).toContain('1 业务');
  });

  it('comes for every unit in one archive', async () => {
    const file = new Uint8Array(await new Response(lettersZip(REPORT, PUBLISHED)).arrayBuffer());
    expect(Object.keys(unzipSync(file)).slice(0, 2)).toEqual(['a 财政局.docx', 'b 教育局.docx']);
  });
});

describe('a value as it is shown', () => {
  it('is rounded as the scheme says, by what a hand calculation has', () => {
    const to = (mode: 'half-up' | 'half-even' | 'floor') => rounded(2.675, { mode, digits: 2 });
    expect([to('half-up'), to('half-even'), to('floor')]).toEqual(['2.68', '2.68', '2.67']);
    expect(rounded(2.665, { mode: 'half-even', digits: 2 })).toBe('2.66');
  });
});
