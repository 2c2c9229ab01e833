/** Excel in China reads UTF-8 only behind a byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

export type CsvCell = string | number | null;

/** RFC 4180 with a byte order mark; a text that a spreadsheet would take for a formula is defused by an apostrophe. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
