import type { Assessment, AssessmentSettings } from '#domain/assessment/records';
import { listAssessmentImports } from '../../../db/stores/assessment-data-store';
import { listUnits } from '../../../db/stores/unit-store';
import type { Dependencies } from '../../dependencies';

/** What settings name that there is not. */
export interface UnknownChoices {
  readonly units: readonly string[];
  readonly imports: readonly string[];
}

/** Null where everything that is new in the settings exists; what they had before may be gone since, and stays. */
export async function unknownChoices(
  { database }: Dependencies,
  { id, settings: before }: Assessment,
  after: AssessmentSettings,
): Promise<UnknownChoices | null> {
  const [units, imports] = await Promise.all([listUnits(database), listAssessmentImports(database, id)]);
  const codes = new Set([...units.map(({ code }) => code), ...unitsIn(before)]);
  const files = new Set([...imports.map((file) => file.id), ...importsIn(before)]);
  const unknown = {
    units: [...unitsIn(after)].filter((code) => !codes.has(code)),
    imports: [...importsIn(after)].filter((file) => !files.has(file)),
  };
  return unknown.units.length === 0 && unknown.imports.length === 0 ? null : unknown;
}

function unitsIn({ units, unranked }: AssessmentSettings): ReadonlySet<string> {
  return new Set([...(units ?? []), ...unranked]);
}

function importsIn({ sources }: AssessmentSettings): ReadonlySet<string> {
  return new Set(Object.values(sources).flatMap((choice) => (choice.kind === 'import' ? [choice.importId] : [])));
}
