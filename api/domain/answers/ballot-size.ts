import type { OptionScale, Question, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { characterOfPosition, OTHER_TEXT_MAXIMUM_LENGTH } from './vector';

/** Sizes go up in these steps, so that a size says little even about the questionnaire. */
export const PADDING_STEP = 4096;

/** What stands around the vector: the length prefix, the names of the parts, the hash of the version, the pace and the seed. */
const ENVELOPE_BYTES = 512;

/** A UTF-16 code unit of a cleaned text takes at most three bytes of UTF-8; \n, \" and \\ take two. */
const BYTES_PER_CODE_UNIT = 3;
const QUOTES_AND_COMMA = 3;
const BRACKETS = 2;
/** The longest finite number as JSON writes it: sign, 17 digits, point and six zeros, as -0.0000072504544385159654. */
const NUMBER_BYTES = 25;
const DATE_BYTES = 10;

/**
 * Length in bytes of the padded plaintext of every ballot of this questionnaire, full or empty:
 * the upper bound of its JSON, rounded up to whole padding steps. Equal lengths are what keeps
 * a sealed ballot from telling how much was written in it.
 */
export function ballotBytes(questionnaire: Questionnaire): number {
  return Math.ceil((ENVELOPE_BYTES + maximumVectorBytes(questionnaire)) / PADDING_STEP) * PADDING_STEP;
}

/** Upper bound of the UTF-8 length of any vector's JSON. */
export function maximumVectorBytes(questionnaire: Questionnaire): number {
  const cells = questionsOf(questionnaire).map(maximumCellBytes);
  return cells.reduce((sum, bytes) => sum + bytes + QUOTES_AND_COMMA, BRACKETS);
}

function maximumCellBytes(question: Question): number {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return choiceBytes(question.options);
    case 'text':
    case 'long-text':
      return textBytes(question.maximumLength);
    case 'number':
    case 'scale':
      return NUMBER_BYTES;
    case 'date':
      return DATE_BYTES;
    case 'items':
      return ratingBytes(question.items.length, question.scale);
    case 'targets':
      return ratingBytes(question.targets.length * question.criteria.length, question.scale);
  }
}

function ratingBytes(characters: number, { options }: OptionScale): number {
  const longest = characterOfPosition(Math.max(0, options.length - 1));
  return Math.max(characters * encoder.encode(longest).length, NULL_BYTES);
}

const encoder = new TextEncoder();

const NULL_BYTES = 4;

/** Every position once with its comma, and the "other" text. */
function choiceBytes(options: readonly { readonly other?: boolean }[]): number {
  const positions = options.reduce((sum, _, position) => sum + String(position).length + 1, BRACKETS + NULL_BYTES);
  return positions + (options.some(({ other }) => other) ? textBytes(OTHER_TEXT_MAXIMUM_LENGTH) : 0);
}

function textBytes(maximumLength: number): number {
  return Math.max(maximumLength * BYTES_PER_CODE_UNIT + QUOTES_AND_COMMA, NULL_BYTES);
}
