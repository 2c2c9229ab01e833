/**
 * The line in which a quotation mark opens that nothing closes, where the last cell of a table has taken in all that follows
 * it; null where there is none. Between its mark and the end of the text, such a cell has every mark doubled.
 */
export function lineOfOpenQuote(
  text: string,
  { separator, lastCell }: { readonly separator: string; readonly lastCell: string },
): number | null {
  const written = withoutLineEnds(text);
  const opened = withoutLineEnds(`"${lastCell.replaceAll('"', '""')}`);
  const start = written.length - opened.length;
  const before = start > 0 ? written[start - 1] : '\n';
  const isAtStart = before === separator || before === '\n' || before === '\r';
  return isAtStart && written.endsWith(opened) ? written.slice(0, start).split('\n').length : null;
}

function withoutLineEnds(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}
