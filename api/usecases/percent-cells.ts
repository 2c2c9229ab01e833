import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * An XLSX file whose cells in a percent format hold what they show: "85%" as text, not 0.85, as the CSV file has it
 * that Excel saves. Readers of spreadsheets give the number alone, and 85 and 0.85 would look the same.
 */
export function showPercentages(workbook: Uint8Array): Uint8Array<ArrayBuffer> {
  const [styles] = Object.values(unzipSync(workbook, { filter: ({ name }) => name === STYLES }));
  const percent = styles === undefined ? NO_STYLES : percentStyles(strFromU8(styles));
  if (percent.size === 0) return Uint8Array.from(workbook);
  const parts = unzipSync(workbook, { filter: ({ name }) => /\.xml(\.rels)?$/.test(name) });
  const shown = Object.entries(parts).map(
    ([name, part]) => [name, WORKSHEET.test(name) ? strToU8(withTexts(strFromU8(part), percent)) : part] as const,
  );
  return zipSync(Object.fromEntries(shown), { level: 0 });
}

const STYLES = 'xl/styles.xml';
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const NO_STYLES: ReadonlySet<string> = new Set();

/** The places of the cell styles with a percent format: 9 and 10 are "0%" and "0.00%", others are told by their codes. */
function percentStyles(styles: string): ReadonlySet<string> {
  const formats = new Set(['9', '10']);
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const code = (attribute(tag, 'formatCode') ?? '').replaceAll(/&quot;.*?&quot;|\\./g, '');
    if (code.includes('%')) formats.add(attribute(tag, 'numFmtId') ?? '');
  }
  const [, cellStyles = ''] = /<(?:\w+:)?cellXfs[\s>](.*?)<\/(?:\w+:)?cellXfs>/s.exec(styles) ?? [];
  const tags = [...cellStyles.matchAll(/<(?:\w+:)?xf[\s/>][^>]*>?/g)];
  return new Set(
    tags.flatMap(([tag], place) => (formats.has(attribute(tag, 'numFmtId') ?? '') ? [String(place)] : [])),
  );
}

function withTexts(sheet: string, percent: ReadonlySet<string>): string {
  return sheet.replaceAll(CELL, (cell: string, tag: string, between: string, value: string) => {
    const type = attribute(tag, 't') ?? 'n';
    if (type !== 'n' || !percent.has(attribute(tag, 's') ?? '') || !Number.isFinite(Number(value))) return cell;
    const untyped = tag.replace(/\st="n"/, '');
    return `${untyped} t="str">${between}${percentage(Number(value))}%<`;
  });
}

/** A cell up to the end of its value, without the formula that may stand before it in the middle. */
const CELL =
  /(<(?:\w+:)?c\s[^>]*[^>/])>((?:<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>)([^<]+)</g;

/** 0.07 × 100 is 7.000000000000001 to a computer; spreadsheets keep 15 digits. */
function percentage(value: number): number {
  return Number((value * 100).toPrecision(15));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
