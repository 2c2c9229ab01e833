import { askingComparisons, askingConditions } from '#domain/logic/asking-conditions';
import type { Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import type { QuestionTable } from '#domain/tabulation/model';
import { dividingQuestions } from './classification';
import type { PublicationPlan } from './publication-plan';

/** A text as it came out of a ballot, without anything that would tell whose it is but the rater group. */
export interface TextSlip {
  readonly groupId: string;
  readonly content: string;
}

export interface ReleasedText {
  /** Null where the group may not stand beside the text. */
  readonly groupId: string | null;
  readonly content: string;
}

/** How a text is written narrows down its author within a group more than a tick does. */
export const SMALLEST_LABELLED_GROUP = 30;

/**
 * Which texts of one question are shown, and beside which stands the rater group; in the order given.
 *
 * Texts are shown if there are at least k of them and the overall cell of the question is released. A group is named if
 * its own cell is released with n ≥ 30 and at least k of the texts are its own; but no group is named if the texts
 * left without one are fewer than k and not none, as they would be of the groups not named.
 */
export function releaseTexts(
  slips: readonly TextSlip[],
  table: QuestionTable | undefined,
  minimumGroupSize: number,
): readonly ReleasedText[] {
  if (table === undefined || !mayShowTexts(slips, table, minimumGroupSize)) return [];
  const named = namedGroups(slips, table, minimumGroupSize);
  return slips.map(({ groupId, content }) => ({ groupId: named.has(groupId) ? groupId : null, content }));
}

/** Whether any texts of the question may be read at all, by whoever reviews them too. */
export function mayShowTexts(
  slips: readonly TextSlip[],
  table: QuestionTable | undefined,
  minimumGroupSize: number,
): boolean {
  return slips.length >= minimumGroupSize && table?.overall.released === true;
}

/**
 * Whether it may be said how many texts a question received. Of a question in words that everybody is asked it is how many
 * answered, which is no secret; else it is how many gave some answer, which may be hidden.
 */
export function isNumberOfTextsTold(
  question: Question,
  { questionnaire, table }: { readonly questionnaire: Questionnaire; readonly table: QuestionTable | undefined },
): boolean {
  if (table?.overall.released === true) return true;
  return !('options' in question) && !askingConditions(questionnaire).has(question.id);
}

/**
 * Whether the texts come from some of the classes by which a plan divides people, as whoever is asked has named one, or named one that
 * is not among the options: beside a text would then stand whose it is, whatever else is left out.
 */
export function isOfOneClass(
  question: QuestionId,
  {
    questionnaire,
    publication,
  }: { readonly questionnaire: Questionnaire; readonly publication: Pick<PublicationPlan, 'tables'> },
): boolean {
  const dividing = dividingQuestions(publication.tables);
  const named = [question, ...(askingComparisons(questionnaire).get(question) ?? []).map((one) => one.question)];
  return named.some((one) => dividing.has(one));
}

function namedGroups(
  slips: readonly TextSlip[],
  { groups }: QuestionTable,
  minimumGroupSize: number,
): ReadonlySet<string> {
  const textsOf = (id: string) => slips.filter(({ groupId }) => groupId === id).length;
  const fit = groups.filter(
    ({ groupId, cell }) => cell.released && cell.n >= SMALLEST_LABELLED_GROUP && textsOf(groupId) >= minimumGroupSize,
  );
  const named = new Set(fit.map(({ groupId }) => groupId));
  const unnamed = slips.filter(({ groupId }) => !named.has(groupId)).length;
  return unnamed === 0 || unnamed >= minimumGroupSize ? named : new Set();
}
