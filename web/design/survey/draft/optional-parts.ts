import type {
  Condition,
  Criterion,
  DateQuestion,
  LocalizedText,
  MultipleQuestion,
  NumberQuestion,
  Option,
  OptionScale,
  Page,
  Question,
  ScaleQuestion,
} from '#domain/questionnaire/model';

/**
 * Parts that may be missing. A part that is taken away leaves no trace: the same content has to give
 * the same version, whichever way it was reached.
 */

export function isEmptyText(text: LocalizedText | undefined): boolean {
  return !text || (text.zh === '' && (text.en ?? '') === '');
}

export function localizedText(zh: string, en: string): LocalizedText {
  return en === '' ? { zh } : { zh, en };
}

export function questionWithHelp({ help: _, ...question }: Question, help: LocalizedText | undefined): Question {
  return help ? { ...question, help } : question;
}

export function questionWithCondition({ showIf: _, ...question }: Question, showIf: Condition | undefined): Question {
  return showIf ? { ...question, showIf } : question;
}

export function pageWithCondition({ showIf: _, ...page }: Page, showIf: Condition | undefined): Page {
  return showIf ? { ...page, showIf } : page;
}

export function optionWithScore({ score: _, ...option }: Option, score: number | undefined): Option {
  return score === undefined ? option : { ...option, score };
}

export type OptionFlag = 'other' | 'exclusive' | 'nonSubstantive';

export function optionWithFlag(
  option: Option,
  { flag, on }: { readonly flag: OptionFlag; readonly on: boolean },
): Option {
  const { [flag]: _, ...rest } = option;
  return on ? { ...rest, [flag]: true } : rest;
}

export function criterionWithHelp({ help: _, ...criterion }: Criterion, help: LocalizedText): Criterion {
  return isEmptyText(help) ? criterion : { ...criterion, help };
}

export function scaleWithDontKnow({ options }: OptionScale, dontKnow: LocalizedText | undefined): OptionScale {
  return dontKnow ? { options, dontKnow } : { options };
}

export function stepsWithDontKnow(
  { dontKnow: _, ...question }: ScaleQuestion,
  dontKnow: LocalizedText | undefined,
): ScaleQuestion {
  return dontKnow ? { ...question, dontKnow } : question;
}

/** A net promoter question is 0 to 10 by definition. */
export function stepsWithRecommend({ recommend: _, ...question }: ScaleQuestion, on: boolean): ScaleQuestion {
  return on ? { ...question, from: 0, to: 10, recommend: true } : question;
}

type Limits = Pick<NumberQuestion, 'minimum' | 'maximum'>;
type Limit = keyof Limits;

export function multipleWithLimit(
  question: MultipleQuestion,
  { limit, value }: { readonly limit: Limit; readonly value: number | undefined },
): MultipleQuestion {
  const { [limit]: _, ...rest } = question;
  return value === undefined ? rest : { ...rest, [limit]: value };
}

export function numberWithLimit(
  question: NumberQuestion,
  { limit, value }: { readonly limit: Limit; readonly value: number | undefined },
): NumberQuestion {
  const { [limit]: _, ...rest } = question;
  return value === undefined ? rest : { ...rest, [limit]: value };
}

export function numberWithUnit({ unit: _, ...question }: NumberQuestion, unit: LocalizedText): NumberQuestion {
  return isEmptyText(unit) ? question : { ...question, unit };
}

export function dateWithLimit(
  question: DateQuestion,
  { limit, value }: { readonly limit: 'earliest' | 'latest'; readonly value: string },
): DateQuestion {
  const { [limit]: _, ...rest } = question;
  return value === '' ? rest : { ...rest, [limit]: value };
}
