/** Both ends of a scale of whole numbers, `from` the lower one. */
export interface ScaleEnds {
  readonly from: number;
  readonly to: number;
}

/** Answers to an item that is worded the other way round, x → from + to − x; a missing answer stays missing. */
export function reverseKeyed(answers: Float64Array, { from, to }: ScaleEnds): Float64Array {
  return answers.map((answer) => from + to - answer);
}
