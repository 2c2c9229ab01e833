import { type AssessmentDetails, loadAssessment, loadSchemeVersion, type SchemeVersion } from '../assessment-data';

export interface SchemePlace extends AssessmentDetails {
  /** The version in force, to tell whether the draft differs from it. */
  readonly latest: SchemeVersion | undefined;
  /** The version of ?version=…, which is shown instead of the draft. */
  readonly shown: SchemeVersion | undefined;
}

export async function loadPlace(wanted: {
  readonly assessmentId: string;
  readonly version: string | undefined;
}): Promise<SchemePlace> {
  const details = await loadAssessment(wanted.assessmentId);
  const newest = details.versions.toSorted((one, other) => other.number - one.number)[0];
  const load = (hash: string) => loadSchemeVersion(wanted.assessmentId, hash);
  const [latest, shown] = await Promise.all([
    newest === undefined ? undefined : load(newest.hash),
    wanted.version === undefined ? undefined : load(wanted.version),
  ]);
  return { ...details, latest, shown };
}
