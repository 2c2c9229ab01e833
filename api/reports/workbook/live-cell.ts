import type { Cell } from 'write-excel-file/universal';

/** A cell that a spreadsheet calculates, with what the run has for it: programs that do not calculate show that. */
export interface LiveCell {
  /** Without the sign of equality (ECMA-376, part 1, 18.3.1.40). */
  readonly formula: string;
  /** An empty text where there is none. */
  readonly result: number | string;
  readonly format?: string | undefined;
}

export type SheetCell = LiveCell | Cell;

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly fixedRows: number;
  readonly fixedColumns: number;
}

/** Points: three lines of a long title. */
const HEAD_HEIGHT = 45;
const FORMULA_CELL = /<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)<\/f><\/c>/g;

/** The library writes formulas without their results; its features may change what it has written. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/universal');
  const { getCellAddress, sanitizeTextContent } = await import('write-excel-file/utility');
  const results = sheets.map(resultsByAddress);
  return writeExcel(
    sheets.map(({ name, rows, widths, fixedRows, fixedColumns }) => ({
      sheet: name,
      data: rows.map((cells) => cells.map(writtenCell)),
      orientation: 'landscape' as const,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: fixedRows,
      stickyColumnsCount: fixedColumns,
    })),
    {
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, _options, { sheetIndex }) => withResults(xml, results[sheetIndex]),
              },
            },
          },
        },
      ],
    },
  ).toBlob();

  function resultsByAddress({ rows }: WorkbookSheet): ReadonlyMap<string, number | string> {
    const known = new Map<string, number | string>();
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (isLive(cell)) known.set(getCellAddress(row, column), cell.result);
      });
    });
    return known;
  }

  function withResults(xml: string, known: ReadonlyMap<string, number | string> | undefined): string {
    return xml.replace(FORMULA_CELL, (_cell, address: string, attributes: string, formula: string) => {
      const result = known?.get(address) ?? '';
      const type = typeof result === 'number' ? '' : ' t="str"';
      return `<c r="${address}"${attributes}${type}><f>${formula}</f><v>${sanitizeTextContent(String(result))}</v></c>`;
    });
  }
}

/** Words beside numbers stand apart from them. */
function writtenCell(cell: SheetCell): Cell {
  if (!isLive(cell)) return cell;
  const written = { type: 'Formula', value: cell.formula } as const;
  if (cell.format !== undefined) return { ...written, format: cell.format };
  return typeof cell.result === 'string' && cell.result !== '' ? { ...written, align: 'center' } : written;
}

export function isLive(cell: SheetCell): cell is LiveCell {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

export function heading(value: string): Cell {
  return { value, fontWeight: 'bold', wrap: true, alignVertical: 'top', height: HEAD_HEIGHT };
}
