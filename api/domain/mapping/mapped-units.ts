import { type ClassifiedWave, classesOf, membersOf } from '#domain/disclosure/classification';
import { type Classification, type PlannedTable, RATER_GROUPS_TABLE } from '#domain/disclosure/publication-plan';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type LocalizedText, questionsOf } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import { classSizes } from '#domain/tabulation/class-sizes';
import type { InsufficientTarget, Tabulation, TargetResult } from '#domain/tabulation/model';

/** The rated units of a wave, or the classes of one of its tables. */
export type Division = { readonly kind: 'targets' } | { readonly kind: 'table'; readonly table: PlannedTable };

export interface MappedUnit {
  readonly id: string;
  readonly name: LocalizedText;
  readonly category?: LocalizedText;
  /** Who rated or is in it, at least; sizes are no secret. */
  readonly people: number;
  /** Whether something of it was released. */
  readonly shown: boolean;
}

/** The units of one of two waves. */
export interface MappedSide {
  readonly units: readonly MappedUnit[];
  /** Whether all of them together are published, so that what is left beside some of them can be told. */
  readonly hasTotal: boolean;
}

/** A wave with its release. */
export interface DividedWave extends ClassifiedWave {
  readonly groups: readonly RaterGroup[];
  readonly tabulation: Tabulation;
  readonly tables: readonly PlannedTable[];
}

/** What can be mapped: units that were rated, and tables by one classification. */
export function divisionsOf({ tabulation, tables }: Pick<DividedWave, 'tabulation' | 'tables'>): readonly Division[] {
  return [
    ...(tabulation.reviews.length > 0 ? [{ kind: 'targets' } as const] : []),
    ...tables
      .filter(({ id, by }) => id !== RATER_GROUPS_TABLE && by.length === 1)
      .map((table) => ({ kind: 'table', table }) as const),
  ];
}

export function divisionName(division: Division): string {
  return division.kind === 'targets' ? 'targets' : `table:${division.table.id}`;
}

/** The same division of the earlier wave: a table of the same id, else one by the same question. */
export function earlierDivision(division: Division, earlier: DividedWave): Division | undefined {
  const divisions = divisionsOf(earlier);
  if (division.kind === 'targets') return divisions.find(({ kind }) => kind === 'targets');
  const { table } = division;
  return (
    divisions.find((one) => one.kind === 'table' && one.table.id === table.id) ??
    divisions.find((one) => one.kind === 'table' && isAlike(one.table, table))
  );
}

function isAlike(one: PlannedTable, other: PlannedTable): boolean {
  const [a] = one.by;
  const [b] = other.by;
  return a?.kind === 'question' && b?.kind === 'question' && a.question === b.question;
}

export function unitsIn(division: Division, wave: DividedWave): MappedSide {
  return division.kind === 'targets'
    ? { units: ratedUnits(wave), hasTotal: false }
    : { units: classUnits(division.table, wave), hasTotal: true };
}

/** A unit that several questions rate is one unit. */
function ratedUnits({ questionnaire, tabulation }: DividedWave): readonly MappedUnit[] {
  const units = new Map<string, MappedUnit>();
  for (const review of tabulation.reviews) {
    const question = questionsOf(questionnaire).find(({ id }) => id === review.question);
    if (question?.kind !== 'targets') continue;
    const results = new Map(review.targets.map((target) => [target.targetId, target]));
    for (const { id, name, shortName, category } of question.targets) {
      const title = question.categories.find((one) => one.id === category)?.title;
      const known = units.get(id);
      const result = results.get(id);
      units.set(id, {
        id,
        name: shortName ?? name,
        ...(title !== undefined && { category: title }),
        people: Math.max(known?.people ?? 0, result === undefined ? 0 : peopleOf(result, tabulation)),
        shown: known?.shown === true || result?.status === 'ranked',
      });
    }
  }
  return [...units.values()];
}

function peopleOf(target: TargetResult, tabulation: Tabulation): number {
  return target.status === 'ranked' ? target.n : fewestPeople(target, tabulation);
}

/** Of groups that are not said to be short, or of which no number is told, as many as it takes. */
function fewestPeople({ shortfall }: InsufficientTarget, { ballots, minimumGroupSize }: Tabulation): number {
  const short = new Set(shortfall.map(({ groupId }) => groupId));
  const others = ballots.groups.filter(({ groupId }) => !short.has(groupId)).length;
  return shortfall.reduce((sum, { have = minimumGroupSize }) => sum + have, others * minimumGroupSize);
}

function classUnits(table: PlannedTable, wave: DividedWave): readonly MappedUnit[] {
  const [by] = table.by;
  if (by === undefined) return [];
  const sizes = classSizes(table, wave);
  const shown = shownClasses(table, wave.tabulation);
  return classesOf(by, wave).map(({ id }) => ({
    id,
    name: classTitle(by, id, wave),
    people: sizes.get(id) ?? 0,
    shown: shown.has(id),
  }));
}

function shownClasses({ id }: PlannedTable, { questions }: Tabulation): ReadonlySet<string> {
  const cells = questions.flatMap(({ tables = [] }) =>
    tables.filter((table) => table.tableId === id && table.release === 'exact').flatMap((table) => table.cells),
  );
  return new Set(cells.flatMap(({ classes, cell }) => (cell.released ? classes.slice(0, 1) : [])));
}

function classTitle(by: Classification, id: string, wave: DividedWave): LocalizedText {
  const merged = by.merged?.find((one) => one.id === id);
  if (merged !== undefined) return merged.title;
  if (by.kind === 'rater-group') return wave.groups.find((group) => group.id === id)?.name ?? { zh: id };
  const question = questionsOf(wave.questionnaire).find((one) => one.id === by.question);
  const isMember = membersOf(by, wave).includes(id);
  const option = question && isMember ? answerOptions(question).find(({ key }) => key === id) : undefined;
  return option?.label ?? { zh: id };
}
