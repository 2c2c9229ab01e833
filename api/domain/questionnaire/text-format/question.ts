import type { Question, QuestionKind } from '../model';
import { type Body, type BodyJump, readBody } from './body';
import { readMarks } from './marked-title';
import type { Marks } from './marks';
import { type ReadOption, readOption, splitInlineOptions } from './option-line';
import { type Remedy, type TextProblem, textProblem } from './problem';
import { contentOf, type Reading } from './question-content';
import { rangeInTitle, rangeProblems, ratesEach } from './rated-items';
import type { Line } from './tokenise';

/** The line with the number of a question, and the lines up to the next. */
export interface Block {
  readonly head: Line & { readonly kind: 'question' };
  readonly body: readonly Line[];
}

export interface ReadQuestion {
  readonly question: Question;
  /** In the order of the question's options; what the text said about them. */
  readonly options: readonly ReadOption[];
  readonly jumps: readonly BodyJump[];
  readonly condition: Body['condition'];
  readonly problems: readonly TextProblem[];
}

/** Without marks, what stands under a question tells its kind; where nothing does, its wording is asked. */
export function readQuestion({ head, body: lines }: Block, id: string): ReadQuestion {
  const text = head.text.replace(/\s+/g, ' ').trim();
  const inline = splitInlineOptions(text);
  const { title, unknown, ...read } = readMarks(inline.title);
  const marks = listsItems(read.marks, lines) ? asItems(read.marks) : read.marks;
  const marked = lines.some(({ kind }) => kind === 'options') || inline.options.length > 0;
  const asksForText = inline.hasField || (!marked && leavesRoom(title, lines));
  const body = readBody(lines, marks.kind ? WITH_OPTIONS.has(marks.kind) : !asksForText);
  const options = withOwnLine([...inline.options.map((text) => readOption(text, head.number)), ...body.options], body);
  const kind = marks.kind ?? guessKind({ title, marks, body, options, asksForText });
  const help = body.help.join('\n');
  const base = {
    id,
    title: { zh: title },
    required: marks.required ?? false,
    ...(help !== '' && { help: { zh: help } }),
  };
  return {
    question: { ...base, ...contentOf({ kind: kind ?? 'text', title, marks, body, options }) },
    options,
    jumps: [...body.jumps, ...options.flatMap(inlineJump)],
    condition:
      body.condition ?? (marks.condition === undefined ? undefined : { line: head.number, text: marks.condition }),
    problems: [
      ...headProblems(head, unknown),
      ...optionProblems({ head, kind, options, marks, lines }),
      ...(kind === 'items' && !marks.preset && !body.scale && ratesEach({ title, marks }, options)
        ? rangeProblems({ title, marks }, head)
        : []),
      ...body.problems,
    ],
  };
}

const WITH_OPTIONS: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'single',
  'multiple',
  'ranking',
  'items',
  'targets',
]);

/** （打分题） over several lines rates each of them; without lines, or over one with words for the points, it is a scale. */
function listsItems({ kind, recommend }: Marks, lines: readonly Line[]): boolean {
  if (kind !== 'scale' || recommend) return false;
  return (
    lines.filter((line) => line.kind === 'options' || (line.kind === 'plain' && !/[。；;！!]$/.test(line.text)))
      .length > 1
  );
}

function asItems({ kind: _, range = [1, 5], ...marks }: Marks): Marks {
  return { ...marks, kind: 'items', range };
}

/** A line to write on, or a wish for opinions with less than two lines that could be options below it. */
function leavesRoom(title: string, lines: readonly Line[]): boolean {
  if (lines.some(({ kind }) => kind === 'field')) return true;
  return ASKS_FOR_OPINION.test(title) && lines.filter(({ kind }) => kind === 'plain').length < 2;
}

/** A line to write on below the options belongs to the last of them. */
function withOwnLine(options: readonly ReadOption[], { hasField }: Body): readonly ReadOption[] {
  return options.map((option, i) => (hasField && i === options.length - 1 ? { ...option, other: true } : option));
}

function inlineJump({ label, jump, line }: ReadOption): readonly BodyJump[] {
  return jump === undefined ? [] : [{ line, option: label.zh, target: jump }];
}

const ASKS_FOR_OPINION = /意见|建议|说说|谈谈|请写|感想|心得|想对|suggest|comment|tell us|anything else/i;

const ASKS_FOR_ORDER = /(?:请|按|由).*排[序列][：:。]?$/;

function guessKind(reading: Omit<Reading, 'kind'> & { readonly asksForText: boolean }): QuestionKind | undefined {
  const { title, marks, body, options, asksForText } = reading;
  if (marks.preset || body.scale) return options.length > 0 ? 'items' : 'single';
  if (options.length > 0 && ratesEach({ title, marks }, options)) return 'items';
  if (options.length > 0) return ASKS_FOR_ORDER.test(title) ? 'ranking' : 'single';
  if (marks.range) return 'scale';
  if (asksForText) return ASKS_FOR_OPINION.test(title) || body.hasField ? 'long-text' : 'text';
  if (rangeInTitle(title)) return 'scale';
  return ASKS_FOR_OPINION.test(title) ? 'long-text' : undefined;
}

function headProblems({ number, raw }: Line, unknown: readonly string[]): readonly TextProblem[] {
  return unknown.map((mark) =>
    textProblem({
      line: number,
      code: 'text.unknown-mark',
      details: { mark },
      remedies: [{ code: 'remove-mark', replacement: withoutMark(raw, mark) }],
    }),
  );
}

/** Of a part of a bracket the comma goes with it. */
function withoutMark(raw: string, mark: string): string {
  const at = raw.lastIndexOf(mark);
  if (at < 0) return raw;
  const [before, after] = [raw.slice(0, at), raw.slice(at + mark.length)];
  const isFirst = /[（(【[]\s*$/.test(before);
  return (
    isFirst ? before + after.replace(/^\s*[,，;；、]\s*/, '') : before.replace(/\s*[,，;；、]\s*$/, '') + after
  ).trimEnd();
}

interface OptionReading {
  readonly head: Block['head'];
  readonly kind: QuestionKind | undefined;
  readonly options: readonly ReadOption[];
  readonly marks: Marks;
  readonly lines: readonly Line[];
}

function optionProblems({ head, kind, options, marks, lines }: OptionReading): readonly TextProblem[] {
  const presetSingle = kind === 'single' && marks.preset !== undefined;
  const needed = kind === undefined || (WITH_OPTIONS.has(kind) && !presetSingle);
  if (needed && options.length === 0) {
    return [textProblem({ line: head.number, code: 'text.no-options', remedies: textRemedies(head.raw) })];
  }
  const labels = options.map(({ label }) => label.zh);
  return options
    .filter(({ label }, i) => labels.indexOf(label.zh) !== i)
    .map(({ label, line }) => {
      const alone = line !== head.number && options.filter((option) => option.line === line).length === 1;
      const known = lines.some(({ number }) => number === line);
      const remedies: readonly Remedy[] = alone && known ? [{ code: 'remove-line', replacement: null }] : [];
      return textProblem({ line, code: 'text.duplicate-option', details: { option: label.zh }, remedies });
    });
}

function textRemedies(raw: string): readonly Remedy[] {
  const bare = raw.replace(/\s*[（(【[][^（()）【】[\]]*[)）】\]]\s*$/, '').trimEnd();
  return [
    { code: 'short-text', replacement: `${bare}（填空）` },
    { code: 'long-text', replacement: `${bare}（长文本）` },
  ];
}
