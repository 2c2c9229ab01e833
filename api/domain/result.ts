/**
 * The outcome of an operation whose failure is expected: bad input, a broken rule, a lost race.
 * The error carries a stable code and data, never prose; mistakes of the program itself are thrown.
 */
export type Result<Value, Failure> = Success<Value> | Failed<Failure>;

export interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Failed<Failure> {
  readonly ok: false;
  readonly error: Failure;
}

export function ok<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

export function fail<Failure>(error: Failure): Failed<Failure> {
  return { ok: false, error };
}
