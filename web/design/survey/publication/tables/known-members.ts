import { type ClassifiedWave, membersOf } from '#domain/disclosure/classification';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import { withMerged } from '../plan-draft';

/** Without options and rater groups that are gone, and without classes that held nothing else. */
export function withKnownMembers(table: PlannedTable, wave: ClassifiedWave): PlannedTable {
  return { ...table, by: table.by.map((classification) => knownIn(classification, wave)) };
}

function knownIn(classification: Classification, wave: ClassifiedWave): Classification {
  const { merged } = classification;
  if (merged === undefined) return classification;
  const known = new Set(membersOf(classification, wave));
  const left = merged
    .map((one) => ({ ...one, members: one.members.filter((member) => known.has(member)) }))
    .filter(({ members }) => members.length > 0);
  return withMerged(classification, left.length === 0 ? undefined : left);
}
