import type { VectorCell } from '#domain/answers/vector';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { codeOfCharacter } from '../character-codes';
import { createPackedBallots, DONT_KNOW_CODE, type SortedBallots } from '../packed-ballots';

/** Takes the cards of one targets question, ballot by ballot, one byte per rating. */
export interface CardBox {
  /** `cell` is the answer vector's cell of the targets question; null if the question was not shown. */
  add(group: number, cell: VectorCell): void;
  sorted(): SortedBallots;
}

export function createCardBox(question: TargetsQuestion, groupCount: number): CardBox {
  const width = question.targets.length * question.criteria.length;
  const options = question.scale.options.length;
  const ballots = createPackedBallots(width);
  return {
    add(group, cell) {
      if (cell === null) return;
      if (typeof cell !== 'string' || cell.length !== width) {
        throw new RangeError(`cell of ${question.id} is not a string of ${width} characters`);
      }
      ballots.append(group, (bytes, offset) => pack(cell, bytes, offset));
    },
    sorted: () => ballots.sorted(groupCount),
  };

  function pack(cell: string, bytes: Uint8Array, offset: number): void {
    for (let position = 0; position < width; position++) {
      const code = codeOfCharacter(cell, position);
      if (code >= options && code < DONT_KNOW_CODE) throw new RangeError(`no option ${code} in ${question.id}`);
      bytes[offset + position] = code;
    }
  }
}
