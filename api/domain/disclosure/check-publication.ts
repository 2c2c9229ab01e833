import { askingConditions } from '#domain/logic/asking-conditions';
import { questionsOf } from '#domain/questionnaire/model';
import { type ClassifiedWave, isOneChoice, membersOf, refines, sortTables, sourceOf } from './classification';
import {
  type Classification,
  LOWEST_TEXT_THRESHOLD,
  type PlannedTable,
  type PublicationPlan,
} from './publication-plan';

export const PUBLICATION_PROBLEMS = [
  'publication.table-undivided',
  'publication.divided-twice',
  'publication.table-twice',
  'publication.too-many-crossings',
  'publication.too-large',
  'publication.question-unknown',
  'publication.question-without-options',
  'publication.question-of-some',
  'publication.without-classes',
  'publication.class-empty',
  'publication.class-twice',
  'publication.member-unknown',
  'publication.member-twice',
  'publication.text-threshold-too-low',
] as const;

export interface PublicationProblem {
  readonly code: (typeof PUBLICATION_PROBLEMS)[number];
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Finest cells that a plan may lead to; the count keeps every answer of every question for each of them. */
const MOST_ATOMS = 20_000;

/** What is wrong with a plan; the reason names the table and, of what crosses, what it would cross. */
export function checkPublication(plan: PublicationPlan, wave: ClassifiedWave): readonly PublicationProblem[] {
  const { tables, textThreshold } = plan;
  const own = tables.flatMap((table) => tableProblems(table, wave));
  return [
    ...own,
    ...(own.length === 0 ? jointProblems(tables, wave) : []),
    ...(textThreshold < LOWEST_TEXT_THRESHOLD
      ? [problem('publication.text-threshold-too-low', { lowest: LOWEST_TEXT_THRESHOLD })]
      : []),
  ];
}

function problem(
  code: PublicationProblem['code'],
  details: NonNullable<PublicationProblem['details']>,
): PublicationProblem {
  return { code, details };
}

function tableProblems(table: PlannedTable, wave: ClassifiedWave): readonly PublicationProblem[] {
  if (table.by.length === 0) return [problem('publication.table-undivided', { table: table.id })];
  const own = table.by.flatMap((classification) => classificationProblems(classification, wave));
  return [...own, ...dividedTwice(table)].map(({ code, details }) => ({
    code,
    details: { table: table.id, ...details },
  }));
}

/** By one question there is a class for each person already; a second one only makes cells in which nobody can be. */
function dividedTwice({ by }: PlannedTable): readonly PublicationProblem[] {
  return duplicates(by.map(sourceOf)).map((question) =>
    problem('publication.divided-twice', question === null ? {} : { question }),
  );
}

function classificationProblems(classification: Classification, wave: ClassifiedWave): readonly PublicationProblem[] {
  if (classification.kind === 'question') {
    const { question } = classification;
    const asked = questionsOf(wave.questionnaire).find(({ id }) => id === question);
    if (asked === undefined) return [problem('publication.question-unknown', { question })];
    if (!isOneChoice(asked)) return [problem('publication.question-without-options', { question })];
    // Sizes of classes are no secret, and would tell what those answered who were asked.
    if (askingConditions(wave.questionnaire).has(question))
      return [problem('publication.question-of-some', { question })];
  }
  return mergedProblems(classification, wave);
}

function mergedProblems(classification: Classification, wave: ClassifiedWave): readonly PublicationProblem[] {
  const { merged = [] } = classification;
  const known = new Set(membersOf(classification, wave));
  const members = merged.flatMap((one) => one.members);
  return [
    ...(classification.merged?.length === 0 ? [problem('publication.without-classes', {})] : []),
    ...merged
      .filter((one) => one.members.length === 0)
      .map(({ id }) => problem('publication.class-empty', { class: id })),
    ...duplicates(merged.map(({ id }) => id)).map((id) => problem('publication.class-twice', { class: id })),
    ...members
      .filter((member) => !known.has(member))
      .map((member) => problem('publication.member-unknown', { member })),
    ...duplicates(members).map((member) => problem('publication.member-twice', { member })),
  ];
}

function jointProblems(tables: readonly PlannedTable[], wave: ClassifiedWave): readonly PublicationProblem[] {
  const twice = tables.flatMap((table, index) => {
    const earlier = tables.slice(0, index);
    const same = earlier.find((other) => refines(table, other, wave) && refines(other, table, wave));
    const isNamed = earlier.some(({ id }) => id === table.id);
    return same === undefined && !isNamed ? [] : [problem('publication.table-twice', { table: table.id })];
  });
  const { crossing, refused } = sortTables(tables, wave);
  const atoms = atomCount(tables, wave);
  return [
    ...twice,
    ...refused.map(({ id }) => problem('publication.too-many-crossings', { table: id, beside: crossing?.id ?? '' })),
    ...(atoms > MOST_ATOMS ? [problem('publication.too-large', { cells: atoms, limit: MOST_ATOMS })] : []),
  ];
}

/** Rater groups times the options of every question that divides, and nobody's answer. */
function atomCount(tables: readonly PlannedTable[], wave: ClassifiedWave): number {
  const bySource = new Map(tables.flatMap(({ by }) => by).map((one) => [sourceOf(one), one]));
  const questions = [...bySource.values()].filter(({ kind }) => kind === 'question');
  return questions.reduce((product, one) => product * (membersOf(one, wave).length + 1), wave.groups.length);
}

function duplicates<Name>(names: readonly Name[]): readonly Name[] {
  return [...new Set(names.filter((name, position) => names.indexOf(name) !== position))];
}
