import { dividingQuestions } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { AreAskedAlike } from '#domain/logic/asked-alike';
import type { ItemId, QuestionId } from '#domain/questionnaire/model';
import type { QuestionTable } from '#domain/tabulation/model';
import { hidesSomething } from '#domain/tabulation/told-rule-counts';

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
  /**
   * Whether it may be told, too, how the answers to each go together: with a question that divides people only beside its table, of
   * which every class is shown as counted. A correlation with it is an equation in the answers of classes that are hidden.
   */
  readonly areComparable: (all: readonly TabledVariable[]) => boolean;
  /**
   * How many people may be said to have answered several questions or items, or some of them: all where nothing of their tables is
   * hidden, else full tens. With how many answered each, the exact number tells how many left out both, in hidden cells too.
   *
   * @param complete how many answered all, if that is told as well: of two questions the tables tell the sum of both numbers, so
   * that their tens together could leave one of each, and where something is hidden this one is told for both
   */
  readonly tellPeople: (all: readonly TabledVariable[], people: number, complete?: number) => number;
}

const TENS = 10;

const EVERYTHING: ShownTables = {
  isShown: () => true,
  isShownBy: () => true,
  areShownTogether: () => true,
  areComparable: () => true,
  tellPeople: (_all, people) => people,
};

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
  if (!rules.suppression) return EVERYTHING;
  const shown = new Map(
    tables.filter(({ overall }) => overall.released).map((table) => [nameOf(table), table.tables ?? []]),
  );
  const whole = new Set(tables.filter((table) => !hidesSomething(table)).map(nameOf));
  const dividing = dividingQuestions(planned);
  const areShownTogether: ShownTables['areShownTogether'] = (all) =>
    all.every((one) => shown.has(nameOf(one))) && areAskedAlike(all.map(({ question }) => question));
  const isShownBy: ShownTables['isShownBy'] = (by, of) => {
    const ids = tablesOfClasses(planned, by).map(({ id }) => id);
    return (shown.get(nameOf(of)) ?? []).some(
      ({ tableId, release, cells }) =>
        ids.includes(tableId) && release === 'exact' && cells.every(({ cell }) => cell.released),
    );
  };
  return {
    areShownTogether,
    isShownBy,
    areComparable: (all) =>
      areShownTogether(all) &&
      all
        .filter(({ question }) => dividing.has(question))
        .every(({ question }) => all.every((other) => other.question === question || isShownBy(question, other))),
    isShown: (question, item) => shown.has(nameOf({ question, ...(item !== undefined && { item }) })),
    tellPeople(all, people, complete = people) {
      const names = new Set(all.map(nameOf));
      const isExact = names.size <= 1 || [...names].every((name) => whole.has(name));
      return isExact ? people : TENS * Math.floor(complete / TENS);
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
