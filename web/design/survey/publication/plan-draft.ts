import { checkPublication, type PublicationProblem } from '#domain/disclosure/check-publication';
import { type ClassifiedWave, isOneChoice, sortTables } from '#domain/disclosure/classification';
import {
  type Classification,
  type MergedClass,
  type PlannedTable,
  publicationOf,
  type PublicationPlan,
} from '#domain/disclosure/publication-plan';
import { type LocalizedText, questionsOf } from '#domain/questionnaire/model';
import { LOWEST_MINIMUM_GROUP_SIZE, type WaveSettings } from '#domain/survey/model';
import { type UnanimousScores, unanimousScoresOf } from '#domain/survey/unanimous-scores';
import { freshId } from '../../../lib/entry-list';

/** What is set on the page: the plan, the smallest cell, and which scores of units are published. */
export interface PlanDraft extends PublicationPlan {
  readonly minimumGroupSize: number;
  readonly unanimousScores: UnanimousScores;
}

export const HIGHEST_THRESHOLD = 1000;

export function draftOf(settings: WaveSettings): PlanDraft {
  return {
    ...publicationOf(settings),
    minimumGroupSize: settings.minimumGroupSize,
    unanimousScores: unanimousScoresOf(settings),
  };
}

/** The other settings stay as they are. */
export function settingsWithDraft(settings: WaveSettings, draft: PlanDraft): WaveSettings {
  const { minimumGroupSize, unanimousScores } = draft;
  return { ...settings, minimumGroupSize, unanimousScores, publication: planOf(draft) };
}

function planOf({ tables, textThreshold }: PlanDraft): PublicationPlan {
  return { tables, textThreshold };
}

/** Whether the server takes it; a table that is refused only keeps the wave closed. */
export function isSendable({ minimumGroupSize, textThreshold }: PlanDraft): boolean {
  return isThreshold(minimumGroupSize, LOWEST_MINIMUM_GROUP_SIZE) && isThreshold(textThreshold, 1);
}

function isThreshold(value: number, lowest: number): boolean {
  return Number.isInteger(value) && value >= lowest && value <= HIGHEST_THRESHOLD;
}

/** What can be tried out: the plan without the tables that are refused; undefined where it has other problems. */
export function planToTry(draft: PlanDraft, wave: ClassifiedWave): PlanDraft | undefined {
  if (!isSendable(draft)) return undefined;
  const problems = checkPublication(draft, wave);
  const tables = draft.tables.filter(({ id }) => problemsOfTable(problems, id).length === 0);
  const rest = { ...draft, tables };
  return checkPublication(rest, wave).length === 0 ? rest : undefined;
}

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

/**
 * The allowed table that says most of what a refused one would have: without some of its classifications, or else within
 * the finest table of the plan. Undefined where the plan allows neither.
 */
export function nearestAllowed(
  plan: PublicationPlan,
  table: PlannedTable,
  wave: ClassifiedWave,
): PlannedTable | undefined {
  const problems = checkPublication(plan, wave);
  const kept = plan.tables.filter(({ id }) => problemsOfTable(problems, id).length === 0);
  const finest = sortTables(kept, wave).tree.at(-1)?.by ?? [];
  const added = table.by.filter((own) => !finest.some((one) => isSameSource(one, own)));
  return [...subsetsOf(table.by), [...finest, ...added]]
    .map((by) => ({ ...table, by }))
    .find((candidate) => checkPublication({ ...plan, tables: [...kept, candidate] }, wave).length === 0);
}

/** Proper ones, the largest first. */
function subsetsOf(by: readonly Classification[]): readonly (readonly Classification[])[] {
  const all = Array.from({ length: 2 ** by.length }, (_, bits) => by.filter((__, place) => (bits >> place) % 2 === 1));
  return all
    .filter(({ length }) => length > 0 && length < by.length)
    .toSorted((one, other) => other.length - one.length);
}

/**
 * Classes by the names that somebody wrote beside the members: same name, one class; without a name, alone.
 *
 * @param titles those that are known in both languages, by their Chinese name
 */
export function mergedByName(
  members: readonly Member[],
  names: Readonly<Record<string, string>>,
  titles: ReadonlyMap<string, LocalizedText> = new Map(),
): readonly MergedClass[] | undefined {
  const classes = new Map<string, MergedClass>();
  for (const { id, title: own } of members) {
    const name = names[id]?.trim() ?? '';
    const key = name === '' ? id : `= ${name}`;
    const known = classes.get(key);
    const title = name === '' ? own : (titles.get(name) ?? { zh: name });
    classes.set(key, { id: key, title, members: [...(known?.members ?? []), id] });
  }
  return classes.size === members.length ? undefined : [...classes.values()];
}

/** A rater group or an option. */
export interface Member {
  readonly id: string;
  readonly title: LocalizedText;
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
