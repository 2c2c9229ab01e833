import type { LowResult } from '#domain/assessment/follow-up/low-results';
import type { VOTE_MEASURES } from '#domain/assessment/follow-up/rectification';
import { client, request } from '../../lib/client';
import { language } from '../../lib/i18n';
import { send } from '../assessment-data';

export type FollowUp = Awaited<ReturnType<typeof loadFollowUp>>;
export type ShownRectification = FollowUp['rectifications'][number];
export type ShownStep = ShownRectification['steps'][number];

export async function loadFollowUp(assessmentId: string) {
  return request(client.api.assessments[':assessmentId'].rectifications.$get({ param: { assessmentId } }));
}

/** Of the draft of a problem: what a run found, with the names that the page shows. */
export async function loadLowResults(address: {
  readonly assessmentId: string;
  readonly runId: string;
}): Promise<readonly LowResult[]> {
  const answer = await request(
    client.api.assessments[':assessmentId'].runs[':runId']['low-results'].$get({ param: address }),
  );
  return answer.results;
}

export interface NewProblem {
  readonly unitCode: string;
  readonly indicatorId: string | null;
  readonly problem: string;
  readonly responsible: string;
  readonly measure: string;
  readonly dueOn: string;
  readonly line: number;
}

export async function listProblems(
  address: { readonly assessmentId: string; readonly runId: string },
  problems: readonly NewProblem[],
): Promise<void> {
  const { assessmentId, runId } = address;
  const path = client.api.assessments[':assessmentId'].rectifications.$path({ param: { assessmentId } });
  await request(send('POST', path, { runId, problems }));
}

export type VoteChoice =
  | { readonly kind: 'count'; readonly satisfied: number; readonly voted: number; readonly source: string }
  | {
      readonly kind: 'wave';
      readonly waveId: string;
      readonly question: string;
      readonly item?: string;
      readonly measure: (typeof VOTE_MEASURES)[number];
    };

export type NextStep =
  | { readonly kind: 'amended'; readonly problem: string; readonly dueOn: string }
  | { readonly kind: 'planned'; readonly responsible: string; readonly measure: string }
  | { readonly kind: 'reported'; readonly text: string; readonly evidence: string }
  | { readonly kind: 'returned'; readonly text: string; readonly dueOn: string }
  | { readonly kind: 'voted'; readonly vote: VoteChoice; readonly dueOn: string }
  | { readonly kind: 'closed' | 'dropped'; readonly text: string };

/** Refused if somebody took another step since the page was read. */
export async function takeStep(assessmentId: string, on: ShownRectification, step: NextStep): Promise<void> {
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
