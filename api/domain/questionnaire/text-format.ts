import type { Page, Questionnaire } from './model';
import { linkPage, linkQuestions, type NumberedQuestion } from './text-format/link';
import {
  headingOf,
  type LineRange,
  outlineOf,
  type PageOutline,
  rangeOf,
  repeatedNumbers,
} from './text-format/outline';
import { type TextProblem, textProblem } from './text-format/problem';
import { readQuestion } from './text-format/question';
import { type Line, tokenise } from './text-format/tokenise';

/** What was read from a pasted text, and from which lines. Lines are counted from 1. */
export interface ParsedText {
  readonly questionnaire: Questionnaire;
  /** Title and introduction; missing if the text begins with a question. */
  readonly heading?: LineRange;
  readonly sections: readonly TextSection[];
  /** Lines that open a page or say when it is shown. */
  readonly pageLines: readonly number[];
  readonly problems: readonly TextProblem[];
}

export interface TextSection extends LineRange {
  /** Position of the question in the questionnaire, counted from 0. */
  readonly question: number;
}

/**
 * Reads a questionnaire from plain text as people write it.
 *
 * The first line is the title; what follows before question 1 is the introduction. A question begins with its
 * number (1、 1. （1） Q1 第 1 题 一、) and may end with marks in brackets (see notations). Below it stand its options,
 * one a line or several apart by wide gaps, with or without letters; or the items of a rating; or a line to write on.
 * --- or 第 2 页 opens a page. 如选“是”，跳到第 9 题 skips the questions between, 选“否”的回答 looks at the one before.
 *
 * Reading never fails and never loses a line: what is not understood stays as explanation of the question above
 * and is listed as a problem. A problem's remedies are new texts for its line.
 */
export function parseText(text: string): ParsedText {
  const lines = tokenise(text);
  const outline = outlineOf(lines);
  const numbered = outline
    .flatMap(({ blocks }) => blocks)
    .map((block, i): NumberedQuestion => {
      return { ...readQuestion(block, `q${i + 1}`), written: block.head.written };
    });
  const linked = linkQuestions(
    numbered,
    lines.map(({ raw }) => raw),
  );
  const heading = headingOf(lines);
  const pages = pagesOf(outline, { numbered, questions: linked.questions });
  const problems = [
    ...heading.problems,
    ...repeatedNumbers(outline),
    ...numbered.flatMap((question) => question.problems),
    ...linked.problems,
    ...pages.problems,
  ];
  return {
    questionnaire: { title: heading.title, introduction: heading.introduction, pages: pages.pages },
    ...(heading.range && { heading: heading.range }),
    sections: outline.flatMap(({ blocks }) => blocks).map((block, question) => ({ question, ...rangeOf(block) })),
    pageLines: outline.flatMap((page) => page.lines.map(({ number }) => number)),
    problems: problems.toSorted((a, b) => a.line - b.line),
  };
}

interface Questions {
  readonly numbered: readonly NumberedQuestion[];
  readonly questions: Page['questions'];
}

interface PageResult {
  readonly pages: readonly Page[];
  readonly problems: readonly TextProblem[];
}

/** Loose lines below a page's own line: one that says when it is shown, one that names it; others are reported. */
function pagesOf(outline: readonly PageOutline[], { numbered, questions }: Questions): PageResult {
  const problems: TextProblem[] = [];
  let start = 0;
  const pages = outline.map(({ title, lines, blocks }, i): Page => {
    const from = start;
    const own = questions.slice(from, from + blocks.length);
    start += blocks.length;
    const loose = lines.filter(({ kind }) => kind !== 'page' && kind !== 'condition');
    const named = title === '' ? loose.splice(0, 1).map(({ raw }) => raw.trim()) : [title];
    const page: Page = { id: `p${i + 1}`, title: { zh: named.join('') }, questions: explained(own, loose) };
    for (const { number } of loose) problems.push(textProblem({ line: number, code: 'text.kept-as-explanation' }));
    const condition = lines.find((line) => line.kind === 'condition');
    const shown = condition && linkPage(page, { text: condition.text, from, numbered });
    if (condition && !shown) problems.push(textProblem({ line: condition.number, code: 'text.condition-unreadable' }));
    return shown ?? page;
  });
  return { pages, problems };
}

function explained(questions: Page['questions'], loose: readonly Line[]): Page['questions'] {
  const [first, ...others] = questions;
  if (!first || loose.length === 0) return questions;
  const help = [...loose.map(({ raw }) => raw.trim()), ...(first.help ? [first.help.zh] : [])].join('\n');
  return [{ ...first, help: { zh: help } }, ...others];
}
