import type { QuestionId } from '#domain/questionnaire/model';
import type { Result } from '#domain/result';

/** Why a vector is not one that the encoder would have written. */
export type VectorProblemCode =
  | 'vector.wrong-type'
  | 'vector.wrong-length'
  | 'vector.unknown-option'
  | 'vector.duplicate-option'
  | 'vector.wrong-order'
  | 'vector.wrong-character'
  | 'vector.mixed-rating'
  | 'vector.dont-know-not-offered'
  | 'vector.other-not-offered'
  | 'vector.text-too-long'
  | 'vector.empty-cell'
  | 'vector.hidden-answered';

export interface VectorProblem {
  readonly code: VectorProblemCode;
  /** Missing if the vector as a whole is at fault. */
  readonly question?: QuestionId;
}

export type Decoded<Value> = Result<Value, VectorProblemCode>;
