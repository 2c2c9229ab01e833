import type { Principal } from '#domain/access/role';
import { type Assessment, type AssessmentRun, supersededBy } from '#domain/assessment/records';
import { isSameWhole } from '#domain/assessment/report/same-questions';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { LocalizedText } from '#domain/questionnaire/model';
import { listRuns } from '../../../db/stores/assessment-run-store';
import { listAssessments, listAssessmentVersions } from '../../../db/stores/assessment-store';
import type { Dependencies } from '../../dependencies';
import { maySeeRun, type SeenRun } from './read-run';

/** A published result of another assessment that was computed before, as it stands after its corrections. */
export interface EarlierRun {
  readonly id: string;
  readonly assessment: LocalizedText;
  /** Null for the only one of its assessment. */
  readonly number: number | null;
  readonly computedAt: number;
  /** Whether totals can be compared: the same indicators stand at the top of both schemes. */
  readonly isComparable: boolean;
}

/** The latest first. */
export async function earlierRuns(
  { database }: Dependencies,
  { assessment, run }: SeenRun,
  principal: Principal,
): Promise<readonly EarlierRun[]> {
  const scheme = (await schemesOf(assessment)).get(run.schemeHash);
  if (scheme === undefined) throw new RangeError('a run without its scheme');
  const others = (await listAssessments(database)).filter(({ id }) => id !== assessment.id);
  const earlier = await Promise.all(others.map((other) => runsBefore(other, scheme)));
  return earlier.flat().toSorted((one, other) => other.computedAt - one.computedAt);

  async function runsBefore(other: Assessment, current: AssessmentScheme): Promise<readonly EarlierRun[]> {
    const runs = (await listRuns(database, other.id)).filter((one) => maySeeRun(principal, one));
    const standing = runs.filter((one) => one.createdAt < run.createdAt && isStanding(one, runs));
    if (standing.length === 0) return [];
    const schemes = await schemesOf(other);
    return standing.map(({ id, number, createdAt, schemeHash }) => {
      const previous = schemes.get(schemeHash);
      return {
        id,
        assessment: other.title,
        number: runs.length === 1 ? null : number,
        computedAt: createdAt,
        isComparable: previous !== undefined && isSameWhole(current, previous),
      };
    });
  }

  async function schemesOf({ id }: Assessment): Promise<ReadonlyMap<string, AssessmentScheme>> {
    return new Map((await listAssessmentVersions(database, id)).map((version) => [version.hash, version.scheme]));
  }
}

function isStanding(run: AssessmentRun, runs: readonly AssessmentRun[]): boolean {
  return run.state === 'published' && supersededBy(run, runs) === undefined;
}
