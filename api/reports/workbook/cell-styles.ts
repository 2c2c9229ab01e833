import { escapeXmlValue } from './xml';

/** How a cell looks besides the format of its number. */
export type CellLook = 'plain' | 'centred' | 'bold' | 'head' | 'lines';

export interface CellStyles {
  /** The number by which a cell names its style; one is made where there is none yet. */
  readonly indexOf: (look: CellLook, format?: string) => number;
  /** The part of the workbook that has them all. */
  readonly xml: () => string;
}

/** Numbers below are taken by formats that every program knows. */
const FIRST_FORMAT = 164;

const ALIGNMENT: Readonly<Record<CellLook, string>> = {
  plain: '',
  centred: '<alignment horizontal="center"/>',
  bold: '',
  head: '<alignment vertical="top" wrapText="1"/>',
  lines: '<alignment vertical="top" wrapText="1"/>',
};

/** Styles in the order in which they were asked for (ECMA-376, part 1, 18.8); the first is that of a cell without one. */
export function createCellStyles(): CellStyles {
  const styles = new Map<string, { readonly index: number; readonly look: CellLook; readonly format: string }>();
  const indexOf = (look: CellLook, format = '') => {
    const key = `${look} ${format}`;
    const known = styles.get(key);
    if (known !== undefined) return known.index;
    const index = styles.size;
    styles.set(key, { index, look, format });
    return index;
  };
  indexOf('plain');
  return { indexOf, xml: () => stylesXml([...styles.values()]) };
}

function stylesXml(styles: readonly { readonly look: CellLook; readonly format: string }[]): string {
  const formats = [...new Set(styles.flatMap(({ format }) => (format === '' ? [] : [format])))];
  const font = (weight: string) => `<font>${weight}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const cell = ({ look, format }: (typeof styles)[number]) => {
    const number = format === '' ? 0 : FIRST_FORMAT + formats.indexOf(format);
    const fontId = look === 'bold' || look === 'head' ? 1 : 0;
    return `<xf numFmtId="${number}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${ALIGNMENT[look]}</xf>`;
  };
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list(
      'numFmts',
      formats.map(
        (format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXmlValue(format)}"/>`,
      ),
    ),
    list('fonts', [font(''), font('<b/>')]),
    list('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ]),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', styles.map(cell)),
    '</styleSheet>',
  ].join('');
}
