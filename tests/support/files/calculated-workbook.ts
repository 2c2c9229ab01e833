import { HyperFormula } from 'hyperformula';
import { type FileCell, type FileSheet, readWorkbook } from './read-workbook';

export interface CalculatedCell extends FileCell {
  readonly sheet: string;
  /** By HyperFormula, from the constants of the file alone. */
  readonly calculated: unknown;
}

/** Every formula of a workbook, calculated by another program than wrote it. */
export function calculatedCells(file: Uint8Array): readonly CalculatedCell[] {
  const sheets = readWorkbook(file);
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(sheets.map((sheet) => [sheet.name, contentsOf(sheet)])),
    {
      licenseKey: 'gpl-v3',
      useArrayArithmetic: true,
      // Rounds nothing by itself: formulas have to say where nine decimals are enough.
      smartRounding: false,
    },
  );
  const cells = sheets.flatMap(({ name, cells: own }, sheet) =>
    own.map((cell) => ({
      ...cell,
      sheet: name,
      calculated: engine.getCellValue({ sheet, row: cell.row, col: cell.column }),
    })),
  );
  engine.destroy();
  return cells;
}

function contentsOf({ cells }: FileSheet): (string | number | null)[][] {
  const rows: (string | number | null)[][] = [];
  for (const { row, column, formula, value } of cells) {
    const line = (rows[row] ??= []);
    while (line.length < column) line.push(null);
    // An apostrophe keeps a text from being read as a number or formula.
    line[column] = formula === null ? (typeof value === 'string' && value !== '' ? `'${value}` : value) : `=${formula}`;
  }
  return Array.from(rows, (line) => line ?? []);
}
