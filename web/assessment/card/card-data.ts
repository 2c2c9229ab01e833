import { supersededBy } from '#domain/assessment/records';
import type { Scorecard } from '#domain/assessment/report/scorecard';
import type { LocalizedText } from '#domain/questionnaire/model';
import { ApiProblem, request } from '../../lib/client';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words } from '../../lib/words';
import { loadAssessments } from '../assessment-data';
import { type RunAddress, runAddress } from '../result/run-data';
import type { ShownRun } from '../result/run-page';

/** An earlier result that a card can be compared with. */
export interface EarlierRun {
  readonly id: string;
  readonly assessment: LocalizedText;
  /** Null for the only one of its assessment. */
  readonly number: number | null;
  readonly computedAt: number;
}

/** In the language of the page, which may change while it is shown. */
export function titleOf({ assessment, number }: EarlierRun): string {
  return number === null ? localized(assessment) : words().choose.run(localized(assessment), number);
}

export interface CardView {
  /** Null where the run has no such unit, or none that the reader may see. */
  readonly card: Scorecard | null;
  /** The latest first. */
  readonly earlier: readonly EarlierRun[];
  /** The one that `card` is compared with. */
  readonly since: EarlierRun | undefined;
}

export interface CardRequest {
  readonly shown: ShownRun;
  readonly code: string;
  /** A run, `none`, or nothing for the latest earlier one. */
  readonly since: string | undefined;
}

export const NO_COMPARISON = 'none';

export async function loadCard({ shown, code, since: wanted }: CardRequest): Promise<CardView> {
  const earlier = await earlierRuns(shown);
  const since = wanted === undefined ? earlier[0] : earlier.find(({ id }) => id === wanted);
  return { card: await readCard(shown.address, code, since), earlier, since };
}

async function readCard(address: RunAddress, code: string, since: EarlierRun | undefined): Promise<Scorecard | null> {
  const query = since === undefined ? '' : `?since=${encodeURIComponent(since.id)}`;
  try {
    return await request<Scorecard>(fetch(`${runAddress(address)}/units/${encodeURIComponent(code)}${query}`));
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'resource.not-found') return null;
    throw error;
  }
}

/** Published results of other assessments that were computed before, each as it stands after its corrections. */
async function earlierRuns({ run, head }: ShownRun): Promise<readonly EarlierRun[]> {
  const others = (await loadAssessments()).filter(({ id }) => id !== head.id);
  return others
    .flatMap(({ title, runs }) =>
      runs
        .filter((one) => one.state === 'published' && supersededBy(one, runs) === undefined)
        .filter(({ createdAt }) => createdAt < run.createdAt)
        .map(({ id, number, createdAt }) => ({
          id,
          assessment: title,
          number: runs.length === 1 ? null : number,
          computedAt: createdAt,
        })),
    )
    .toSorted((one, other) => other.computedAt - one.computedAt);
}
