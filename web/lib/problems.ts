import { ApiProblem } from './client';
import { problemWords } from './words';

/** The sentence for anything that was thrown: what happened and what to do. A bug gets the words of `server.failed`. */
export function problemText(error: unknown): string {
  return problemWords()[error instanceof ApiProblem ? error.code : 'server.failed'];
}

/** Whether an error is the expected problem of that code. */
export function isProblem(error: unknown, code: ApiProblem['code']): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code;
}

/** Whether an error is none of the problems that can be expected. */
export function isBug(error: unknown): boolean {
  return !(error instanceof ApiProblem);
}
