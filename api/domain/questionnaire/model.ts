/**
 * The questionnaire: pages hold questions; a question may hold options, items, or targets × criteria.
 * A draft and a published version have the same shape. Publishing fills in the targets of every
 * targets question, freezes the content and names it by its hash (see canonical-json).
 */

export type QuestionId = string;
export type OptionId = string;
export type ItemId = string;
export type CriterionId = string;
/** The code of the unit that is rated: stable from wave to wave, so that trends can be drawn. */
export type TargetId = string;

/** A text in both languages of the product. Where English is missing, the Chinese text is shown. */
export interface LocalizedText {
  readonly zh: string;
  readonly en?: string;
}

export interface Questionnaire {
  readonly title: LocalizedText;
  readonly introduction: LocalizedText;
  readonly pages: readonly Page[];
}

export interface Page {
  readonly id: string;
  readonly title: LocalizedText;
  readonly showIf?: Condition;
  readonly questions: readonly Question[];
}

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | TextQuestion
  | LongTextQuestion
  | NumberQuestion
  | DateQuestion
  | ScaleQuestion
  | RankingQuestion
  | ItemsQuestion
  | TargetsQuestion;

export type QuestionKind = Question['kind'];

interface QuestionBase {
  readonly id: QuestionId;
  readonly title: LocalizedText;
  readonly help?: LocalizedText;
  readonly required: boolean;
  readonly showIf?: Condition;
}

export interface Option {
  readonly id: OptionId;
  readonly label: LocalizedText;
  /** Points of this answer; an option without a score takes no part in a mean. */
  readonly score?: number;
  /** Opens a text field below itself ("其他，请写明"). */
  readonly other?: boolean;
  /** Set off from the others and outside the substantive scale ("去年没有办过事"). */
  readonly nonSubstantive?: boolean;
  /** In a multiple question: clears all other choices ("以上都不需要"). */
  readonly exclusive?: boolean;
}

export interface SingleQuestion extends QuestionBase {
  readonly kind: 'single';
  readonly options: readonly Option[];
}

export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface TextQuestion extends QuestionBase {
  readonly kind: 'text';
  readonly maximumLength: number;
}

export interface LongTextQuestion extends QuestionBase {
  readonly kind: 'long-text';
  readonly maximumLength: number;
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals: number;
  readonly unit?: LocalizedText;
}

export interface DateQuestion extends QuestionBase {
  readonly kind: 'date';
  /** ISO 8601 calendar dates, both inclusive. */
  readonly earliest?: string;
  readonly latest?: string;
}

/** Whole numbers from `from` to `to` with words at both ends; 0 to 10 with `recommend` is a net promoter question. */
export interface ScaleQuestion extends QuestionBase {
  readonly kind: 'scale';
  readonly from: number;
  readonly to: number;
  readonly lowLabel: LocalizedText;
  readonly highLabel: LocalizedText;
  readonly recommend?: boolean;
  readonly dontKnow?: LocalizedText;
}

/** Put options in order, best first; `places` limits how many have to be placed. */
export interface RankingQuestion extends QuestionBase {
  readonly kind: 'ranking';
  readonly options: readonly Option[];
  readonly places: number;
}

export interface Item {
  readonly id: ItemId;
  readonly label: LocalizedText;
}

/** A matrix, asked item by item: one scale, several items. */
export interface ItemsQuestion extends QuestionBase {
  readonly kind: 'items';
  readonly items: readonly Item[];
  readonly scale: OptionScale;
}

export interface Criterion {
  readonly id: CriterionId;
  readonly title: LocalizedText;
  readonly help?: LocalizedText;
  /** Relative weight inside the target's score; the weights of one question are normalised to 1. */
  readonly weight: number;
}

export interface TargetCategory {
  readonly id: string;
  readonly title: LocalizedText;
}

export interface Target {
  readonly id: TargetId;
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText;
  readonly category: TargetCategory['id'];
  /** Pinyin initials of name and short name for the search box, lower case ("sylbzj"). Made when publishing. */
  readonly initials: string;
}

/**
 * Which units of the organisation are rated; resolved to `targets` when the version is published. `listed` keeps the
 * targets that the draft itself holds: those of data that were collected elsewhere.
 */
export type TargetSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'listed' }
  | { readonly kind: 'categories'; readonly categoryIds: readonly string[] }
  | { readonly kind: 'units'; readonly unitCodes: readonly string[] };

/** Every target is one card with the same criteria; "don't know" once per card. */
export interface TargetsQuestion extends QuestionBase {
  readonly kind: 'targets';
  readonly criteria: readonly Criterion[];
  readonly scale: OptionScale;
  /** `all`: every target is asked; `familiar`: the member first picks the ones he dealt with. */
  readonly picking: 'all' | 'familiar';
  readonly selection: TargetSelection;
  /** Empty in a draft. */
  readonly categories: readonly TargetCategory[];
  readonly targets: readonly Target[];
}

/** An ordered scale, worst first. "Don't know" is not an option but a non-score of the scale. */
export interface OptionScale {
  readonly options: readonly ScaleOption[];
  readonly dontKnow?: LocalizedText;
}

export interface ScaleOption {
  readonly id: OptionId;
  readonly label: LocalizedText;
  /** 0 to 100. */
  readonly score: number;
}

/** A question or page is shown if its condition holds; a condition may look at earlier questions only. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly question: QuestionId; readonly chosen: OptionId }
  | { readonly question: QuestionId; readonly atLeast: number }
  | { readonly question: QuestionId; readonly atMost: number }
  | { readonly question: QuestionId; readonly answered: true };

/** All questions in the order in which they are asked. */
export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  return questionnaire.pages.flatMap((page) => page.questions);
}
