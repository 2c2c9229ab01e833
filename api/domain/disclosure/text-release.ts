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
 * its own cell is released with n ≥ 30 and at least k of the texts are its own. Texts left without a name are those of the
 * groups not named; so if there are any, they have to be k and those groups 30 people together, or the smallest of the groups
 * named loses its name as well.
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

interface FitGroup {
  readonly groupId: string;
  readonly people: number;
  readonly texts: number;
}

function namedGroups(slips: readonly TextSlip[], table: QuestionTable, minimumGroupSize: number): ReadonlySet<string> {
  const fit = largestFirst(fitGroups(slips, table, minimumGroupSize));
  const isRestLarge = (named: readonly FitGroup[]) => {
    const texts = named.reduce((left, group) => left - group.texts, slips.length);
    const people = named.reduce((left, group) => left - group.people, table.overall.released ? table.overall.n : 0);
    return texts === 0 || (texts >= minimumGroupSize && people >= SMALLEST_LABELLED_GROUP);
  };
  const most = fit.findLastIndex((_, place) => isRestLarge(fit.slice(0, place + 1)));
  return new Set(fit.slice(0, most + 1).map(({ groupId }) => groupId));
}

function fitGroups(
  slips: readonly TextSlip[],
  { groups }: QuestionTable,
  minimumGroupSize: number,
): readonly FitGroup[] {
  return groups.flatMap(({ groupId, cell }) => {
    const texts = slips.filter((slip) => slip.groupId === groupId).length;
    const isFit = cell.released && cell.n >= SMALLEST_LABELLED_GROUP && texts >= minimumGroupSize;
    return isFit ? [{ groupId, people: cell.n, texts }] : [];
  });
}

function largestFirst(groups: readonly FitGroup[]): readonly FitGroup[] {
  return groups.toSorted((a, b) => b.people - a.people || (a.groupId < b.groupId ? -1 : 1));
}
