import type { Option } from '../model';
import { type JumpTarget, splitInlineJump } from './jump';
import { splitLettered } from './tokenise';

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

const ASKS_FOR_TEXT = /^其[他它].*请?(?:写明|注明|说明|填写)$|^other.*(?:please )?(?:specify|say)/i;
const NONE_OF_THESE = /^以上(?:都|均|全)?[不没无]|^none of (?:these|the above)/i;

/** Reads the marks at the end of an option: ____ （100 分） （不计分） （互斥） （跳到第 5 题）. */
export function readOption(text: string, line: number): ReadOption {
  const jumped = splitInlineJump(text.replace(/\s+/g, ' ').trim());
  const { label, marks } = withoutMarks(jumped.label);
  return {
    line,
    label: { zh: label },
    ...(ASKS_FOR_TEXT.test(label) && { other: true }),
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

export interface TitleWithOptions {
  readonly title: string;
  readonly options: readonly string[];
}

const LETTERED_BEHIND = /^(.*?)\s+([AＡ]\s*[.．、:：)）]\s*\S.*)$/;
const BOXED_BEHIND = /^(.*?)\s*([□☐○◯].+)$/;
const BEHIND_QUESTION_MARK = /^(.*[？?](?:\s*[（(【[][^）)】\]]*[）)】\]])*)\s*([^？?（(）)]+)$/;

/** Options behind the title on its own line: 是第一次来吗？ 是／否, or A. 是 B. 否, or □是 □否. */
export function splitInlineOptions(text: string): TitleWithOptions {
  const marked = LETTERED_BEHIND.exec(text) ?? BOXED_BEHIND.exec(text);
  if (marked) return { title: marked[1] ?? '', options: splitLettered(marked[2] ?? '') };
  const asked = BEHIND_QUESTION_MARK.exec(text);
  const options = piecesOf(asked?.[2] ?? '', /\s*[／/|｜]\s*/);
  return asked && options.length > 1 ? { title: asked[1] ?? '', options } : { title: text, options: [] };
}
