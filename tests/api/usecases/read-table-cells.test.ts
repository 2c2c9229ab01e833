import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readTableCells, type TableSource } from '../../../api/usecases/read-table-cells';

const TABLE = [
  ['编号', '名称'],
  ['01', '教务处'],
];
const CSV = '编号,名称\n01,教务处\n';
/** 编号,名称⏎01,教务处 in GBK. */
const GBK = 'b1e0bac52cc3fbb3c60a30312cbdcccef1b4a6';

const file = (bytes: Uint8Array) =>
  ({ kind: 'file', name: 'units', base64: Buffer.from(bytes).toString('base64') }) as const;
const text = (value: string) => ({ kind: 'text', text: value }) as const;
const readCells = (source: TableSource) => readTableCells(source, 1000);
const utf8 = (value: string) => new TextEncoder().encode(value);

describe('cells of', () => {
  it.each([
    ['a pasted table', text('编号\t名称\r\n01\t教务处\r\n'), undefined],
    ['pasted CSV', text(CSV), undefined],
    ['a CSV file in UTF-8', file(utf8(CSV)), 'utf-8'],
    ['a CSV file in UTF-8 with a byte order mark', file(utf8(`\uFEFF${CSV}`)), 'utf-8'],
    ['a CSV file with semicolons', file(utf8(CSV.replaceAll(',', ';'))), 'utf-8'],
    ['a CSV file in GBK', file(Buffer.from(GBK, 'hex')), 'gbk'],
    ['a CSV file that names its separator', file(utf8(`sep=;\r\n${CSV.replaceAll(',', ';')}`)), 'utf-8'],
    ['UTF-16 with the high byte first', file(Buffer.from(`\uFEFF${CSV}`, 'utf16le').swap16()), 'utf-16'],
    ['Unicode text of Excel', file(Buffer.from(`\uFEFF${CSV.replaceAll(',', '\t')}`, 'utf16le')), 'utf-16'],
  ])('%s', async (_, source, encoding) => {
    const read = await readCells(source);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.value.cells.filter((row) => row.join('') !== '')).toEqual(TABLE);
    expect(read.value.encoding).toBe(encoding);
  });

  it('a spreadsheet, with numbers and dates as text and empty cells as nothing', async () => {
    const sheet = [
      [{ value: '编号' }, { value: '名称' }, { value: '日期' }],
      [{ value: 7 }, null, { value: new Date(Date.UTC(2026, 4, 18)), format: 'yyyy-mm-dd' }],
    ];
    const bytes = await writeExcelFile(sheet).toBuffer();
    const read = await readCells(file(bytes));
    expect(read).toEqual({
      ok: true,
      value: {
        cells: [
          ['编号', '名称', '日期'],
          ['7', '', '2026-05-18'],
        ],
        encoding: 'xlsx',
      },
    });
  });

  it('a spreadsheet, with percentages as they are shown', async () => {
    const sheet = [
      [{ value: '单位' }, { value: '满意度' }],
      [{ value: '甲' }, { value: 0.07, format: '0%' }],
      [{ value: '乙' }, { value: 0.9123, format: '0.0%' }],
      [{ value: '丙' }, { value: 88, format: '0.00' }],
      [{ value: '丁' }, { value: '85%' }],
    ];
    const read = await readCells(file(await writeExcelFile(sheet).toBuffer()));
    expect(read.ok && read.value.cells.slice(1).map(([, cell]) => cell)).toEqual(['7%', '91.23%', '88', '85%']);
  });

  it('a spreadsheet of Excel, with its own percent format and a formula', async () => {
    const bytes = await writeExcelFile([[{ value: 0.5, format: '0%' }, { value: 2 }]]).toBuffer();
    const parts = unzipSync(bytes);
    const rewrite = (name: string, from: string | RegExp, to: string) => {
      parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));
    };
    // Format 9 is "0%" without a code of its own: ECMA-376, part 1, 18.8.30.
    rewrite('xl/styles.xml', /<numFmts.*<\/numFmts>/, '');
    rewrite('xl/styles.xml', 'numFmtId="100"', 'numFmtId="9"');
    rewrite('xl/worksheets/sheet1.xml', '<v>0.5</v>', '<f>SUM(A2:A3)/2</f><v>0.5</v>');
    expect(await readCells(file(zipSync(parts)))).toMatchObject({ ok: true, value: { cells: [['50%', '2']] } });
  });

  it.each([
    ['semicolons where numbers have commas', '人;效率;服务\n1;4,5;3,5\n2;4,25;4\n', ';', '4,5'],
    ['commas where texts have semicolons', '人,意见\n1,甲;乙;丙\n2,丁;戊\n', ',', '甲;乙;丙'],
    ['tabs where texts have commas', '人\t意见\n1\t甲,乙,丙\n2\t丁,戊\n', '\t', '甲,乙,丙'],
  ])('text between %s', async (_, value, separator, cell) => {
    const read = await readCells(text(value));
    expect(read).toMatchObject({ ok: true, value: { separator } });
    expect(read.ok && read.value.cells[1]?.[1]).toBe(cell);
  });

  it('quoted cells with commas, quotes and line breaks', async () => {
    const read = await readCells(text('编号,名称\n01,"教务处, ""本科""\n二楼"'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        cells: [
          ['编号', '名称'],
          ['01', '教务处, "本科"\n二楼'],
        ],
      },
    });
  });
});

describe('a quotation mark', () => {
  it.each([
    ['a,b\n1,"2\n3,4\n', 2],
    ['a,b\r\n1,2\r\n3,"say ""yes"",\r\n5,6\r\n', 3],
    ['a\tb\n1\t"', 2],
    ['"a,b\n1,2', 1],
  ])('that nothing closes would take in all that follows: %j', async (table, line) => {
    const error = { code: 'import.unreadable', details: { reason: 'open-quote', line } };
    expect(await readCells(text(table))).toEqual({ ok: false, error });
    expect(await readCells(file(Buffer.from(table)))).toEqual({ ok: false, error });
  });

  it.each(['a,b\n1,5"', 'a,b\n1,""', 'a,b\n1,"""x"""\n\n', 'a,b\n1,","', 'a\tb\n1\t"\t"', 'a,b\n1,"x\ny"\r\n'])(
    'that is closed, or stands inside a cell, is none of these: %j',
    async (table) => {
      expect(await readCells(text(table))).toMatchObject({ ok: true });
    },
  );
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', text(''), 'empty'],
    ['only blanks', text(' \n\t\n'), 'empty'],
    ['a file that is not base64', { kind: 'file', name: 'x', base64: '%%%' } as const, 'not-base64'],
    ['a workbook of Excel 97', file(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'old-excel'],
    ['a damaged spreadsheet', file(Buffer.from('504b0304000000', 'hex')), 'damaged-spreadsheet'],
    ['a picture', file(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'unknown-encoding'],
    ['more rows than are wanted', text('a,b\n'.repeat(1001)), 'too-many-rows'],
  ])('%s', async (_, source, reason) => {
    expect(await readCells(source)).toEqual({
      ok: false,
      error: { code: 'import.unreadable', details: { reason } },
    });
  });
});
