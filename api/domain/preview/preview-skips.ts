import { sourceOf } from '#domain/disclosure/classification';
import { askingConditions } from '#domain/logic/asking-conditions';
import { type Question, questionsOf, type Questionnaire } from '#domain/questionnaire/model';
import type { Tabulation } from '#domain/tabulation/model';
import type { PreviewPlan, ReleasePreview, Unanswered } from './preview-model';
import { previewRelease } from './preview-release';

/** Of a question that may be skipped, where no release says how many did. */
export const SUPPOSED_SKIPPED = 0.05;

/** What a coming wave has to reckon with: a question that must be answered is skipped by nobody, whatever was before. */
export function supposedUnanswered(questionnaire: Questionnaire, last: Tabulation | null): PreviewPlan['unanswered'] {
  return mapQuestions(questionnaire, (question, isOfSome) => {
    const supposed = isOfSome ? unansweredByAsked(question, last) : unansweredOf(question, last);
    return question.required ? { ...supposed, skipped: 0 } : supposed;
  });
}

/** As in a wave that was counted, so far as that was released. */
export function releasedUnanswered(questionnaire: Questionnaire, release: Tabulation): PreviewPlan['unanswered'] {
  return mapQuestions(questionnaire, (question, isOfSome) =>
    isOfSome ? unansweredByAsked(question, release) : unansweredOf(question, release),
  );
}

function mapQuestions(
  questionnaire: Questionnaire,
  unanswered: (question: Question, isOfSome: boolean) => Unanswered,
): PreviewPlan['unanswered'] {
  const conditions = askingConditions(questionnaire);
  return Object.fromEntries(
    questionsOf(questionnaire).map((question) => [question.id, unanswered(question, conditions.has(question.id))]),
  );
}

function unansweredOf(question: Question, release: Tabulation | null): Unanswered {
  const overall = release?.questions.find((table) => table.question === question.id)?.overall;
  const counted = release?.ballots.counted ?? 0;
  if (overall?.released !== true || counted === 0) {
    return { skipped: question.required ? 0 : SUPPOSED_SKIPPED, outside: 0 };
  }
  const outside = Math.min(1, overall.dontKnow / counted);
  return { skipped: Math.max(0, 1 - overall.n / counted - outside), outside };
}

/** A release does not tell how many of those who were asked left it open. */
function unansweredByAsked({ id, required }: Question, release: Tabulation | null): Unanswered {
  const overall = release?.questions.find(({ question }) => question === id)?.overall;
  const isKnown = overall?.released === true && overall.n + overall.dontKnow > 0;
  const outside = isKnown ? overall.dontKnow / (overall.n + overall.dontKnow) : 0;
  const skipped = required ? 0 : SUPPOSED_SKIPPED;
  return { skipped, outside: outside * (1 - skipped) };
}

/** A question that divides people, if everybody had to answer it. */
export interface AnsweredByAll {
  readonly question: string;
  /** Median of the hidden cells before and after, and how many are shown. */
  readonly hidden: readonly [before: number, after: number];
  readonly shown: readonly [before: number, after: number];
}

/**
 * Those who skip a question that divides people are in none of its cells, and are what is left when the cells are taken
 * from the whole: too few to be told apart, they cost another cell its figures. An option of their own would change
 * nothing, as it would have as few people.
 */
export function* helpfulAnswers(
  plan: PreviewPlan,
  preview: ReleasePreview,
): Generator<undefined, readonly AnsweredByAll[]> {
  const helpful: AnsweredByAll[] = [];
  for (const { question, plan: answered } of preview.hidden.median === 0 ? [] : answeredPlans(plan)) {
    const after = yield* previewRelease(answered);
    if (after.hidden.median >= preview.hidden.median) continue;
    helpful.push({
      question,
      hidden: [preview.hidden.median, after.hidden.median],
      shown: [preview.shown, after.shown],
    });
  }
  return helpful.toSorted((one, other) => one.hidden[1] - other.hidden[1]);
}

function answeredPlans(plan: PreviewPlan) {
  const names = new Set(plan.tables.flatMap(({ by }) => by.map(sourceOf)));
  return questionsOf(plan.wave.questionnaire).flatMap(({ id: question }) => {
    const own = plan.unanswered[question];
    if (!names.has(question) || own === undefined || own.skipped === 0) return [];
    const unanswered = { ...plan.unanswered, [question]: { ...own, skipped: 0 } };
    return [{ question, plan: { ...plan, unanswered } }];
  });
}
