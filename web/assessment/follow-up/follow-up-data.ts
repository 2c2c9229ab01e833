import type { LowResult } from '#domain/assessment/follow-up/low-results';
import type { Listing, StepRequest } from '#domain/assessment/follow-up/rectification';
import { client, request } from '../../lib/client';
import { language } from '../../lib/i18n';
import { send } from '../assessment-data';

export type FollowUp = Awaited<ReturnType<typeof loadFollowUp>>;
export type ShownRectification = FollowUp['rectifications'][number];
export type ShownStep = ShownRectification['steps'][number];

export async function loadFollowUp(assessmentId: string) {
  return request(client.api.assessments[':assessmentId'].rectifications.$get({ param: { assessmentId } }));
}

/** What of a run belongs on the list of problems. */
export async function loadLowResults(address: {
  readonly assessmentId: string;
  readonly runId: string;
}): Promise<readonly LowResult[]> {
  const answer = await request(
    client.api.assessments[':assessmentId'].runs[':runId']['low-results'].$get({ param: address }),
  );
  return answer.results;
}

export async function listProblems(
  address: { readonly assessmentId: string; readonly runId: string },
  problems: readonly Listing[],
): Promise<void> {
  const { assessmentId, runId } = address;
  const path = client.api.assessments[':assessmentId'].rectifications.$path({ param: { assessmentId } });
  await request(send('POST', path, { runId, problems }));
}

/** Refused if somebody took another step since the page was read. */
export async function takeStep(assessmentId: string, on: ShownRectification, step: StepRequest): Promise<void> {
  const path = client.api.assessments[':assessmentId'].rectifications[':rectificationId'].steps.$path({
    param: { assessmentId, rectificationId: on.id },
  });
  await request(send('POST', path, { after: on.steps.length, step }));
}

/** The workbook with the three lists. */
export function listsAddress(assessmentId: string): string {
  return client.api.assessments[':assessmentId'].rectifications['lists.xlsx'].$path({
    param: { assessmentId },
    query: { language: language() },
  });
}
