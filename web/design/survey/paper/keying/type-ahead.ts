import type { CellEntry } from '#domain/paper/cell-entry';

/** What follows from the characters typed into a cell so far. */
export type TypedSoFar = 'complete' | 'unfinished' | 'impossible';

/** A code is complete as soon as no longer one begins with it: 4 of five steps at once, 1 of ten steps only with Enter. */
export function typedSoFar(entry: CellEntry, typed: string): TypedSoFar {
  switch (entry.kind) {
    case 'choice': {
      const begun = entry.codes.filter(({ code }) => code.startsWith(typed));
      if (begun.length === 0) return 'impossible';
      return begun.length === 1 && begun[0]?.code === typed ? 'complete' : 'unfinished';
    }
    case 'list':
      return /^[\d,，.+]+$/.test(typed) ? 'unfinished' : 'impossible';
    case 'number':
      return /^-?\d*\.?\d*$/.test(typed) ? 'unfinished' : 'impossible';
    case 'date':
      if (!/^\d{1,8}$/.test(typed)) return 'impossible';
      return typed.length === 8 ? 'complete' : 'unfinished';
  }
}
