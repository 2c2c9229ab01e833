/**
 * As long as one answer can take. It is twice the bound of the slowest pace, so that this can be reached, and short
 * enough for a telephone call not to hide how fast everything else was answered.
 */
const LONGEST_MILLISECONDS = 30_000;

/** When an answer was last changed or answering began, in milliseconds since the page was opened. Kept nowhere else. */
let changedAt = 0;

/** What was read before it is no time spent on answers. */
export function beginAnswering(): void {
  changedAt = performance.now();
}

/** Milliseconds since the last change; the next ones count from here. */
export function takeActiveTime(): number {
  const since = changedAt;
  beginAnswering();
  return Math.min(changedAt - since, LONGEST_MILLISECONDS);
}
