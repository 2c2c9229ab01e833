import type { RecordedEntry } from '#domain/assessment/records';
import type { Measured, MissingPolicy } from '#domain/assessment/scheme/model';
import { isLeaf } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import type { LocalizedText } from '#domain/questionnaire/model';
import {
  type AssessmentData,
  type AssessmentDetails,
  loadAssessment,
  loadAssessmentData,
  loadLedger,
  loadSchemeVersion,
  loadUnits,
  loadWaves,
  type OrganisationUnits,
  type SchemeVersion,
} from '../assessment-data';

type Wave = Awaited<ReturnType<typeof loadWaves>>[number];

/** Everything that the page of the data is made of. */
export interface DataPlace extends AssessmentDetails {
  readonly data: AssessmentData;
  readonly entries: readonly RecordedEntry[];
  readonly waves: readonly Wave[];
  readonly units: OrganisationUnits['units'];
  readonly categories: OrganisationUnits['categories'];
  /** What takes data or entries: leaves, then adjustments. */
  readonly items: readonly DataItem[];
  readonly latest: SchemeVersion | undefined;
}

export interface DataItem extends Measured {
  readonly id: string;
  readonly name: LocalizedText;
  /** "2.1"; adjustments have none. */
  readonly number: string;
  /** Bounds of what it can give. */
  readonly least: number;
  readonly most: number;
  readonly missing: MissingPolicy | null;
}

export async function loadDataPlace(assessmentId: string): Promise<DataPlace> {
  const [details, data, entries, waves, { units, categories }] = await Promise.all([
    loadAssessment(assessmentId),
    loadAssessmentData(assessmentId),
    loadLedger(assessmentId),
    loadWaves(),
    loadUnits(),
  ]);
  const newest = details.versions.toSorted((one, other) => other.number - one.number)[0];
  const latest = newest === undefined ? undefined : await loadSchemeVersion(assessmentId, newest.hash);
  return { ...details, data, entries, waves, units, categories, latest, items: itemsOf(details) };
}

function itemsOf({ assessment }: AssessmentDetails): readonly DataItem[] {
  const leaves = placedIndicators(assessment.draft).flatMap(({ indicator, number }): readonly DataItem[] => {
    if (!isLeaf(indicator)) return [];
    const { id, name, source, conversion, missing, points } = indicator;
    return [{ id, name, source, conversion, missing, number, least: 0, most: points }];
  });
  const adjustments = assessment.draft.adjustments.map(
    ({ id, name, source, conversion, minimum, maximum }): DataItem => ({
      id,
      name,
      source,
      conversion,
      number: '',
      missing: null,
      least: minimum,
      most: maximum,
    }),
  );
  return [...leaves, ...adjustments];
}

/** Short names where there are some, for lists in a line. */
export function unitNames(units: DataPlace['units']): ReadonlyMap<string, LocalizedText> {
  return new Map(units.map(({ code, name, shortName }) => [code, shortName ?? name]));
}
