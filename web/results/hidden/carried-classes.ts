import { checkPublication } from '#domain/disclosure/check-publication';
import { classesOf, type ClassifiedWave, membersOf } from '#domain/disclosure/classification';
import type { Classification, PlannedTable, PublicationPlan } from '#domain/disclosure/publication-plan';

/** A merger of two classes of the last classification of a table. */
export interface ClassMerger {
  readonly classes: readonly [string, string];
  /** The table after it. */
  readonly merged: PlannedTable;
  /** The table before it. */
  readonly before: PlannedTable;
  readonly wave: ClassifiedWave;
}

export interface NextPlan {
  readonly plan: PublicationPlan;
  readonly wave: ClassifiedWave;
}

/**
 * The next plan with the merger, made of what its questionnaire still has; a class that is new there stands alone. Null if
 * nothing is left of one of the two classes, if they were all, or if the plan had more to mend after it.
 */
export function planWithMerger(next: NextPlan, merger: ClassMerger): PublicationPlan | null {
  const { before, merged, classes, wave } = merger;
  const finest = before.by.at(-1);
  if (finest === undefined || !classes.every((id) => isLeft(finest, id, { wave, next }))) return null;
  const by = merged.by.map((own) => carriedOver(own, { wave, next }));
  if (by.at(-1)?.merged?.length === 1) return null;
  const tables = next.plan.tables.map((table) => (table.id === before.id ? { ...table, by } : table));
  const plan = { ...next.plan, tables };
  const problems = checkPublication(plan, next.wave).length;
  return problems > checkPublication(next.plan, next.wave).length ? null : plan;
}

interface Waves {
  readonly wave: ClassifiedWave;
  readonly next: NextPlan;
}

function isLeft(classification: Classification, id: string, { wave, next }: Waves): boolean {
  const known = membersOf(classification, next.wave);
  const own = classesOf(classification, wave).find((one) => one.id === id);
  return own !== undefined && own.members.some((member) => known.includes(member));
}

/** Without members that are gone; what was in no class before is in none after. */
function carriedOver(classification: Classification, { wave, next }: Waves): Classification {
  const { merged } = classification;
  if (merged === undefined) return classification;
  const known = membersOf(classification, next.wave);
  const earlier = new Set(membersOf(classification, wave));
  const left = merged
    .map((one) => ({ ...one, members: one.members.filter((member) => known.includes(member)) }))
    .filter(({ members }) => members.length > 0);
  const added = known.filter((member) => !earlier.has(member));
  return { ...classification, merged: [...left, ...added.map((id) => ({ id, title: { zh: id }, members: [id] }))] };
}
