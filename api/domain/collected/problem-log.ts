import type { ProblemTotal, RowProblem } from '#domain/collected/import-model';
import { ROW_PROBLEM_CODES, ROW_PROBLEMS, type RowProblemCode } from '#domain/collected/row-problem';

export const MOST_PROBLEMS_SHOWN = 200;

/** Remembers which rows are refused and why; of a file full of mistakes only so many as are shown. */
export interface ProblemLog {
  report(line: number, problem: Omit<RowProblem, 'line' | 'remedy'>): void;
  isRefused(line: number): boolean;
  refused(): number;
  /** The first in the order of the lines. */
  problems(): readonly RowProblem[];
  totals(): readonly ProblemTotal[];
}

export function createProblemLog(): ProblemLog {
  const lines = new Set<number>();
  const byCode = new Map<RowProblemCode, { count: number; readonly first: RowProblem[] }>();
  return {
    report(line, problem) {
      lines.add(line);
      const known = byCode.get(problem.code) ?? { count: 0, first: [] };
      byCode.set(problem.code, known);
      known.count += 1;
      keepFirst(known.first, { line, ...problem, remedy: ROW_PROBLEMS[problem.code] });
    },
    isRefused: (line) => lines.has(line),
    refused: () => lines.size,
    problems: () => inOrder([...byCode.values()].flatMap(({ first }) => first)).slice(0, MOST_PROBLEMS_SHOWN),
    totals: () =>
      ROW_PROBLEM_CODES.flatMap((code) => {
        const count = byCode.get(code)?.count ?? 0;
        return count === 0 ? [] : [{ code, remedy: ROW_PROBLEMS[code], count }];
      }),
  };
}

/** Cuts back now and then, so that the first in order are kept in whatever order they are reported. */
function keepFirst(problems: RowProblem[], problem: RowProblem): void {
  problems.push(problem);
  if (problems.length < 4 * MOST_PROBLEMS_SHOWN) return;
  problems.splice(0, problems.length, ...inOrder(problems).slice(0, MOST_PROBLEMS_SHOWN));
}

function inOrder(problems: readonly RowProblem[]): readonly RowProblem[] {
  return problems.toSorted((one, other) => one.line - other.line || comparing(one.column ?? '', other.column ?? ''));
}

function comparing(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
