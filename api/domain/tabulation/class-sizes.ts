import { classesOf, type ClassifiedWave, sourceOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { ClassSizes } from '#domain/disclosure/unit-mapping';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import type { Tabulation } from './model';

export interface TabulatedWave extends ClassifiedWave {
  readonly tabulation: Tabulation;
}

/** How many people are in each class of a table, from the released answers of everybody to the question that divides them. */
export function classSizes(table: PlannedTable, wave: TabulatedWave): ClassSizes {
  const [by] = table.by;
  if (by === undefined || table.by.length > 1) return new Map();
  const members = memberSizes(sourceOf(by), wave);
  return new Map(
    classesOf(by, wave).map(({ id, members: own }) => [
      id,
      own.reduce((sum, member) => sum + (members.get(member) ?? 0), 0),
    ]),
  );
}

function memberSizes(source: string | null, { questionnaire, tabulation }: TabulatedWave): ReadonlyMap<string, number> {
  if (source === null) return new Map(tabulation.ballots.groups.map(({ groupId, counted }) => [groupId, counted]));
  const question = questionsOf(questionnaire).find(({ id }) => id === source);
  const overall = tabulation.questions.find((table) => table.question === source)?.overall;
  if (question === undefined || overall?.released !== true) return new Map();
  return new Map(answerOptions(question).map(({ key, position }) => [key, overall.counts[position] ?? 0]));
}

/** Fewest people that may be told from the rest; data about no persons have nobody to protect. */
export function protectedSize({ suppression, minimumGroupSize }: Tabulation): number {
  return suppression === 'none' ? 0 : minimumGroupSize;
}
