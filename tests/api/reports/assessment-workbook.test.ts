import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import type { QuotaTie } from '#domain/assessment/scheme/model';
import { ASSESSMENT_TEMPLATES } from '#domain/assessment/templates/templates';
import { measuredOf } from '#domain/assessment/scheme/walk';
import { type AssessmentReport, gradeName, heldGrade } from '../../../api/reports/assessment-report';
import { assessmentSheets } from '../../../api/reports/assessment-xlsx';
import { headlineOf } from '../../../api/reports/letters/run-statements';
import { columnLetters, quoted } from '../../../api/reports/workbook/formulas';
import { writeWorkbook } from '../../../api/reports/workbook/write-workbook';
import { PUBLISHED_METHODS } from '../../support/data-sets/published-methods';
import { type CalculatedCell, calculatedCells } from '../../support/files/calculated-workbook';
import { workbookScene } from '../../support/files/workbook-scenes';
import { entryOf, inputsOf, LOWER, oneLeaf } from '../../support/fixtures/assessment-fixture';
import { DRAFT, reportOf } from '../../support/fixtures/report-fixture';

async function calculated(report: AssessmentReport): Promise<readonly CalculatedCell[]> {
  const file = writeWorkbook(assessmentSheets(report, headlineOf(DRAFT, report.language)));
  return calculatedCells(new Uint8Array(await new Response(file).arrayBuffer()));
}

const ORIGIN = { kind: 'import', importId: 'i', sourceName: '附表.csv', sourceHash: 'ab' } as const;

/** The XML of all parts of the file. */
async function partsOf(report: AssessmentReport): Promise<string> {
  const file = writeWorkbook(assessmentSheets(report, headlineOf(DRAFT, report.language)));
  const parts = unzipSync(new Uint8Array(await new Response(file).arrayBuffer()));
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
}

/** What stands under a title of the first sheet, by unit. */
function columnOf(cells: readonly CalculatedCell[], title: string): ReadonlyMap<string, unknown> {
  const result = cells.filter(({ sheet }) => sheet === cells[0]?.sheet);
  const head = result.find(({ row, value }) => row === 3 && value === title);
  const codes = new Map(
    result.filter(({ row, column }) => row > 3 && column === 0).map(({ row, value }) => [row, value]),
  );
  return new Map(
    result
      .filter(({ row, column }) => row > 3 && column === head?.column)
      .map(({ row, calculated: found }) => [String(codes.get(row)), found === '' ? null : found]),
  );
}

/** The whole way from values and ledgers to what is published, by another program than this one. */
function expectPublished(cells: readonly CalculatedCell[], report: AssessmentReport): void {
  const of = (value: (unit: UnitOutcome) => unknown) =>
    report.outcome.units.map((unit) => [unit.unitCode, value(unit)] as const);
  for (const [title, value] of [
    ['合计', (unit: UnitOutcome) => unit.total?.value ?? null],
    ['总分', (unit: UnitOutcome) => unit.effectiveTotal],
    ['名次', (unit: UnitOutcome) => unit.standing?.rank ?? null],
  ] as const) {
    const found = columnOf(cells, title);
    for (const [code, expected] of of(value)) expectSame(found.get(code), expected, `${title} ${code}`);
  }
  const grades = columnOf(cells, '等次');
  for (const [code, expected] of of((unit) => gradeName(report, heldGrade(report, unit)?.id) || null)) {
    expect(grades.get(code) ?? null, `grade of ${code}`).toBe(expected);
  }
}

/** What the file holds for programs that do not calculate is what one that does would put there. */
function expectSameAsHeld(cells: readonly CalculatedCell[]): void {
  for (const cell of cells) {
    if (cell.formula !== null) {
      expectSame(cell.calculated, cell.value, `${cell.sheet}!${cell.address} =${cell.formula}`);
    }
  }
}

function expectSame(found: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    expect(Math.abs(found - expected), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  } else {
    expect(found ?? null, where).toEqual(expected ?? null);
  }
}

/** The texts between quotation marks in a formula. */
function textsIn(formula: string): readonly string[] {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, text = '']) => text.replaceAll('""', '"'));
}

describe('the workbook of a run, calculated by another program', () => {
  it('comes to the totals, places and grades of the run, cell by cell, for schemes of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(workbookScene, async ({ scheme, inputs }) => {
        const report = reportOf(scheme, inputs);
        const cells = await calculated(report);
        expectPublished(cells, report);
        expectSameAsHeld(cells);
      }),
      { numRuns: 60 },
    );
  });

  it.each(ASSESSMENT_TEMPLATES)('does so for the template $id', async ({ scheme }) => {
    const measured = measuredOf(scheme).filter(({ source }) => source.kind !== 'ledger');
    const columns = Object.fromEntries(
      measured.map(({ id }, index) => [
        id,
        { a: 90 - index, b: 70 + 2 * index, c: 80, ...(index === 0 ? {} : { d: 60 }) },
      ]),
    );
    const report = reportOf(scheme, inputsOf(columns, { units: ['a', 'b', 'c', 'd', 'e'] }));
    const cells = await calculated(report);
    expectPublished(cells, report);
    expectSameAsHeld(cells);
  });

  it.each(Object.entries(PUBLISHED_METHODS))(
    'does so for the published method %s',
    async (_name, { scheme, inputs }) => {
      const report = reportOf(scheme, inputs);
      const cells = await calculated(report);
      expectPublished(cells, report);
      expectSameAsHeld(cells);
    },
  );

  it.each<QuotaTie>([{ kind: 'all-out' }, { kind: 'all-in' }, { kind: 'indicators', indicators: ['x'] }])(
    'tells the tied from those below them, and from a category without a place, where ties are $kind',
    async (tie) => {
      const usual = oneLeaf();
      const scheme = { ...usual, grading: { ...usual.grading, tie } };
      // 30 % of 7 is 2.1, of 3 is 0.9.
      for (const values of [
        { a: 97, b: 95, c: 95, d: 92, e: 91, f: 70, g: 50 },
        { a: 95, b: 85, c: 70 },
      ]) {
        expectSameAsHeld(await calculated(reportOf(scheme, inputsOf({ x: values }))));
      }
    },
  );

  it('gives equal totals one place, 1, 2, 2, 4, and tells apart what differs in the eighth decimal', async () => {
    const report = reportOf(oneLeaf(), inputsOf({ x: { a: 90, b: 80, c: 80.00000000000001, d: 79.99999999 } }));
    const places = columnOf(await calculated(report), '名次');
    expect(['a', 'b', 'c', 'd'].map((code) => places.get(code))).toEqual([1, 2, 2, 4]);
  });

  it('gives all points to 0 and none to more where less is better and the best is 0, and none below 0', async () => {
    const scheme = oneLeaf({ kind: 'ratio-to-best' }, { source: LOWER });
    const report = reportOf(scheme, inputsOf({ x: { a: 0, b: 4 } }));
    const cells = await calculated(report);
    expectPublished(cells, report);
    expect(['a', 'b'].map((code) => columnOf(cells, '合计').get(code))).toEqual([100, 0]);
    const negative = await calculated(reportOf(scheme, inputsOf({ x: { a: -1, b: 4 } })));
    expect(columnOf(negative, '合计').get('b')).toBeNull();
  });

  it('names the file of figures and the report that they are from, each with its whole hash', async () => {
    const inputs = inputsOf({ x: { a: 90, b: 80 } });
    const origin = {
      kind: 'import',
      importId: 'i',
      sourceName: '附表.csv',
      sourceHash: 'ab'.repeat(32),
      report: { name: '评估报告.pdf', hash: 'cd'.repeat(32) },
    } as const;
    const columns = inputs.columns.map((column) => ({ ...column, origin }));
    const cells = await calculated(reportOf(oneLeaf(), { ...inputs, columns }));
    expect(cells.map(({ value }) => value)).toContain(
      `附表.csv，SHA-256 ${'ab'.repeat(32)}\n所据报告“评估报告.pdf”，SHA-256 ${'cd'.repeat(32)}`,
    );
  });

  it('writes whole per cents without a point, and others with the decimals that they have', async () => {
    const usual = oneLeaf();
    const [first, ...others] = usual.grading.grades;
    for (const [share, format] of [
      [0.3, '0%'],
      [0.125, '0.0%'],
      [0.3333, '0.00%'],
    ] as const) {
      const quota = { share, rounding: 'floor' as const };
      const grades = first === undefined ? [] : [{ ...first, quota }, ...others];
      const scheme = { ...usual, grading: { ...usual.grading, grades } };
      const parts = await partsOf(reportOf(scheme, inputsOf({ x: { a: 90, b: 80 } })));
      expect(parts).toContain(`formatCode="${format}"`);
    }
  });

  it('has no formula longer than Excel opens, and the points of the ledger all the same', async () => {
    const kinds = Array.from({ length: 100 }, (_, index) => {
      return { id: `k${index}`, name: { zh: `第 ${index} 类` }, minimum: -2, maximum: 0 };
    });
    const source = { kind: 'ledger', start: 100, entryLimit: null, categories: kinds } as const;
    const scheme = oneLeaf({ kind: 'points' }, { source });
    const entries = ['k0', 'k99', null].map((categoryId) =>
      entryOf({ itemId: 'x', unitCode: 'a', points: -5, categoryId }),
    );
    const report = reportOf(scheme, inputsOf({}, { units: ['a', 'b'], ledger: entries }));
    const cells = await calculated(report);
    // Two kinds of at most −2 each, and −5 of no kind.
    expect(columnOf(cells, '合计').get('a')).toBe(91);
    expect(Math.max(...cells.map(({ formula }) => formula?.length ?? 0))).toBeLessThanOrEqual(8192);
    expectSameAsHeld(cells);
  });

  it('counts the entries of a kind whose name is longer than Excel reads in one piece', async () => {
    const [long, longer] = ['一𠮷'.repeat(100), `${'一𠮷'.repeat(100)}，余`];
    const kinds = [long, longer].map((zh, index) => ({ id: `k${index}`, name: { zh }, minimum: -2, maximum: 0 }));
    const source = { kind: 'ledger', start: 100, entryLimit: null, categories: kinds } as const;
    const ledger = ['k0', 'k1', 'k1', null].map((categoryId) =>
      entryOf({ itemId: 'x', unitCode: 'a', points: -1.5, categoryId }),
    );
    const inputs = inputsOf({}, { units: ['a', 'b'], ledger });
    const cells = await calculated(reportOf(oneLeaf({ kind: 'points' }, { source }), inputs));
    // −1.5 of the first kind, at most −2 of the second, and −1.5 of no kind.
    expect(columnOf(cells, '合计').get('a')).toBe(95);
    expectSameAsHeld(cells);
    for (const { formula } of cells)
      for (const text of textsIn(formula ?? '')) expect(text.length).toBeLessThanOrEqual(255);
  });

  it('writes texts with quotation marks and of any length so that they are read as they were', () => {
    expect(quoted('')).toBe('""');
    expect(quoted('他说"好"')).toBe('"他说""好"""');
    const long = '一"𠮷'.repeat(100);
    expect(textsIn(quoted(long)).join('')).toBe(long);
    for (const text of textsIn(quoted(long))) {
      expect(text.length).toBeLessThanOrEqual(255);
      expect(text).not.toMatch(/\p{Cs}/u);
    }
  });

  it('shows the lines of a text below each other', async () => {
    const inputs = inputsOf({ x: { a: 90, b: 80 } });
    const basis = { name: '报告.pdf', hash: 'cd' };
    const columns = inputs.columns.map((column) => ({ ...column, origin: { ...ORIGIN, report: basis } }));
    const parts = await partsOf(reportOf(oneLeaf(), { ...inputs, columns }));
    const style = Number(/s="(?<index>\d+)" t="inlineStr"><is><t[^>]*>附表[^<]*\n/u.exec(parts)?.groups?.['index']);
    const styles = /<cellXfs[^>]*>(?<all>.*)<\/cellXfs>/u.exec(parts)?.groups?.['all']?.split('</xf>') ?? [];
    expect(styles[style]).toContain('wrapText="1"');
  });

  it('lets others be served while it is written', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('other'), 0);
    await calculated(reportOf(oneLeaf(), inputsOf({ x: { a: 90, b: 80 } })));
    expect(order).toEqual(['other']);
  });

  it('shows the grade that people decided, and the one that it took the place of', async () => {
    const changes = new Map([['b', { grade: 'excellent', reason: '承办全省现场会' }]]);
    const report = reportOf(oneLeaf(), inputsOf({ x: { a: 95, b: 85, c: 70, d: 50 } }), { changes });
    const cells = await calculated(report);
    expectPublished(cells, report);
    expect(columnOf(cells, '等次').get('b')).toBe('优秀');
    expect(columnOf(cells, '计得等次').get('b')).toBe('良好');
    expect(columnOf(cells, '改定理由').get('b')).toBe('承办全省现场会');
  });

  it('speaks English where it is asked to', async () => {
    const report = reportOf(oneLeaf(), inputsOf({ x: { a: 95, b: 94, c: 70 } }), { language: 'en' });
    const cells = await calculated(report);
    expectSameAsHeld(cells);
    expect([...new Set(cells.map(({ sheet }) => sheet))]).toEqual(['Result', 'Points', 'Values', 'Ledger', 'Quotas']);
    expect(columnOf(cells, 'Why below the grade by points').get('b')).toBe('no places in the category');
    expect(columnOf(cells, 'Grade').get('b')).toBe('Good');
  });

  it('names columns as spreadsheets do', () => {
    expect([1, 26, 27, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
