import { strFromU8, unzipSync } from 'fflate';

/** A cell as the file has it. */
export interface FileCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** Without the sign of equality; null for a constant. */
  readonly formula: string | null;
  /** What stands in the file, calculated or not. */
  readonly value: number | string;
}

export interface FileSheet {
  readonly name: string;
  readonly cells: readonly FileCell[];
}

/** The sheets of a workbook, read from its XML: other readers keep either formulas or values. */
export function readWorkbook(file: Uint8Array): readonly FileSheet[] {
  const parts = unzipSync(file);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  );
  return names.map((name, index) => ({
    name,
    cells: [...part(`xl/worksheets/sheet${index + 1}.xml`).matchAll(CELL)].map(cellOf),
  }));
}

const CELL = /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

function cellOf([, letters = '', digits = '', attributes = '', inside = '']: RegExpMatchArray): FileCell {
  const formula = /<f>(.*?)<\/f>/s.exec(inside)?.[1];
  const written = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? '';
  const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  return {
    address: `${letters}${digits}`,
    row: Number(digits) - 1,
    column: columnOf(letters),
    formula: formula === undefined ? null : plain(formula),
    value: type === 'inlineStr' ? textOf(inside) : type === 'str' || written === '' ? plain(written) : Number(written),
  };
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(item: string): string {
  return [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join('');
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
