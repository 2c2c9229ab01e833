import { strToU8, Zip, ZipDeflate } from 'fflate';
import { othersTurn } from '../../others-turn';
import { createCellStyles } from './cell-styles';
import type { WorkbookSheet } from './sheet';
import { sheetXml } from './sheet-xml';
import { escapeXmlValue } from './xml';

/** Milliseconds for which writing may keep others waiting. */
const LONGEST_BLOCK = 10;
/** Characters of XML. On Workers the clock stands still while code runs, so that a block ends by its size there. */
const LARGEST_BLOCK = 500_000;
/** Of nine: a third faster than the usual six, and a fifteenth larger. */
const LEVEL = 3;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook, sent while its further rows are made; others are served in between, and no more than a few rows are in
 * memory. Formulas are written with what the run has for them, which libraries that write workbooks do not do.
 */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): ReadableStream<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const work = writtenParts(archive, sheets);
  return new ReadableStream({
    async pull(controller) {
      let isDone = false;
      while (!isDone && chunks.length === 0) {
        await othersTurn();
        isDone = writeBlock(work);
      }
      for (const chunk of chunks.splice(0)) controller.enqueue(chunk);
      if (isDone) controller.close();
    },
  });
}

/** A step is a text, as long as it says. */
type WrittenParts = Generator<number, void>;

/** Whether all is written. */
function writeBlock(work: WrittenParts): boolean {
  const since = performance.now();
  let size = 0;
  let step = work.next();
  while (step.done !== true) {
    size += step.value;
    if (size >= LARGEST_BLOCK || performance.now() - since >= LONGEST_BLOCK) return false;
    step = work.next();
  }
  return true;
}

function* writtenParts(archive: Zip, sheets: readonly WorkbookSheet[]): WrittenParts {
  const styles = createCellStyles();
  const numbers = sheets.map((_, index) => index + 1);
  yield* writePart(archive, '[Content_Types].xml', [contentTypesXml(numbers)]);
  yield* writePart(archive, '_rels/.rels', [relationsXml([['officeDocument', 'xl/workbook.xml']])]);
  yield* writePart(archive, 'xl/workbook.xml', [workbookXml(sheets)]);
  yield* writePart(archive, 'xl/_rels/workbook.xml.rels', [
    relationsXml([
      ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  ]);
  for (const [index, sheet] of sheets.entries()) {
    yield* writePart(archive, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, { isFirst: index === 0, styles }));
  }
  yield* writePart(archive, 'xl/styles.xml', [styles.xml()]);
  archive.end();
}

function* writePart(archive: Zip, name: string, texts: Iterable<string>): WrittenParts {
  const file = new ZipDeflate(name, { level: LEVEL });
  archive.add(file);
  file.push(strToU8(DECLARATION));
  for (const text of texts) {
    file.push(strToU8(text));
    yield text.length;
  }
  file.push(new Uint8Array(), true);
}

function contentTypesXml(numbers: readonly number[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...numbers.map((number) => override(`worksheets/sheet${number}`, 'worksheet')),
    '</Types>',
  ].join('');
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const relations = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly WorkbookSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXmlValue(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}"><sheets>${listed.join('')}</sheets></workbook>`;
}
