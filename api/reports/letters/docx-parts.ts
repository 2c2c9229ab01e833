import type * as docxModule from 'docx';
import type { LetterLanguage } from '../letter-words';

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

/** Sizes in half points, distances in twentieths of a point. */
interface Style {
  readonly fonts: Readonly<Record<'title' | 'heading' | 'body', string>>;
  readonly sizes: Readonly<Record<'title' | 'body' | 'table', number>>;
  readonly line: number;
  /** In characters, and for programs that know none in twentieths of a point. */
  readonly indent: { readonly firstLineChars?: number; readonly firstLine?: number };
  readonly after: number;
}

/**
 * Chinese as documents of offices are set (GB/T 9704-2012): title in 方正小标宋 of size 二号, text in 仿宋 of 三号, 28 points a
 * line, two characters of indent, headings in 黑体. A machine without a font puts its own Song in
 * its place. Latin letters and digits are in Times New Roman in either language; these fonts are for Chinese ones.
 */
const STYLES: Readonly<Record<LetterLanguage, Style>> = {
  zh: {
    fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋' },
    sizes: { title: 44, body: 32, table: 24 },
    line: 560,
    indent: { firstLineChars: 200, firstLine: 640 },
    after: 0,
  },
  en: {
    fonts: { title: '宋体', heading: '宋体', body: '宋体' },
    sizes: { title: 36, body: 24, table: 21 },
    line: 320,
    indent: {},
    after: 120,
  },
};

/** Margins of an office's document: 37, 26, 35 and 28 mm. */
const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1588 };
const LATIN = 'Times New Roman';
const RULE = { style: 'single', size: 4, color: '808080' } as const;

export async function createTypesetter(language: LetterLanguage): Promise<Typesetter> {
  const docx = await import('docx');
  const { fonts, sizes, line, indent, after } = STYLES[language];
  const exact = { line, lineRule: docx.LineRuleType.EXACT } as const;
  return {
    title: (text) =>
      paragraph(docx, runOf(text, { font: fonts.title, size: sizes.title, bold: language === 'en' }), {
        alignment: docx.AlignmentType.CENTER,
        spacing: { line: Math.round(sizes.title * 16), lineRule: docx.LineRuleType.EXACT, after: line },
      }),
    addressee: (text) => paragraph(docx, plain(text), { spacing: { ...exact, after } }),
    heading: (text) =>
      paragraph(docx, runOf(text, { font: fonts.heading, size: sizes.body, bold: language === 'en' }), {
        indent,
        spacing: { ...exact, before: line / 2, after: line / 4 },
        keepNext: true,
      }),
    body: (text) => paragraph(docx, plain(text), { indent, spacing: { ...exact, after } }),
    remark: (text) =>
      paragraph(docx, runOf(text, { font: fonts.heading, size: sizes.body, bold: language === 'en' }), {
        alignment: docx.AlignmentType.CENTER,
        spacing: { ...exact, after: line / 2 },
      }),
    notes: (texts) =>
      texts.map((text, index) =>
        paragraph(docx, plain(text), { indent, spacing: { ...exact, before: index === 0 ? line / 4 : 0, after } }),
      ),
    table: (rows, columns) => tableOf(rows, columns),
    closing: (lines, fine) => {
      const runs = [...lines.map(plain), ...fine.map((text) => runOf(text, { font: fonts.body, size: sizes.table }))];
      return runs.map((run, index) =>
        paragraph(docx, run, {
          alignment: docx.AlignmentType.RIGHT,
          spacing: { ...exact, before: index === 0 ? line : 0 },
          keepNext: index < runs.length - 1,
        }),
      );
    },
    pack: (blocks) => pack(blocks),
  };

  function plain(text: string) {
    return runOf(text, { font: fonts.body, size: sizes.body });
  }

  function runOf(text: string, look: { readonly font: string; readonly size: number; readonly bold?: boolean }) {
    // Without the hint the quotation marks of Chinese would be Latin ones, half as wide.
    const hint = language === 'zh' ? { hint: 'eastAsia' } : {};
    const font = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: look.font, ...hint };
    return new docx.TextRun({ text, font, size: look.size, bold: look.bold ?? false });
  }

  function tableOf(rows: readonly (readonly string[])[], columns: readonly TableColumn[]) {
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
              cellOf(text, { isHead: index === 0, column: columns[column], borders }),
            ),
          }),
      ),
    });
  }

  function cellOf(
    text: string,
    look: {
      readonly isHead: boolean;
      readonly column: TableColumn | undefined;
      readonly borders: Record<'top' | 'bottom' | 'left' | 'right', typeof RULE>;
    },
  ) {
    const { isHead, column, borders } = look;
    const centred = isHead || column?.align === 'center';
    const font = isHead ? fonts.heading : fonts.body;
    return new docx.TableCell({
      borders,
      width: { size: column?.width ?? 0, type: docx.WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: docx.VerticalAlignTable.CENTER,
      children: [
        paragraph(docx, runOf(text, { font, size: sizes.table, bold: isHead && language === 'en' }), {
          alignment: centred ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
        }),
      ],
    });
  }

  async function pack(blocks: readonly Block[]): Promise<Uint8Array<ArrayBuffer>> {
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
}

function paragraph(
  docx: Docx,
  run: InstanceType<Docx['TextRun']>,
  options: Exclude<ConstructorParameters<Docx['Paragraph']>[0], string>,
) {
  return new docx.Paragraph({ ...options, children: [run] });
}
