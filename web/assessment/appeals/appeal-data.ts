import { type Appeal, type AppealState, supersededBy } from '#domain/assessment/records';
import type { TraceStep } from '#domain/assessment/trace/trace-step';
import { client, request } from '../../lib/client';
import { type AssessmentHead, type RunHead, send } from '../assessment-data';
import { loadRun, runAddress, type RunAddress, type RunView } from '../result/run/run-data';

/** Appeals with the runs that they are about, and the runs that can be asked about. */
export interface AppealsView {
  readonly appeals: readonly Appeal[];
  readonly runs: ReadonlyMap<string, RunView>;
}

export async function loadAppeals(head: AssessmentHead): Promise<AppealsView> {
  const address = client.api.assessments[':assessmentId'].appeals.$path({ param: { assessmentId: head.id } });
  const { appeals } = await request<{ readonly appeals: readonly Appeal[] }>(fetch(address));
  const ids = new Set([...appeals.map(({ runId }) => runId), ...standingRuns(head).map(({ id }) => id)]);
  const views = await Promise.all([...ids].map((runId) => loadRun({ assessmentId: head.id, runId })));
  return { appeals, runs: new Map(views.map((view) => [view.run.id, view])) };
}

/** Published and not corrected, the latest first. */
export function standingRuns({ runs }: AssessmentHead): readonly RunHead[] {
  return runs.filter((run) => run.state === 'published' && supersededBy(run, runs) === undefined);
}

export function canBeAskedAbout({ appealsUntil }: RunHead, now = Date.now()): boolean {
  return appealsUntil !== null && now <= appealsUntil;
}

/** Of points in an indicator, or (null) of the total; null for a figure without a value. */
export async function loadWorking(
  address: RunAddress,
  figure: { readonly unitCode: string; readonly indicatorId: string | null },
): Promise<TraceStep | null> {
  const query = figure.indicatorId === null ? '' : `?${new URLSearchParams({ indicator: figure.indicatorId })}`;
  const path = `${runAddress(address)}/units/${encodeURIComponent(figure.unitCode)}/trace${query}`;
  return (await request<{ readonly root: TraceStep | null }>(fetch(path))).root;
}

export type NewAppeal = Pick<Appeal, 'unitCode' | 'about' | 'indicatorId' | 'question'>;

/** The id of the new one. */
export async function askAppeal(address: RunAddress, appeal: NewAppeal): Promise<string> {
  return (await request<{ readonly id: string }>(send('POST', `${runAddress(address)}/appeals`, appeal))).id;
}

export interface Answer {
  readonly state: Extract<AppealState, 'upheld' | 'rejected'>;
  readonly answer: string;
}

export async function answerAppeal(address: RunAddress, appealId: string, answer: Answer): Promise<void> {
  await request(send('POST', `${appealAddress(address, appealId)}/answer`, answer));
}

export async function withdrawAppeal(address: RunAddress, appealId: string): Promise<void> {
  await request(send('POST', `${appealAddress(address, appealId)}/withdrawal`, {}));
}

function appealAddress(address: RunAddress, appealId: string): string {
  return `${runAddress(address)}/appeals/${encodeURIComponent(appealId)}`;
}
