import type { OptionScale } from '../model';
import type { JumpTarget } from './jump';
import { asksForWords, type ReadOption, readOption, splitOptionLine } from './option-line';
import { type TextProblem, textProblem } from './problem';
import { readScale, scaleOfLabels } from './scale-line';
import type { Line } from './tokenise';

/** What the lines under a question hold. Lines that are nothing else are its explanation. */
export interface Body {
  readonly options: readonly ReadOption[];
  readonly scale?: OptionScale | undefined;
  readonly ends?: { readonly low: string; readonly high: string } | undefined;
  readonly dontKnow?: string | undefined;
  readonly help: readonly string[];
  readonly hasField: boolean;
  readonly jumps: readonly BodyJump[];
  readonly condition?: { readonly line: number; readonly text: string } | undefined;
  readonly problems: readonly TextProblem[];
}

export interface BodyJump {
  readonly line: number;
  readonly option: string;
  readonly target: JumpTarget;
}

/** @param takesOptions whether plain lines are options: not under a question that asks for a text, a number or a day. */
export function readBody(lines: readonly Line[], takesOptions: boolean): Body {
  const table = tableHead(lines);
  const ratedScale = scaleOfRows(lines);
  const firstOption = lines.findIndex(({ kind }) => kind === 'options');
  const parts = lines.map((line, index): LinePart => {
    if (line === table) return { scale: scaleOfLabels(line.cells.slice(1)) };
    if (line.kind === 'rated' && takesOptions && ratedScale) return { options: [line.label], scale: ratedScale };
    if (line.kind !== 'plain') return partOf(line, takesOptions);
    const isOption = takesOptions && (firstOption < 0 ? !isSentence(line.text) : asksForWords(line.text));
    return isOption
      ? { options: firstOption < 0 ? splitOptionLine(line.text) : [line.text] }
      : explanation(line, firstOption >= 0 && index > firstOption);
  });
  return {
    options: parts.flatMap(({ options }, i) => options?.map((text) => readOption(text, lines[i]?.number ?? 0)) ?? []),
    scale: parts.find(({ scale }) => scale)?.scale,
    ends: lines.find((line) => line.kind === 'ends'),
    dontKnow: lines.find((line) => line.kind === 'dont-know')?.label,
    help: parts.flatMap(({ help }) => help ?? []),
    hasField: lines.some(({ kind }) => kind === 'field'),
    jumps: lines
      .filter((line) => line.kind === 'jump')
      .map(({ number, option, target }) => ({ line: number, option, target })),
    condition: conditionIn(lines),
    problems: parts.flatMap(({ problem }) => problem ?? []),
  };
}

interface LinePart {
  readonly options?: readonly string[];
  readonly scale?: OptionScale | undefined;
  readonly help?: string;
  readonly problem?: TextProblem;
}

/** A cell to be ticked. */
function isOpen(cell: string): boolean {
  return /^[○◯〇□☐]?$/.test(cell);
}

/** The head row of a table copied from a spreadsheet: below it, only the first cell of a row is filled. */
function tableHead(lines: readonly Line[]): (Line & { readonly kind: 'cells' }) | undefined {
  const [head, ...rows] = lines.filter((line) => line.kind === 'cells');
  const isTable = rows.length > 0 && rows.every(({ cells }) => cells.slice(1).every(isOpen));
  return isTable && head && head.cells.length > 2 ? head : undefined;
}

/** The scale of rows that were typed one below the other, each with the same answers to be ticked. */
function scaleOfRows(lines: readonly Line[]): OptionScale | undefined {
  const rows = lines.filter((line) => line.kind === 'rated');
  const [first, ...others] = rows.map(({ steps }) => steps.join('\n'));
  const isTable = others.length > 0 && others.every((steps) => steps === first);
  return isTable ? scaleOfLabels(rows[0]?.steps ?? []) : undefined;
}

function partOf(line: Line, takesOptions: boolean): LinePart {
  switch (line.kind) {
    case 'options':
      return takesOptions ? { options: line.options } : explanation(line, true);
    case 'cells':
      return takesOptions ? { options: line.cells.filter((cell) => !isOpen(cell)) } : explanation(line, true);
    case 'scale': {
      const scale = readScale(line.text);
      return scale
        ? { scale }
        : { ...explanation(line, false), problem: textProblem({ line: line.number, code: 'text.scale-unreadable' }) };
    }
    case 'rated':
      return explanation(line, true);
    case 'note':
      return { help: line.text };
    default:
      return {};
  }
}

function explanation(line: Line, unexpected: boolean): LinePart {
  const help = line.raw.trim();
  return unexpected
    ? { help, problem: textProblem({ line: line.number, code: 'text.kept-as-explanation' }) }
    : { help };
}

function isSentence(text: string): boolean {
  return /[。；;！!]$/.test(text) || text.length > 60;
}

function conditionIn(lines: readonly Line[]): Body['condition'] {
  const line = lines.find(({ kind }) => kind === 'condition');
  return line?.kind === 'condition' ? { line: line.number, text: line.text } : undefined;
}
