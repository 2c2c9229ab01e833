import type { Answer } from '#domain/answers/model';
import type { Comparison } from '#domain/logic/asking-conditions';
import { conditionHolds } from '#domain/logic/conditions';
import { questionsOf, type QuestionId } from '#domain/questionnaire/model';
import { classesOf, type ClassifiedWave, refines, sourceOf } from './classification';
import type { Classification, PlannedTable } from './publication-plan';

/**
 * Whether for how many people of each cell of a table the comparisons hold follows from sizes of cells, which are no secret:
 * the question divides the table, and each class of this one or of a finer one is on one side of every comparison.
 *
 * @param comparisons with answers to the question
 */
export function isSizeKnown(
  { question, comparisons }: { readonly question: QuestionId; readonly comparisons: readonly Comparison[] },
  table: PlannedTable,
  planned: { readonly tables: readonly PlannedTable[]; readonly wave: ClassifiedWave },
): boolean {
  const { tables, wave } = planned;
  const source = { question, comparisons };
  return (
    dividedBy(question, table).length > 0 &&
    tables.some((finer) => isDecidedIn(source, finer, wave) && refines(finer, table, wave))
  );
}

/** Whether everybody in a cell of a table is on the same side of each comparison, as the question divides it. */
export function isDecidedIn(
  { question, comparisons }: { readonly question: QuestionId; readonly comparisons: readonly Comparison[] },
  table: PlannedTable,
  wave: ClassifiedWave,
): boolean {
  return dividedBy(question, table).some((one) =>
    comparisons.every((comparison) => isOnOneSide(one, comparison, wave)),
  );
}

function dividedBy(question: QuestionId, { by }: PlannedTable): readonly Classification[] {
  return by.filter((one) => sourceOf(one) === question);
}

function isOnOneSide(classification: Classification, comparison: Comparison, wave: ClassifiedWave): boolean {
  return classesOf(classification, wave).every(({ members }) => {
    const sides = members.map((member) => conditionHolds(comparison, answerOf(member, comparison.question, wave)));
    return new Set(sides).size <= 1;
  });
}

/** Of whoever is in the class of an option, or of a step of a scale. */
function answerOf(member: string, question: QuestionId, { questionnaire }: ClassifiedWave): Record<string, Answer> {
  const isScale = questionsOf(questionnaire).some(({ id, kind }) => id === question && kind === 'scale');
  return { [question]: isScale ? Number(member) : { option: member } };
}
