/**
 * The answer vector: one cell per question in the order of the questionnaire, options by position.
 *
 * | kind            | cell                                                                             |
 * | single          | position, or [position, text] with an "other" text                               |
 * | multiple        | [positions ascending], with the "other" text last                                |
 * | text, long-text | text                                                                             |
 * | number          | number                                                                           |
 * | date            | ISO 8601 calendar date                                                           |
 * | scale           | number, or "-" for don't know                                                    |
 * | ranking         | [positions, best first]                                                          |
 * | items           | one character per item: its position, "-" don't know, "." no answer              |
 * | targets         | one character per target and criterion, targets outermost, same characters       |
 *
 * null stands for a question that was not shown or not answered.
 *
 * There is exactly one vector for a set of answers: blank texts, empty lists and cells of nothing but "."
 * are written as null, texts are trimmed, and "don't know" about a target fills all of its characters.
 * The encoder (see encode-vector) writes this form and the decoder (see decode-vector) accepts no other.
 */
export type AnswerVector = readonly VectorCell[];
export type VectorCell = null | string | number | readonly (number | string)[];

export const NO_ANSWER_CHARACTER = '.';
export const DONT_KNOW_CHARACTER = '-';

const POSITION_RADIX = 36;
const FURTHER_POSITIONS = 0x100;

/** A position as one character: in base 36; from 36 on, which only imported scales need, as a letter of U+0124 to U+01FF. */
export function characterOfPosition(position: number): string {
  return position < POSITION_RADIX
    ? position.toString(POSITION_RADIX)
    : String.fromCharCode(FURTHER_POSITIONS + position);
}

/** Longest "other" text, in UTF-16 code units like every length of a text. */
export const OTHER_TEXT_MAXIMUM_LENGTH = 200;
