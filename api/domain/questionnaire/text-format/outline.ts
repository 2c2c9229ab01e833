import type { LocalizedText } from '../model';
import { type TextProblem, textProblem } from './problem';
import type { Block } from './question';
import type { Line } from './tokenise';

export interface LineRange {
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface PageOutline {
  readonly title: string;
  /** The line that opens the page and what stands between it and the first question. */
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
}

/** Pages and the questions on them. A line belongs to the question above it, or to the page if there is none. */
export function outlineOf(lines: readonly Line[]): readonly PageOutline[] {
  const pages: { title: string; lines: Line[]; blocks: { head: Block['head']; body: Line[] }[] }[] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    const block = page?.blocks.at(-1);
    if (line.kind === 'page') pages.push({ title: line.title, lines: [line], blocks: [] });
    else if (line.kind === 'question' && page) page.blocks.push({ head: line, body: [] });
    else if (line.kind === 'question') pages.push({ title: '', lines: [], blocks: [{ head: line, body: [] }] });
    else if (line.kind === 'blank') continue;
    else if (block) block.body.push(line);
    else page?.lines.push(line);
  }
  return pages;
}

export interface Heading {
  readonly title: LocalizedText;
  readonly introduction: LocalizedText;
  readonly range?: LineRange;
  readonly problems: readonly TextProblem[];
}

/** Title and introduction: what stands before the first page line or question. */
export function headingOf(lines: readonly Line[]): Heading {
  const end = lines.findIndex(({ kind }) => kind === 'question' || kind === 'page');
  const written = (end < 0 ? lines : lines.slice(0, end)).filter(({ kind }) => kind !== 'blank');
  const [first] = written;
  const problems: TextProblem[] = [];
  if (!first) problems.push(textProblem({ line: 1, code: 'text.no-title' }));
  if (!lines.some(({ kind }) => kind === 'question')) {
    problems.push(textProblem({ line: 1, code: 'text.no-questions' }));
  }
  return {
    title: { zh: first?.raw.trim() ?? '' },
    introduction: {
      zh: written
        .slice(1)
        .map(({ raw }) => raw.trim())
        .join('\n'),
    },
    ...(first && { range: { firstLine: first.number, lastLine: written.at(-1)?.number ?? first.number } }),
    problems,
  };
}

/** A jump to a number that is there twice goes to the first. */
export function repeatedNumbers(outline: readonly PageOutline[]): readonly TextProblem[] {
  const heads = outline.flatMap(({ blocks }) => blocks.map(({ head }) => head));
  return heads
    .filter(({ written }, i) => heads.findIndex((other) => other.written === written) !== i)
    .map(({ number, written }) => textProblem({ line: number, code: 'text.number-repeated', details: { written } }));
}

export function rangeOf({ head, body }: Block): LineRange {
  return { firstLine: head.number, lastLine: body.at(-1)?.number ?? head.number };
}
