import type { CellStyles } from './cell-styles';
import { columnLetters } from './formulas';
import type { SheetCell, WorkbookSheet } from './sheet';
import { escapeXml } from './xml';

/** Points: three lines of a long title. */
const HEAD_HEIGHT = 45;

/** A sheet in the order of its parts (ECMA-376, part 1, 18.3.1.99), row by row. */
export function* sheetXml(sheet: WorkbookSheet, { isFirst, styles }: SheetPlace): Generator<string, void> {
  const letters: string[] = [];
  yield `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${viewXml(sheet, isFirst)}${columnsXml(sheet)}<sheetData>`;
  let row = 0;
  for (const cells of sheet.rows) {
    row += 1;
    for (let column = letters.length; column < cells.length; column++) letters.push(columnLetters(column + 1));
    const written = cells.map((cell, column) => cellXml(cell, `${letters[column]}${row}`, styles)).join('');
    const height = cells.some(isHead) ? ` ht="${HEAD_HEIGHT}" customHeight="1"` : '';
    yield `<row r="${row}"${height}>${written}</row>`;
  }
  yield '</sheetData><pageSetup orientation="landscape"/></worksheet>';
}

interface SheetPlace {
  readonly isFirst: boolean;
  readonly styles: CellStyles;
}

function viewXml({ fixedRows, fixedColumns }: WorkbookSheet, isFirst: boolean): string {
  const split = [
    fixedColumns > 0 ? ` xSplit="${fixedColumns}"` : '',
    fixedRows > 0 ? ` ySplit="${fixedRows}"` : '',
  ].join('');
  const pane = fixedColumns > 0 ? (fixedRows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const corner = `${columnLetters(fixedColumns + 1)}${fixedRows + 1}`;
  const fixed = split === '' ? '' : `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
  return `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${fixed}</sheetView></sheetViews>`;
}

function columnsXml({ widths }: WorkbookSheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function isHead(cell: SheetCell): boolean {
  return typeof cell === 'object' && cell !== null && 'isHead' in cell && cell.isHead;
}

/** Words that are calculated beside numbers stand apart from them. */
function cellXml(cell: SheetCell, address: string, styles: CellStyles): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, address, cell.includes('\n') ? styles.indexOf('lines') : 0);
  if ('title' in cell) return textXml(cell.title, address, styles.indexOf(cell.isHead ? 'head' : 'bold'));
  if ('value' in cell) return `<c r="${address}" s="${styles.indexOf('plain', cell.format)}"><v>${cell.value}</v></c>`;
  const { formula, result, format } = cell;
  const written = `<f>${escapeXml(formula)}</f><v>${escapeXml(String(result))}</v></c>`;
  const look = format === undefined && typeof result === 'string' && result !== '' ? 'centred' : 'plain';
  const type = typeof result === 'number' ? '' : ' t="str"';
  return `<c r="${address}" s="${styles.indexOf(look, format)}"${type}>${written}`;
}

function textXml(text: string, address: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
