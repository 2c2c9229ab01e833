import { afterEach, expect, it, vi } from 'vitest';
import { writeWorkbook } from '../../../api/reports/workbook/write-workbook';

afterEach(() => {
  vi.restoreAllMocks();
});

it('is sent while it is written on Workers too, where the clock stands still while code runs', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
  let written = 0;
  function* rows() {
    for (; written < 100_000; written++) yield [written, 'a', 'b'];
  }
  const sheet = { name: 'numbers', rows: rows(), widths: [10], fixedRows: 0, fixedColumns: 0 };
  const reader = writeWorkbook([sheet]).getReader();
  await reader.read();
  expect(written).toBeLessThan(10_000);
  await reader.cancel();
});
