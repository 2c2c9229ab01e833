import type { Principal } from '#domain/access/role';
import type { Problem } from '#domain/problem';
import { type LocalizedText, questionsOf } from '#domain/questionnaire/model';
import { findPersonalDetails } from '#domain/redaction/find-personal-details';
import { maskDetails } from '#domain/redaction/mask-details';
import type { PersonalDetail } from '#domain/redaction/personal-detail';
import type { ReviewDecision, ReviewState } from '#domain/redaction/text-review';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { type DecidedText, decideTexts } from '../../../db/stores/text-slip-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { readResults } from './read-results';
import { type QuestionTexts, type ReadableText, readQuestionTexts, type TextRequest, textsOf } from './read-texts';

export interface QuestionReview {
  readonly questionId: string;
  readonly title: LocalizedText;
  readonly counts: Readonly<Record<ReviewState, number>>;
}

/** The questions whose texts may be read, with how far their review is. */
export async function describeTextReview(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<readonly QuestionReview[], Problem>> {
  const results = await readResults(dependencies, wave, principal);
  if (!results.ok) return results;
  const reviews: QuestionReview[] = [];
  for (const question of questionsOf(results.value.questionnaire)) {
    const { mayBeShown, texts } = await textsOf(dependencies, { wave, results: results.value, question });
    if (mayBeShown) reviews.push({ questionId: question.id, title: question.title, counts: countsOf(texts) });
  }
  return ok(reviews);
}

function countsOf(texts: readonly ReadableText[]): Readonly<Record<ReviewState, number>> {
  const counts = { clear: 0, waiting: 0, kept: 0, masked: 0, withheld: 0 };
  for (const { state } of texts) counts[state] += 1;
  return counts;
}

/** As many as a reviewer reads at a sitting. */
const PAGE_SIZE = 100;

export interface ReviewPage {
  /** No rater group, no other answer, no time stands beside a text. */
  readonly texts: readonly {
    readonly id: string;
    readonly content: string;
    readonly state: ReviewState;
    readonly details: readonly PersonalDetail[];
  }[];
  readonly counts: Readonly<Record<ReviewState, number>>;
}

export async function readReviewPage(
  dependencies: Dependencies,
  wave: StoredWave,
  request: TextRequest & { readonly state: ReviewState; readonly after: string },
): Promise<Result<ReviewPage, Problem>> {
  const read = await readReadableTexts(dependencies, wave, request);
  if (!read.ok) return read;
  const { texts, unitNames } = read.value;
  const asked = texts.filter(({ id, state }) => state === request.state && id > request.after).slice(0, PAGE_SIZE);
  return ok({
    texts: asked.map(({ id, content, state }) => ({
      id,
      content,
      state,
      details: state === 'masked' ? [] : findPersonalDetails(content, unitNames),
    })),
    counts: countsOf(texts),
  });
}

export interface TextDecision {
  readonly id: string;
  readonly decision: ReviewDecision;
  /** What is masked; of `masked` alone. */
  readonly details: readonly PersonalDetail[];
}

export interface Decisions extends TextRequest {
  readonly decisions: readonly TextDecision[];
}

/** Decides about texts of one question. Says how many were decided: texts that somebody masked meanwhile stay masked. */
export async function decideAboutTexts(
  dependencies: Dependencies,
  wave: StoredWave,
  request: Decisions,
): Promise<Result<{ readonly decided: number }, Problem>> {
  const read = await readReadableTexts(dependencies, wave, request);
  if (!read.ok) return read;
  const decided = request.decisions.flatMap((decision) => decidedText(decision, read.value.texts) ?? []);
  if (decided.length < request.decisions.length) return fail({ code: 'request.invalid' });
  const { database, clock } = dependencies;
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    decideTexts(database, wave.id, decided),
    auditEntry(database, {
      at: clock(),
      actor: request.principal.id,
      act: 'texts.reviewed',
      subject: `wave:${wave.id}`,
      details: { question: request.questionId, ...numbersOf(decided) },
    }),
  ]);
  return ok({ decided: outcomes[1]?.changes ?? 0 });
}

async function readReadableTexts(
  dependencies: Dependencies,
  wave: StoredWave,
  request: TextRequest,
): Promise<Result<QuestionTexts, Problem>> {
  const read = await readQuestionTexts(dependencies, wave, request);
  return read.ok && !read.value.mayBeShown ? fail({ code: 'resource.not-found' }) : read;
}

/** Nothing where there is no such text, or where the details do not lie within it. */
function decidedText(decision: TextDecision, texts: readonly ReadableText[]): DecidedText | undefined {
  const text = texts.find(({ id }) => id === decision.id);
  if (text === undefined || !areApart(decision.details, text.content)) return undefined;
  const { id, decision: review, details } = decision;
  return { id, review, content: review === 'masked' ? maskDetails(text.content, details) : text.content };
}

function areApart(details: readonly PersonalDetail[], content: string): boolean {
  const sorted = [...details].sort((one, other) => one.from - other.from);
  return sorted.every(
    ({ from, to }, index) => from >= (sorted[index - 1]?.to ?? 0) && to > from && to <= content.length,
  );
}

function numbersOf(decided: readonly DecidedText[]): Readonly<Partial<Record<ReviewDecision, number>>> {
  const numbers: Partial<Record<ReviewDecision, number>> = {};
  for (const { review } of decided) numbers[review] = (numbers[review] ?? 0) + 1;
  return numbers;
}
