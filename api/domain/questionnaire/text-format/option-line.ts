import type { Option } from '../model';
import { type JumpTarget, splitInlineJump } from './jump';
import { optionsBehind, type TitleWithOptions } from './marked-options';

/** One option as it was read, before it has its id. */
export interface ReadOption extends Omit<Option, 'id'> {
  readonly line: number;
  readonly jump?: JumpTarget;
}

type MarkReader = (match: RegExpExecArray) => Partial<Omit<Option, 'id' | 'label'>>;

const MARKS_AT_END: readonly (readonly [RegExp, MarkReader])[] = [
  [/\s*[（(]\s*([0-9]+(?:\.[0-9]+)?)\s*(?:分|points?)\s*[)）]\s*$/i, ([, score]) => ({ score: Number(score) })],
  [/[\s：:]*[_＿]{2,}\s*$/, () => ({ other: true })],
  [/\s*[（(]\s*(?:互斥|排他|exclusive)\s*[)）]\s*$/i, () => ({ exclusive: true })],
  [/\s*[（(]\s*(?:不计分|not scored)\s*[)）]\s*$/i, () => ({ nonSubstantive: true })],
];

const ASKS_FOR_TEXT =
  /^其[他它].*(?:写明|注明|说明|填写|补充|写出)\s*[)）]?$|^other\b.*(?:please )?(?:specify|say)\s*\)?$/i;
const OPEN_OTHER = /^(?:其[他它].*|other\b.*)[：:]$/i;

/** 其他，请注明： asks for words even where no line to write on follows. */
export function asksForWords(text: string): boolean {
  const label = text.trim();
  return OPEN_OTHER.test(label) || ASKS_FOR_TEXT.test(label);
}
const NONE_OF_THESE = /^以上(?:都|均|全)?[不没无]|^none of (?:these|the above)/i;

/** Reads the marks at the end of an option: ____ （100 分） （不计分） （互斥） （跳到第 5 题）. */
export function readOption(text: string, line: number): ReadOption {
  const jumped = splitInlineJump(text.replace(/\s+/g, ' ').trim());
  const { label, marks } = withoutMarks(jumped.label);
  return {
    line,
    label: { zh: asksForWords(label) ? label.replace(/\s*[：:]$/, '') : label },
    ...(asksForWords(label) && { other: true }),
    ...(NONE_OF_THESE.test(label) && { exclusive: true }),
    ...marks,
    ...(jumped.target !== undefined && { jump: jumped.target }),
  };
}

function withoutMarks(text: string): { readonly label: string; readonly marks: ReturnType<MarkReader> } {
  for (const [pattern, read] of MARKS_AT_END) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = withoutMarks(text.slice(0, match.index));
    return { label: rest.label, marks: { ...rest.marks, ...read(match) } };
  }
  return { label: text.trim(), marks: {} };
}

const CHINESE = /\p{Script=Han}/u;

/** Several options that stand on one line: apart by wide gaps, by bars, or by spaces between Chinese words. */
export function splitOptionLine(text: string): readonly string[] {
  const wide = piecesOf(text, /\u3000+| {2,}|\t+|\s*[｜|]\s*|\s*[／]\s*/);
  if (wide.length > 1) return wide;
  const slashed = piecesOf(text, /\s*\/\s*/);
  if (slashed.length > 1 && slashed.every((piece) => piece.length <= 12)) return slashed;
  const words = piecesOf(text, / +/);
  const apart = words.every((word) => CHINESE.test(word) && word.length <= 12 && !/[，。：；？！]/.test(word));
  return apart ? words : [text];
}

/** Never apart inside of brackets: 满意（100 分） is one. */
function piecesOf(text: string, separator: RegExp): readonly string[] {
  const outside = new RegExp(`(?:${separator.source})(?![^（(]*[)）])`);
  return text.split(outside).filter((piece) => piece.trim() !== '');
}

const BEHIND_QUESTION_MARK = /^(.*[？?](?:\s*[（(【[][^（)）】\]]*[）)】\]])*)\s*([^？?（(）)]+)$/;

/**
 * Options behind the title on its own line: 是第一次来吗？ 是／否, or A. 是 B. 否, or □是 □否, or 是□ 否□.
 * A line to write on is the last option's, or where there are none the question's.
 */
export function splitInlineOptions(text: string): TitleWithOptions & { readonly hasField: boolean } {
  const marked = optionsBehind(text);
  if (marked) return { ...marked, hasField: false };
  const title = text.replace(/[_＿]{2,}[\s。]*$/, '').trim();
  const asked = BEHIND_QUESTION_MARK.exec(title);
  const options = piecesOf(asked?.[2] ?? '', /\s*[／/|｜]\s*/);
  const hasField = title !== text;
  return asked && options.length > 1 ? { title: asked[1] ?? '', options, hasField } : { title, options: [], hasField };
}
