import { othersTurn } from '../others-turn';

/** So long a simulation may keep members waiting who send a ballot meanwhile; a turn of the others costs a millisecond. */
const LONGEST_BLOCK = 10;

/** Does a long work step by step and lets others be served in between; a single step should be short. */
export async function inTurns<T>(work: Generator<undefined, T>): Promise<T> {
  let since = performance.now();
  let step = work.next();
  while (step.done !== true) {
    if (performance.now() - since >= LONGEST_BLOCK) {
      await othersTurn();
      since = performance.now();
    }
    step = work.next();
  }
  return step.value;
}
