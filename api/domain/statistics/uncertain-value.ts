/** A value whose error is estimated from data: what the tests and intervals of this folder work with. */
export interface UncertainValue {
  readonly value: number;
  /** 0 if every answer behind the value was the same. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}
