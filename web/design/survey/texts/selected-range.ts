export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What is selected of an element's text, as offsets in it without white space at the ends; null where that is nothing. */
export function selectedRange(element: HTMLElement): TextRange | null {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  return trimmed(before.toString().length, range.toString());
}

function trimmed(start: number, selected: string): TextRange | null {
  const from = start + selected.length - selected.trimStart().length;
  const to = from + selected.trim().length;
  return to > from ? { from, to } : null;
}
