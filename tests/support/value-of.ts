import type { Result } from '#domain/result';

/** The value of a result that a test expects to be there. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`no value: ${JSON.stringify(result.error)}`);
  return result.value;
}
