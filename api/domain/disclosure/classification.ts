import { answerOptions } from '#domain/questionnaire/answer-options';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import type { Classification, PlannedTable } from './publication-plan';

/** Where classes come from. */
export interface ClassifiedWave {
  readonly questionnaire: Questionnaire;
  readonly groups: readonly Pick<RaterGroup, 'id'>[];
}

export interface PeopleClass {
  readonly id: string;
  readonly members: readonly string[];
}

/** Tables that nest, coarsest first, and the first that crosses them; what crosses beside it cannot be published. */
export interface SortedTables {
  readonly tree: readonly PlannedTable[];
  readonly crossing: PlannedTable | null;
  readonly refused: readonly PlannedTable[];
}

/**
 * Tables join the tree in the order of the plan as long as all of its cells stay nested or disjoint. The first that
 * crosses it is published beside it if it can be (see crossing-table); of any more, sums and differences of cells from
 * three sides could be taken, and they are refused.
 */
export function sortTables(tables: readonly PlannedTable[], wave: ClassifiedWave): SortedTables {
  const tree: PlannedTable[] = [];
  const crossing: PlannedTable[] = [];
  for (const table of tables) {
    const nests = tree.every((other) => refines(other, table, wave) || refines(table, other, wave));
    (nests ? tree : crossing).push(table);
  }
  const [first = null, ...refused] = crossing;
  // Not toSorted: old phones, which work out the lists of slips by this, have none.
  return { tree: tree.sort((a, b) => (refines(b, a, wave) ? -1 : 1)), crossing: first, refused };
}

/** Whether every cell of the finer table lies within a cell of the coarser one or outside them all. */
export function refines(finer: PlannedTable, coarser: PlannedTable, wave: ClassifiedWave): boolean {
  return coarser.by.every(
    (coarse) => holdsEverybody(coarse, wave) || finer.by.some((fine) => divides(fine, coarse, wave)),
  );
}

/** Everybody is in a rater group, so the only one divides nobody; who skips a question is in none of its classes. */
function holdsEverybody(classification: Classification, wave: ClassifiedWave): boolean {
  if (classification.kind !== 'rater-group') return false;
  const [only, ...others] = classesOf(classification, wave);
  return only !== undefined && others.length === 0 && wave.groups.every(({ id }) => only.members.includes(id));
}

function divides(fine: Classification, coarse: Classification, wave: ClassifiedWave): boolean {
  if (sourceOf(fine) !== sourceOf(coarse)) return false;
  const classes = classesOf(coarse, wave).map(({ members }) => new Set(members));
  return classesOf(fine, wave).every(({ members }) =>
    classes.every((whole) => {
      const inside = members.filter((member) => whole.has(member)).length;
      return inside === 0 || inside === members.length;
    }),
  );
}

/** The question that divides; null for the rater groups. */
export function sourceOf(classification: Classification): string | null {
  return classification.kind === 'question' ? classification.question : null;
}

export function dividingQuestions(tables: readonly PlannedTable[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ by }) => by.map(sourceOf)).filter((source) => source !== null));
}

export function classesOf(classification: Classification, wave: ClassifiedWave): readonly PeopleClass[] {
  return classification.merged ?? membersOf(classification, wave).map((id) => ({ id, members: [id] }));
}

/** Every combination of the classes of a table, in the order in which they are declared. */
export function declaredCells({ by }: PlannedTable, wave: ClassifiedWave): readonly (readonly string[])[] {
  return by
    .map((classification) => classesOf(classification, wave).map(({ id }) => id))
    .reduce<readonly (readonly string[])[]>(
      (cells, ids) => cells.flatMap((cell) => ids.map((id) => [...cell, id])),
      [[]],
    );
}

/** Rater groups, or the substantive options of the question; none where it cannot divide people. */
export function membersOf(classification: Classification, wave: ClassifiedWave): readonly string[] {
  if (classification.kind === 'rater-group') return wave.groups.map(({ id }) => id);
  const question = questionsOf(wave.questionnaire).find(({ id }) => id === classification.question);
  return question === undefined || !isOneChoice(question) ? [] : answerOptions(question).map(({ key }) => key);
}

/** A class is what somebody chose, so everybody has to choose one. */
export function isOneChoice({ kind }: Question): boolean {
  return kind === 'single' || kind === 'scale';
}
