import { othersTurn } from '../others-turn';

/** So long a simulation may keep members waiting who send a ballot meanwhile; a turn of the others costs a millisecond. */
const LONGEST_BLOCK = 10;
/** On Workers the clock stands still while code runs, so that a block ends by its steps there. */
const MOST_STEPS = 20;

/** Does a long work step by step and lets others be served in between; a single step should be short. */
export async function inTurns<T>(work: Generator<undefined, T>): Promise<T> {
  let since = performance.now();
  let steps = 0;
  let step = work.next();
  while (step.done !== true) {
    steps += 1;
    if (steps >= MOST_STEPS || performance.now() - since >= LONGEST_BLOCK) {
      await othersTurn();
      since = performance.now();
      steps = 0;
    }
    step = work.next();
  }
  return step.value;
}
