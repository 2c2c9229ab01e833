import type { Scorecard } from '#domain/assessment/report/scorecard';
import { ApiProblem, client, request } from '../../lib/client';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words } from '../../lib/words';
import { type RunAddress, runAddress } from '../result/run/run-data';
import type { ShownRun } from '../result/run/run-page';

/** An earlier result that a card can be compared with. */
export type EarlierRun = Awaited<ReturnType<typeof loadEarlierRuns>>[number];

/** In the language of the page, which may change while it is shown. */
export function titleOf({ assessment, number }: EarlierRun): string {
  return number === null ? localized(assessment) : words().choose.run(localized(assessment), number);
}

export interface CardView {
  /** Null where the run has no such unit, or none that the reader may see. */
  readonly card: Scorecard | null;
  /** The latest first. */
  readonly earlier: readonly EarlierRun[];
  /** The one that is compared with where nobody chose: the latest that asks the same. */
  readonly usual: EarlierRun | undefined;
  /** The one that `card` is compared with. */
  readonly since: EarlierRun | undefined;
}

export interface CardRequest {
  readonly shown: ShownRun;
  readonly code: string;
  /** A run, `none`, or nothing for the usual one. */
  readonly since: string | undefined;
}

export const NO_COMPARISON = 'none';

export async function loadCard({ shown, code, since: wanted }: CardRequest): Promise<CardView> {
  const earlier = await loadEarlierRuns(shown.address);
  const usual = earlier.find(({ isComparable }) => isComparable);
  const since = wanted === undefined ? usual : earlier.find(({ id }) => id === wanted);
  return { card: await readCard(shown.address, code, since), earlier, usual, since };
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

async function loadEarlierRuns({ assessmentId, runId }: RunAddress) {
  const route = client.api.assessments[':assessmentId'].runs[':runId'].earlier;
  return (await request(route.$get({ param: { assessmentId, runId } }))).runs;
}
