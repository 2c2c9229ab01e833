import { DONT_KNOW, type DontKnow } from '#domain/answers/model';
import type {
  LocalizedText,
  LongTextQuestion,
  Option,
  OptionId,
  OptionScale,
  Question,
  ScaleQuestion,
  TextQuestion,
} from '#domain/questionnaire/model';

/** Words stay on the paper. */
export type KeyableQuestion = Exclude<Question, TextQuestion | LongTextQuestion>;

/** What can be typed into one cell. */
export type CellEntry =
  | { readonly kind: 'choice'; readonly codes: readonly Code[] }
  | { readonly kind: 'list'; readonly options: readonly Option[]; readonly ordered: boolean }
  | { readonly kind: 'number' }
  | { readonly kind: 'date' };

export interface Code {
  /** The digits that are typed; the same numbers as on a member's page, the worst step of a scale being 1. */
  readonly code: string;
  readonly value: OptionId | number | DontKnow;
  readonly label: LocalizedText;
}

export const DONT_KNOW_CODE = '0';

/** Where 0 is a step of the scale. */
const DONT_KNOW_BESIDE_ZERO = '-';

export function entryOf(question: KeyableQuestion): CellEntry {
  switch (question.kind) {
    case 'single':
      return { kind: 'choice', codes: codesOf(question.options) };
    case 'items':
    case 'targets':
      return { kind: 'choice', codes: codesOfScale(question.scale) };
    case 'scale':
      return { kind: 'choice', codes: codesOfNumbers(question) };
    case 'multiple':
      return { kind: 'list', options: question.options, ordered: false };
    case 'ranking':
      return { kind: 'list', options: question.options, ordered: true };
    case 'number':
    case 'date':
      return { kind: question.kind };
  }
}

function codesOf(options: readonly Pick<Option, 'id' | 'label'>[]): readonly Code[] {
  return options.map(({ id, label }, position) => ({ code: String(position + 1), value: id, label }));
}

function codesOfScale({ options, dontKnow }: OptionScale): readonly Code[] {
  const steps = codesOf(options);
  return dontKnow ? [...steps, { code: DONT_KNOW_CODE, value: DONT_KNOW, label: dontKnow }] : steps;
}

function codesOfNumbers({ from, to, lowLabel, highLabel, dontKnow }: ScaleQuestion): readonly Code[] {
  const steps = Array.from({ length: to - from + 1 }, (_, index): Code => {
    const value = from + index;
    const code = String(value);
    return { code, value, label: value === from ? lowLabel : value === to ? highLabel : { zh: code, en: code } };
  });
  const code = from > 0 ? DONT_KNOW_CODE : DONT_KNOW_BESIDE_ZERO;
  return dontKnow ? [...steps, { code, value: DONT_KNOW, label: dontKnow }] : steps;
}
