import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { AreAskedAlike } from '#domain/logic/asked-alike';
import type { ItemId, QuestionId } from '#domain/questionnaire/model';
import type { QuestionTable } from '#domain/tabulation/model';

interface TabledVariable {
  readonly question: QuestionId;
  readonly item?: ItemId;
}

/** What everybody can look up in the tables of a wave. */
export interface ShownTables {
  /** Whether the answers of all to a question or item are shown. */
  readonly isShown: (question: QuestionId, item?: ItemId) => boolean;
  /** Whether they are shown as counted for every class of another question. */
  readonly isShownBy: (by: QuestionId, of: TabledVariable) => boolean;
  /**
   * Whether the answers of all to each are shown, and the same people are asked all of them. Those of whom several are asked
   * would be a part of the people that no table shows: one unit, or who gave two reasons.
   */
  readonly areShownTogether: (all: readonly TabledVariable[]) => boolean;
}

export function shownTables(
  tables: readonly QuestionTable[],
  {
    planned,
    rules,
    areAskedAlike,
  }: {
    readonly planned: readonly PlannedTable[];
    readonly rules: ReleaseRules;
    readonly areAskedAlike: AreAskedAlike;
  },
): ShownTables {
  if (!rules.suppression) return { isShown: () => true, isShownBy: () => true, areShownTogether: () => true };
  const shown = new Map(
    tables.filter(({ overall }) => overall.released).map((table) => [nameOf(table), table.tables ?? []]),
  );
  return {
    isShown: (question, item) => shown.has(nameOf({ question, ...(item !== undefined && { item }) })),
    areShownTogether: (all) =>
      all.every((one) => shown.has(nameOf(one))) && areAskedAlike(all.map(({ question }) => question)),
    isShownBy(by, of) {
      const ids = tablesOfClasses(planned, by).map(({ id }) => id);
      return (shown.get(nameOf(of)) ?? []).some(
        ({ tableId, release, cells }) =>
          ids.includes(tableId) && release === 'exact' && cells.every(({ cell }) => cell.released),
      );
    },
  };
}

/** The planned tables whose cells are the options of a question as they are, and nothing else. */
export function tablesOfClasses(planned: readonly PlannedTable[], question: QuestionId): readonly PlannedTable[] {
  return planned.filter(({ by: [only, ...others] }) => {
    const isOfIt = only?.kind === 'question' && only.question === question;
    return isOfIt && only.merged === undefined && others.length === 0;
  });
}

function nameOf({ question, item = '' }: TabledVariable): string {
  return `${question} ${item}`;
}
