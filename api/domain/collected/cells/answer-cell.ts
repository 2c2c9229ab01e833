import type { VectorCell } from '#domain/answers/vector';
import type { RowProblemCode } from '../row-problem';
import type { OptionReader } from './option-reader';
import type { Result } from '#domain/result';

/** What a cell of a wide table answers, as the answer vector writes it; null for no answer. */
export type AnswerCell = Result<VectorCell, RowProblemCode>;

export interface AnswerReader {
  read(cell: string): AnswerCell;
  /** What was made of the values, where the question has options of which one is chosen. */
  readonly options?: OptionReader;
}
