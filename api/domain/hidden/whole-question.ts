import type { QuestionTable } from '#domain/tabulation/model';

/**
 * Whether nothing of a question is shown, and not for a small group: its total is protected, and every cell with it. Then too few
 * answered in the whole survey or nearly all alike (or a question that decides who is asked shows no total); no division and no
 * merger would show anything. Which of these it is must not be told: who answered himself and is told that all are alike knows
 * what everybody answered.
 *
 * @param table as the release has it: of a reader of some units totals are hidden for what else he sees
 */
export function isHiddenThroughout({ overall, groups, tables = [] }: QuestionTable): boolean {
  return (
    !overall.released &&
    overall.reason === 'protected' &&
    groups.every(({ cell }) => !cell.released) &&
    tables.every(({ cells }) => cells.every(({ cell }) => !cell.released))
  );
}
