import { characterOfPosition, DONT_KNOW_CHARACTER, NO_ANSWER_CHARACTER } from '#domain/answers/vector';
import { LIMITS } from '#domain/questionnaire/limits';
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
  const positions = Array.from({ length: LIMITS.importedScaleOptions }, (_, position) => position);
  const characters = positions.map((position) => characterOfPosition(position).charCodeAt(0));
  const codes = new Uint8Array(Math.max(...characters) + 1).fill(UNKNOWN);
  for (const position of positions) codes[characters[position] ?? 0] = position;
  codes[DONT_KNOW_CHARACTER.charCodeAt(0)] = DONT_KNOW_CODE;
  codes[NO_ANSWER_CHARACTER.charCodeAt(0)] = NO_ANSWER_CODE;
  return codes;
}
