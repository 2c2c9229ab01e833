import { DONT_KNOW_CHARACTER, NO_ANSWER_CHARACTER } from '#domain/answers/vector';
import { DONT_KNOW_CODE, NO_ANSWER_CODE } from './packed-ballots';

const UNKNOWN = 253;
const CODES = makeCodes();

/** Code of one character of an items or targets cell; a character the format does not have is a bug of the count. */
export function codeOfCharacter(cell: string, position: number): number {
  const code = CODES[cell.charCodeAt(position)] ?? UNKNOWN;
  if (code === UNKNOWN) throw new RangeError(`character ${position} of the cell is not of the answer vector`);
  return code;
}

function makeCodes(): Uint8Array {
  const codes = new Uint8Array(128).fill(UNKNOWN);
  for (let position = 0; position < 36; position++) codes[position.toString(36).charCodeAt(0)] = position;
  codes[DONT_KNOW_CHARACTER.charCodeAt(0)] = DONT_KNOW_CODE;
  codes[NO_ANSWER_CHARACTER.charCodeAt(0)] = NO_ANSWER_CODE;
  return codes;
}
