import { askingComparisons } from '#domain/logic/asking-conditions';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import type { PreviewPlan, ReleasePreview } from './preview-model';
import { type FollowUpPreview, followUpsIn, previewFollowUps } from './preview-follow-ups';
import { AGREEMENT, unevenShares } from './preview-scenarios';
import type { PeoplePlan } from './simulate-people';

export interface TriedFollowUp extends FollowUpPreview {
  /** If people are less evenly spread than was supposed and most agree; null where all is known, or it hides no more. */
  readonly worst: Pick<ReleasePreview, 'total' | 'shown' | 'hidden'> | null;
}

/** What would be hidden of the questions that only some are asked, and how much more if what nobody knows is unfavourable. */
export function* tryFollowUps(plan: PeoplePlan): Generator<undefined, readonly TriedFollowUp[]> {
  const tried = yield* previewFollowUps(plan);
  const others: (typeof tried)[] = [];
  for (const shares of tried.length === 0 ? [] : unfavourableShares(plan)) {
    others.push(yield* previewFollowUps({ ...plan, shares }));
  }
  return tried.map((own, place) => {
    const worse = others.flatMap((one) => one[place] ?? []).filter(({ shown }) => shown < own.shown);
    const [worst] = worse.toSorted((one, other) => one.shown - other.shown);
    return {
      ...own,
      worst: worst === undefined ? null : { total: worst.total, shown: worst.shown, hidden: worst.hidden },
    };
  });
}

/** Most may agree on what leads to a question or on what leads past it, so that nearly all are asked it or few. */
function unfavourableShares(plan: PeoplePlan): readonly PreviewPlan['shares'][] {
  const shares = unevenShares(plan);
  const unknown = questionsThatMatter(plan).filter(({ id }) => shares[id] === undefined);
  if (unknown.length === 0) return shares === plan.shares ? [] : [shares];
  return [agreedOnFirst, agreedOnLast].map((agreed) => ({
    ...shares,
    ...Object.fromEntries(unknown.map((question) => [question.id, agreed(keysOf(question))])),
  }));
}

/** Those that decide who is asked, and those who only some are asked themselves. */
function questionsThatMatter({ wave }: PeoplePlan): readonly Question[] {
  const { questionnaire } = wave;
  const comparisons = askingComparisons(questionnaire);
  const ids = new Set(
    followUpsIn(questionnaire).flatMap((id) => [id, ...(comparisons.get(id) ?? []).map(({ question }) => question)]),
  );
  return questionsOf(questionnaire).filter((question) => ids.has(question.id) && keysOf(question).length > 1);
}

function keysOf(question: Question): readonly string[] {
  return answerOptions(question).map(({ key }) => key);
}

function agreedOnFirst([first, ...others]: readonly string[]): Readonly<Record<string, number>> {
  const rest = others.map((key) => [key, (1 - AGREEMENT) / others.length]);
  return { ...Object.fromEntries(rest), ...(first !== undefined && { [first]: AGREEMENT }) };
}

function agreedOnLast(keys: readonly string[]): Readonly<Record<string, number>> {
  return agreedOnFirst(keys.toReversed());
}
