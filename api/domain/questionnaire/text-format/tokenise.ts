import { LIMITS } from '../limits';
import { readConditionLine } from './condition-line';
import { readJump, type JumpTarget } from './jump';
import { markedOptions, optionsBehind } from './marked-options';
import { arabicNumber } from './numerals';

/** What one line of a pasted text is, judged by itself and by the line that follows. */
export type Line = LineContent & {
  /** Counted from 1. */
  readonly number: number;
  readonly raw: string;
};

export type LineContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'page'; readonly title: string }
  | { readonly kind: 'question'; readonly written: number; readonly style: NumberStyle; readonly text: string }
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  | { readonly kind: 'rated'; readonly label: string; readonly steps: readonly string[] }
  | { readonly kind: 'scale'; readonly text: string }
  | { readonly kind: 'ends'; readonly low: string; readonly high: string }
  | { readonly kind: 'dont-know'; readonly label: string }
  | { readonly kind: 'field' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'condition'; readonly text: string }
  | { readonly kind: 'jump'; readonly option: string; readonly target: JumpTarget }
  | { readonly kind: 'plain'; readonly text: string };

/** How a question is numbered: 1、 · （1） · Q1 · 第 1 题 · 一、 */
export type NumberStyle = 'plain' | 'parenthesis' | 'letter-q' | 'ordinal' | 'chinese';

/** Cuts a text into lines and says what each is. Numbers in another style than the first question's are options. */
export function tokenise(text: string): readonly Line[] {
  const raws = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const contents = raws.map((raw, index) =>
    classify(
      raw,
      raws.slice(index + 1).find((next) => next.trim() !== ''),
    ),
  );
  const main = contents.find((content) => content.kind === 'question')?.style;
  return contents.map((content, index) => ({
    ...(content.kind === 'question' && main !== undefined ? optionIfForeign(content, main) : content),
    number: index + 1,
    raw: raws[index] ?? '',
  }));
}

function optionIfForeign(content: LineContent & { readonly kind: 'question' }, main: NumberStyle): LineContent {
  const foreign = content.style !== main && (content.style === 'plain' || content.style === 'parenthesis');
  return foreign ? { kind: 'options', options: [content.text] } : content;
}

/** Longer lines are neither a condition nor a jump; their patterns take time that grows with the square of the length. */
const SENTENCE_LENGTH = 300;

function classify(raw: string, next: string | undefined): LineContent {
  const text = raw.trim();
  if (text === '') return { kind: 'blank' };
  if (text.length > LIMITS.textLength) return { kind: 'plain', text };
  const isShort = text.length <= SENTENCE_LENGTH;
  return (
    readPage(text, next) ??
    (isShort ? (readCondition(text) ?? readJumpLine(text)) : undefined) ??
    readNumbered(text) ??
    readBoxRow(text) ??
    readMarked(text) ??
    readLabelled(text) ??
    readCells(raw) ??
    readHeadOfBoxes(text, next) ??
    (isShort ? readRated(text) : undefined) ?? { kind: 'plain', text }
  );
}

const PAGE =
  /^(?:第\s*([0-9０-９]+|[一二三四五六七八九十]+)\s*(?:页|部分)|page\s*([0-9]+)(?=$|\W))\s*[:：、.]?\s*(.*)$/i;
const CHAPTER = /^([一二三四五六七八九十]{1,3})、\s*(.+)$/;

function readPage(text: string, next: string | undefined): LineContent | undefined {
  if (/^(?:-{3,}|—{2,}|={3,}|\*{3,})$/.test(text)) return { kind: 'page', title: '' };
  const page = PAGE.exec(text);
  if (page) return { kind: 'page', title: page[3] ?? '' };
  const chapter = CHAPTER.exec(text);
  const title = chapter?.[2];
  const leads = next !== undefined && readNumbered(next.trim())?.style === 'plain';
  return title !== undefined && leads && !/[?？]/.test(title) ? { kind: 'page', title } : undefined;
}

function readCondition(text: string): LineContent | undefined {
  const condition = readConditionLine(text);
  return condition === undefined ? undefined : { kind: 'condition', text: condition };
}

function readJumpLine(text: string): LineContent | undefined {
  const jump = readJump(text);
  return jump && { kind: 'jump', ...jump };
}

const NUMBERED: readonly (readonly [NumberStyle, RegExp])[] = [
  ['plain', /^([0-9０-９]{1,3})\s*(?:[、，．。：:)）]|\.(?![0-9]))(?![0-9])\s*(.*)$/],
  ['parenthesis', /^[（(]\s*([0-9０-９]{1,3})\s*[)）][、.．]?\s*(.*)$/],
  ['letter-q', /^[QqＱ]\s*([0-9０-９]{1,3})\s*[、.．:：)）]?\s*(.*)$/],
  ['ordinal', /^第\s*([0-9０-９]{1,3})\s*题\s*[、.．:：]?\s*(.*)$/],
  ['chinese', /^([一二三四五六七八九十]{1,3})、\s*(.*)$/],
];

function readNumbered(text: string): (LineContent & { readonly kind: 'question' }) | undefined {
  for (const [style, pattern] of NUMBERED) {
    const match = pattern.exec(text);
    if (match) return { kind: 'question', style, written: arabicNumber(match[1] ?? ''), text: match[2] ?? '' };
  }
  return undefined;
}

function readMarked(text: string): LineContent | undefined {
  const options = markedOptions(text);
  return options && { kind: 'options', options };
}

/** 服务态度：□满意 □一般 □不满意 is a row of a table that was typed. */
function readRated(text: string): LineContent | undefined {
  const rated = /[□☐○◯]/.test(text) ? optionsBehind(text) : undefined;
  if (!rated || rated.title === '' || rated.options.length < 2) return undefined;
  return { kind: 'rated', label: rated.title.replace(/[：:]$/, '').trim(), steps: rated.options };
}

const ENDS = /^([0-9]+)\s*[=＝:：为]\s*(.+?)[，,；;、\s]+([0-9]+)\s*[=＝:：为]\s*(.+)$/;

function readLabelled(text: string): LineContent | undefined {
  if (/^[_＿\s]{3,}$/.test(text)) return { kind: 'field' };
  const ends = ENDS.exec(text);
  if (ends) return { kind: 'ends', low: ends[2] ?? '', high: ends[4] ?? '' };
  const label = /^(量表|scale|另设|also|说明|提示|注|help|note)\s*[:：]\s*(.+)$/i.exec(text);
  const content = label?.[2];
  if (content === undefined) return undefined;
  const name = label?.[1]?.toLowerCase();
  if (name === '量表' || name === 'scale') return { kind: 'scale', text: content };
  return name === '另设' || name === 'also' ? { kind: 'dont-know', label: content } : { kind: 'note', text: content };
}

/** A row copied from a table. */
function readCells(raw: string): LineContent | undefined {
  const cells = raw.split('\t').map((cell) => cell.trim());
  return cells.length > 1 ? { kind: 'cells', cells } : undefined;
}

/** 态度 □ □ □: a row of a table whose cells came apart by spaces. */
function readBoxRow(text: string): (LineContent & { readonly kind: 'cells' }) | undefined {
  const words = text.split(/\s+/);
  const first = words.findIndex((word) => BOXES.test(word));
  const boxes = words.slice(first);
  if (first < 1 || !boxes.every((word) => BOXES.test(word)) || boxes.join('').length < 2) return undefined;
  return { kind: 'cells', cells: [words.slice(0, first).join(' '), ...boxes.join('').split('')] };
}

const BOXES = /^[□☐○◯]+$/;

function readHeadOfBoxes(text: string, next: string | undefined): LineContent | undefined {
  const row = next === undefined ? undefined : readBoxRow(next.trim());
  const words = text.split(/\s+/);
  if (!row || words.length < 2) return undefined;
  if (words.length === row.cells.length - 1) return { kind: 'cells', cells: ['', ...words] };
  return words.length === row.cells.length ? { kind: 'cells', cells: words } : undefined;
}
