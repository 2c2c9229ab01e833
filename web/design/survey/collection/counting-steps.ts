/** Closing, opening the envelopes, checking, tabulating, destroying the key. */
export const COUNTING_STEPS = 5;

export type StepState = 'done' | 'current' | 'to-come';

interface Progress {
  readonly opened: number;
  readonly total: number;
}

/**
 * Which step a count is at, counted from 0. Opening is the one that takes time and reports how far it is;
 * checking, tabulating and destroying the key follow in one stroke when the last envelope is open.
 */
export function currentStep({ opened, total }: Progress): number {
  return opened < total ? 1 : 3;
}

export function stepState(step: number, current: number): StepState {
  if (step < current) return 'done';
  return step === current ? 'current' : 'to-come';
}
