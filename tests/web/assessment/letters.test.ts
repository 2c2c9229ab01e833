import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createLetterCounter } from '../../../web/assessment/result/letters';

describe('the counter of letters', () => {
  const letter = zipSync({
    'word/document.xml': strToU8('总分 92.00 分'.repeat(50)),
    '[Content_Types].xml': strToU8('x'.repeat(80)),
  });
  const archive = zipSync({ '1 甲局.docx': letter, '2 乙局.docx': letter, '3 丙局.docx': letter }, { level: 0 });

  it.each([1, 7, 100, 1_000_000])('counts letters and not their parts, in chunks of %i bytes', (size) => {
    const count = createLetterCounter();
    const counts = Array.from({ length: Math.ceil(archive.length / size) }, (_, chunk) =>
      count(archive.subarray(chunk * size, (chunk + 1) * size)),
    );
    expect(counts.at(-1)).toBe(3);
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  });
});
