import type { ReviewState } from '#domain/redaction/text-review';
import { client, request } from '../../../lib/client';

const review = client.api.waves[':waveId']['text-review'];
const ofQuestion = review[':questionId'];

export type QuestionReview = Awaited<ReturnType<typeof loadTextReview>>[number];
export type ReviewPage = Awaited<ReturnType<typeof loadReviewPage>>;
export type TextToReview = ReviewPage['texts'][number];
export type TextDecision = Parameters<(typeof ofQuestion)['$post']>[0]['json']['decisions'][number];

export interface QuestionAddress {
  readonly waveId: string;
  readonly questionId: string;
}

export async function loadTextReview(waveId: string) {
  return (await request(review.$get({ param: { waveId } }))).questions;
}

export async function loadReviewPage(page: QuestionAddress & { readonly state: ReviewState; readonly after: string }) {
  const { state, after, ...param } = page;
  return request(ofQuestion.$get({ param, query: { state, after } }));
}

export async function decideAboutTexts(param: QuestionAddress, decisions: readonly TextDecision[]): Promise<void> {
  await request(ofQuestion.$post({ param, json: { decisions: [...decisions] } }));
}
