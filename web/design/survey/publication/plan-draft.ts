import { checkPublication, type PublicationProblem } from '#domain/disclosure/check-publication';
import { type ClassifiedWave, isOneChoice } from '#domain/disclosure/classification';
import type { Classification, MergedClass, PlannedTable, PublicationPlan } from '#domain/disclosure/publication-plan';
import { questionsOf } from '#domain/questionnaire/model';
import { freshId } from '../../../lib/entry-list';

/** What can divide people: the rater groups, where there are several, and each question in which everybody chooses one. */
export function possibleClassifications(wave: ClassifiedWave): readonly Classification[] {
  const groups: readonly Classification[] = wave.groups.length > 1 ? [{ kind: 'rater-group' }] : [];
  const questions = questionsOf(wave.questionnaire).filter(isOneChoice);
  return [...groups, ...questions.map(({ id }): Classification => ({ kind: 'question', question: id }))];
}

export function isSameSource(one: Classification, other: Classification): boolean {
  if (one.kind === 'rater-group' || other.kind === 'rater-group') return one.kind === other.kind;
  return one.question === other.question;
}

export function newTableId({ tables }: PublicationPlan): string {
  return freshId(
    't',
    tables.map(({ id }) => id),
  );
}

/** Where the moved table stands after it was dropped on the place of another. */
export function withDropped(
  tables: readonly PlannedTable[],
  { moved, onto }: { readonly moved: string; readonly onto: string },
): readonly PlannedTable[] {
  const from = tables.findIndex(({ id }) => id === moved);
  const to = tables.findIndex(({ id }) => id === onto);
  const table = tables[from];
  return table === undefined || to < 0 ? tables : tables.toSpliced(from, 1).toSpliced(to, 0, table);
}

export function problemsOfTable(problems: readonly PublicationProblem[], id: string): readonly PublicationProblem[] {
  return problems.filter(({ details }) => details?.['table'] === id);
}

/** A refused table with fewer classifications, the first that the rest of the plan can stand beside. */
export function nearestAllowed(
  plan: PublicationPlan,
  table: PlannedTable,
  wave: ClassifiedWave,
): PlannedTable | undefined {
  return smaller(table)
    .filter(({ by }) => by.length > 0)
    .find((candidate) => {
      const tables = plan.tables.map((own) => (own.id === table.id ? candidate : own));
      return problemsOfTable(checkPublication({ ...plan, tables }, wave), table.id).length === 0;
    });
}

function smaller(table: PlannedTable): readonly PlannedTable[] {
  return table.by.map((left) => ({ ...table, by: table.by.filter((own) => own !== left) }));
}

/** Classes by the names that somebody wrote beside the members: same name, one class; without a name, alone. */
export function mergedByName(
  members: readonly Member[],
  names: Readonly<Record<string, string>>,
): readonly MergedClass[] | undefined {
  const classes = new Map<string, MergedClass>();
  for (const { id, label } of members) {
    const name = names[id]?.trim() ?? '';
    const key = name === '' ? id : `= ${name}`;
    const known = classes.get(key);
    const title = { zh: name === '' ? label : name };
    classes.set(key, { id: key, title, members: [...(known?.members ?? []), id] });
  }
  return classes.size === members.length ? undefined : [...classes.values()];
}

export interface Member {
  readonly id: string;
  readonly label: string;
}

/** The names to write beside the members of what was merged before. */
export function namesOfMerged(merged: readonly MergedClass[] = []): Readonly<Record<string, string>> {
  const several = merged.filter(({ members }) => members.length > 1);
  return Object.fromEntries(several.flatMap(({ title, members }) => members.map((id) => [id, title.zh])));
}

/** The classification with classes of the given names; without `merged` where each member stands alone. */
export function withMerged(classification: Classification, merged: readonly MergedClass[] | undefined): Classification {
  const { merged: _before, ...plain } = classification;
  return merged === undefined ? plain : { ...plain, merged };
}

/** Mergers come from the server with the ids of classes as titles; people read the titles of their members. */
export function withReadableTitles(
  tables: readonly PlannedTable[],
  labelOf: (classification: Classification, member: string) => string,
): readonly PlannedTable[] {
  return tables.map((table) => ({
    ...table,
    by: table.by.map((own) => {
      const { merged } = own;
      if (merged === undefined) return own;
      return {
        ...own,
        merged: merged.map((one) => ({
          ...one,
          title:
            one.title.zh === one.id ? { zh: one.members.map((member) => labelOf(own, member)).join('、') } : one.title,
        })),
      };
    }),
  }));
}
