import type { ParsedText, TextSection } from '#domain/questionnaire/text-format';
import type { Remedy, TextProblem } from '#domain/questionnaire/text-format/problem';

/** The text with one line said otherwise, or taken away. Lines are counted from 1. */
export function withRemedy(text: string, { line, remedy }: { readonly line: number; readonly remedy: Remedy }): string {
  const lines = text.split('\n');
  return (remedy.replacement === null ? lines.toSpliced(line - 1, 1) : lines.with(line - 1, remedy.replacement)).join(
    '\n',
  );
}

/** The line that holds a position of the caret. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Where a line begins, for the caret. */
export function startOfLine(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((total, { length }) => total + length + 1, 0);
}

export function sectionAt({ sections }: ParsedText, line: number): TextSection | undefined {
  return sections.find(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine);
}

export function problemsOf({ problems }: ParsedText, { firstLine, lastLine }: TextSection): readonly TextProblem[] {
  return problems.filter(({ line }) => line >= firstLine && line <= lastLine);
}

/** Problems of lines that belong to no question: the heading, the opening of a page. */
export function looseProblems(parsed: ParsedText): readonly TextProblem[] {
  return parsed.problems.filter(({ line }) => !sectionAt(parsed, line));
}

/** Lines whose meaning is left out if the text is taken as it stands. */
export function leftoverLines({ problems }: ParsedText): readonly number[] {
  return [...new Set(problems.filter(({ severity }) => severity === 'error').map(({ line }) => line))];
}
