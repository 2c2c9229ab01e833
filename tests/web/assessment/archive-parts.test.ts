import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PartCounter } from '../../../web/assessment/result/files/fetch-archive';
import { createLetterCounter } from '../../../web/assessment/result/files/letters';
import { createSheetCounter, isLargeWorkbook } from '../../../web/assessment/result/files/workbook';

const CHUNKS = [1, 7, 100, 1_000_000];

function countsOf(count: PartCounter, archive: Uint8Array, size: number): readonly number[] {
  return Array.from({ length: Math.ceil(archive.length / size) }, (_, chunk) =>
    count(archive.subarray(chunk * size, (chunk + 1) * size)),
  );
}

describe('the parts of an archive that comes', () => {
  const letter = zipSync({
    'word/document.xml': strToU8('总分 92.00 分'.repeat(50)),
    '[Content_Types].xml': strToU8('x'.repeat(80)),
  });
  const letters = zipSync({ '1 甲局.docx': letter, '2 乙局.docx': letter, '3 丙局.docx': letter }, { level: 0 });

  it.each(CHUNKS)('are letters and not what letters are made of, in chunks of %i bytes', (size) => {
    const counts = countsOf(createLetterCounter(), letters, size);
    expect(counts.at(-1)).toBe(3);
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  });

  it.each(CHUNKS)('are the sheets of a workbook and nothing else of it, in chunks of %i bytes', (size) => {
    const sheet = strToU8('<c r="A1"><v>92</v></c>'.repeat(50));
    const workbook = zipSync({
      '[Content_Types].xml': sheet,
      'xl/workbook.xml': sheet,
      'xl/worksheets/sheet1.xml': sheet,
      'xl/worksheets/sheet2.xml': sheet,
      'xl/styles.xml': sheet,
    });
    expect(countsOf(createSheetCounter(), workbook, size).at(-1)).toBe(2);
  });

  it('are looked at where the workbook takes seconds, not where it is there at once', () => {
    const sized = (units: number, columns: number) => ({ units: { length: units }, columns: { length: columns } });
    expect(isLargeWorkbook(sized(3000, 200))).toBe(true);
    expect(isLargeWorkbook(sized(122, 60))).toBe(false);
  });
});
