import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { assess } from '#domain/assessment/run/assess';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { assessmentCsv } from '../../../api/reports/assessment-csv';
import { rounded } from '#domain/assessment/rounded';
import { letterDocx, noticeDocx } from '../../../api/reports/assessment-docx';
import { assessmentXlsx } from '../../../api/reports/assessment-xlsx';
import { lettersZip } from '../../../api/reports/letters-zip';
import { branchFormula, columnLetters } from '../../../api/reports/spreadsheet-formulas';
import { HIGHER, inputsOf } from '../../support/assessment-fixture';

const SCHEME = schemeOf([
  leaf({ id: 'x', name: { zh: '业务' }, points: 60 }, HIGHER),
  leaf({ id: 'y', name: { zh: '创新' }, points: 40 }, HIGHER, { kind: 'rank-steps', dropShare: 0.05 }),
]);
const INPUTS = inputsOf({ x: { a: 90, b: 80 }, y: { a: 3, b: 5 } });
const OUTCOME = assess(SCHEME, INPUTS);
const REPORT = {
  scheme: SCHEME,
  outcome: OUTCOME,
  grades: new Map(OUTCOME.units.flatMap(({ unitCode, grade }) => (grade === null ? [] : [[unitCode, grade.grade]]))),
  unitNames: new Map([
    ['a', '财政局'],
    ['b', '教育局'],
  ]),
  categoryNames: new Map([['a', '综合类']]),
};
const FACTS = {
  language: 'zh',
  title: { zh: '2026 年度考核', en: 'Yearly assessment 2026' },
  organisation: { zh: '市直机关工委' },
  signature: 'ab12',
} as const;

function partOf(file: Uint8Array, name: string): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array());
}

describe('the files of a run', () => {
  it('has a row a unit in the list, unrounded', () => {
    expect(assessmentCsv(REPORT)).toContain('a,财政局,综合类,1,1,1,1,92,0');
  });

  it('has formulas in the workbook that a spreadsheet calculates to the points', async () => {
    const file = new Uint8Array(await (await assessmentXlsx(REPORT, INPUTS)).arrayBuffer());
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('IF(ISNUMBER(数据!D3),MAX(0,MIN(60,60*(数据!D3-0)/(100))),"")');
    expect(sheet).toContain('COUNTIF(数据!E$3:E$4,"&gt;"&amp;数据!E3)');
    expect(branchFormula([{ address: 'D3', points: 60 }], 100)).toBe('=IF(COUNT(D3)=0,"",SUM(D3)*100/(60*COUNT(D3)))');
    expect([1, 26, 27, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('names ranks and grades in the notice, and tells a unit its own points', async () => {
    const notice = partOf(await noticeDocx(REPORT, FACTS), 'word/document.xml');
    expect(notice).toContain('财政局');
    expect(notice).toContain('校验码 ab12');
    const [unit] = OUTCOME.units;
    if (unit === undefined) throw new RangeError('no unit');
    const letter = partOf(await letterDocx(REPORT, FACTS, unit), 'word/document.xml');
    expect(letter).toContain('总分 92.00 分');
    expect(letter).not.toContain('教育局');
  });

  it('speaks English where it is asked to, with Chinese names where there are no others', async () => {
    const facts = { ...FACTS, language: 'en' } as const;
    const notice = partOf(await noticeDocx(REPORT, facts), 'word/document.xml');
    expect(notice).toContain('Notice of the result: Yearly assessment 2026');
    expect(notice).toContain('Signature ab12');
    const [unit] = OUTCOME.units;
    if (unit === undefined) throw new RangeError('no unit');
    const letter = partOf(await letterDocx(REPORT, facts, unit), 'word/document.xml');
    expect(letter).toContain('The unit has 92.00 of 100 points and is in place 1 of its category; its grade is Good.');
    expect(letter).toContain('1 业务');
  });

  it('sends a letter for every unit in one archive', async () => {
    const file = new Uint8Array(await new Response(lettersZip(REPORT, FACTS)).arrayBuffer());
    expect(Object.keys(unzipSync(file))).toEqual(['a 财政局.docx', 'b 教育局.docx']);
  });

  it('rounds as the scheme says, by what a hand calculation has', () => {
    const to = (mode: 'half-up' | 'half-even' | 'floor') => rounded(2.675, { mode, digits: 2 });
    expect([to('half-up'), to('half-even'), to('floor')]).toEqual(['2.68', '2.68', '2.67']);
    expect(rounded(2.665, { mode: 'half-even', digits: 2 })).toBe('2.66');
  });
});
