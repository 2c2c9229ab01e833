export type JumpTarget = number | 'end';

export interface Jump {
  /** The option as it is written: its label or its letter. */
  readonly option: string;
  readonly target: JumpTarget;
}

const TARGET_CHINESE = String.raw`(?:请|则)?\s*(?:直接)?\s*(?:跳过[^，,]*[，,]\s*)?(?:请|直接)?(?:(?:跳|转)[到至转答]*|到)\s*(?:第?\s*([0-9]+)\s*题|最后|末尾|结尾|结束).*`;
const LINE_CHINESE = new RegExp(
  `^[（(]?\\s*(?:如果?|若|凡)?\\s*选[择了]?\\s*(.+?)\\s*(?:的|者)?\\s*[，,]?\\s*${TARGET_CHINESE}$`,
);
const LINE_ENGLISH =
  /^\(?\s*if\s+(.+?)\s*,?\s*(?:please\s+)?(?:go|skip|jump)\s+to\s+(?:(?:question\s*|q)?([0-9]+)|(?:the\s+)?end)\b.*$/i;

/** Reads a line such as 如选“是”，跳到第 9 题, or: if "Yes", go to question 9. */
export function readJump(line: string): Jump | undefined {
  const text = line.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const match = LINE_CHINESE.exec(text) ?? LINE_ENGLISH.exec(text);
  return match ? { option: withoutQuotes(match[1] ?? ''), target: targetOf(match[2]) } : undefined;
}

const INLINE =
  /\s*[（(]\s*(?:请|直接)*(?:(?:跳|转)[到至转答]*\s*(?:第?\s*([0-9]+)\s*题|最后|末尾|结尾|结束)|(?:go|skip|jump)\s+to\s+(?:(?:question\s*|q)?([0-9]+)|(?:the\s+)?end))\s*[)）]\s*$/i;

/** Takes a jump such as （跳到第 5 题） off the end of an option. */
export function splitInlineJump(option: string): { readonly label: string; readonly target?: JumpTarget } {
  const match = INLINE.exec(option);
  if (!match) return { label: option };
  return { label: option.slice(0, match.index), target: targetOf(match[1] ?? match[2]) };
}

export function withoutQuotes(text: string): string {
  return text.replace(/^[“”"'‘’「『]+|[“”"'‘’」』]+$/g, '').trim();
}

function targetOf(digits: string | undefined): JumpTarget {
  return digits === undefined ? 'end' : Number(digits);
}
