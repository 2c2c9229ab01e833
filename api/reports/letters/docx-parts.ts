import type * as docxModule from 'docx';
import type { LetterLanguage } from '../letter-words';
import { type Style, STYLES } from './docx-styles';

export type Docx = typeof docxModule;
export type Block = InstanceType<Docx['Paragraph']> | InstanceType<Docx['Table']>;

/** What a document is set with, by its language. */
export interface Typesetter {
  readonly title: (text: string) => Block;
  readonly addressee: (text: string) => Block;
  readonly heading: (text: string) => Block;
  readonly body: (text: string) => Block;
  /** A warning or reservation above the text. */
  readonly remark: (text: string) => Block;
  /** Text below a table. */
  readonly notes: (texts: readonly string[]) => readonly Block[];
  /** Rows, the first with titles; columns share the width as given, per cent. */
  readonly table: (rows: readonly (readonly string[])[], columns: readonly TableColumn[]) => Block;
  /** Who and when, and below it in the size of tables what it can be checked by. */
  readonly closing: (lines: readonly string[], fine: readonly string[]) => readonly Block[];
  readonly pack: (blocks: readonly Block[]) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface TableColumn {
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** Margins of an office's document: 37, 26, 35 and 28 mm. */
const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1588 };
const LATIN = 'Times New Roman';
const RULE = { style: 'single', size: 4, color: '808080' } as const;

/** The library, the language and how that is set. */
interface Press {
  readonly docx: Docx;
  readonly language: LetterLanguage;
  readonly style: Style;
}

export async function createTypesetter(language: LetterLanguage): Promise<Typesetter> {
  const press: Press = { docx: await import('docx'), language, style: STYLES[language] };
  return {
    ...aboveText(press),
    ...textParts(press),
    table: (rows, columns) => tableOf(press, rows, columns),
    pack: (blocks) => pack(press, blocks),
  };
}

function aboveText(press: Press): Pick<Typesetter, 'title' | 'addressee' | 'remark'> {
  const { docx, style } = press;
  const { sizes, line, after } = style;
  return {
    title: (text) =>
      paragraph(docx, bold(press, text, 'title'), {
        alignment: docx.AlignmentType.CENTER,
        spacing: { line: Math.round(sizes.title * 16), lineRule: docx.LineRuleType.EXACT, after: line },
      }),
    addressee: (text) => paragraph(docx, plain(press, text), { spacing: { ...exactLine(press), after } }),
    remark: (text) =>
      paragraph(docx, bold(press, text, 'heading'), {
        alignment: docx.AlignmentType.CENTER,
        spacing: { ...exactLine(press), after: line / 2 },
      }),
  };
}

function textParts(press: Press): Pick<Typesetter, 'heading' | 'body' | 'notes' | 'closing'> {
  const { docx, style } = press;
  const { line, indent, after } = style;
  const exact = exactLine(press);
  return {
    heading: (text) =>
      paragraph(docx, bold(press, text, 'heading'), {
        indent,
        spacing: { ...exact, before: line / 2, after: line / 4 },
        keepNext: true,
      }),
    body: (text) => paragraph(docx, plain(press, text), { indent, spacing: { ...exact, after } }),
    notes: (texts) =>
      texts.map((text, index) =>
        paragraph(docx, plain(press, text), {
          indent,
          spacing: { ...exact, before: index === 0 ? line / 4 : 0, after },
        }),
      ),
    closing: (lines, fine) => {
      const runs = [...lines.map((text) => plain(press, text)), ...fine.map((text) => small(press, text))];
      return runs.map((run, index) =>
        paragraph(docx, run, {
          alignment: docx.AlignmentType.RIGHT,
          spacing: { ...exact, before: index === 0 ? line : 0 },
          keepNext: index < runs.length - 1,
        }),
      );
    },
  };
}

function exactLine({ docx, style }: Press) {
  return { line: style.line, lineRule: docx.LineRuleType.EXACT } as const;
}

function plain(press: Press, text: string) {
  const { fonts, sizes } = press.style;
  return runOf(press, text, { font: fonts.body, size: sizes.body });
}

function small(press: Press, text: string) {
  const { fonts, sizes } = press.style;
  return runOf(press, text, { font: fonts.body, size: sizes.table });
}

/** Chinese stands out by its font, English by its weight. */
function bold(press: Press, text: string, part: 'title' | 'heading') {
  const { fonts, sizes } = press.style;
  const size = part === 'title' ? sizes.title : sizes.body;
  return runOf(press, text, { font: fonts[part], size, bold: press.language === 'en' });
}

interface Look {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
}

function runOf({ docx, language }: Press, text: string, look: Look) {
  // Without the hint the quotation marks of Chinese would be Latin ones, half as wide.
  const hint = language === 'zh' ? { hint: 'eastAsia' } : {};
  const font = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: look.font, ...hint };
  return new docx.TextRun({ text, font, size: look.size, bold: look.bold ?? false });
}

function tableOf(press: Press, rows: readonly (readonly string[])[], columns: readonly TableColumn[]) {
  const { docx } = press;
  const borders = { top: RULE, bottom: RULE, left: RULE, right: RULE };
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    layout: docx.TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => width * 88),
    rows: rows.map(
      (cells, index) =>
        new docx.TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map((text, column) =>
            cellOf(press, text, { isHead: index === 0, column: columns[column], borders }),
          ),
        }),
    ),
  });
}

interface CellLook {
  readonly isHead: boolean;
  readonly column: TableColumn | undefined;
  readonly borders: Record<'top' | 'bottom' | 'left' | 'right', typeof RULE>;
}

function cellOf(press: Press, text: string, { isHead, column, borders }: CellLook) {
  const { docx, language } = press;
  const { fonts, sizes } = press.style;
  const centred = isHead || column?.align === 'center';
  const font = isHead ? fonts.heading : fonts.body;
  return new docx.TableCell({
    borders,
    width: { size: column?.width ?? 0, type: docx.WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    children: [
      paragraph(docx, runOf(press, text, { font, size: sizes.table, bold: isHead && language === 'en' }), {
        alignment: centred ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
      }),
    ],
  });
}

async function pack({ docx }: Press, blocks: readonly Block[]): Promise<Uint8Array<ArrayBuffer>> {
  const number = new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'], font: LATIN, size: 24 });
  const footer = new docx.Footer({
    children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [number] })],
  });
  const page = { size: { width: 11906, height: 16838 }, margin: MARGINS };
  const document = new docx.Document({
    sections: [{ properties: { page }, footers: { default: footer }, children: [...blocks] }],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function paragraph(
  docx: Docx,
  run: InstanceType<Docx['TextRun']>,
  options: Exclude<ConstructorParameters<Docx['Paragraph']>[0], string>,
) {
  return new docx.Paragraph({ ...options, children: [run] });
}
