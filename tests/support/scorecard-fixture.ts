import { scorecardOf } from '#domain/assessment/report/scorecard';
import { assess } from '#domain/assessment/run/assess';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { entryOf, HIGHER, inputsOf } from './assessment-fixture';

export const SCHEME = schemeOf([
  leaf({ id: 'x', name: { zh: '评议' }, points: 40 }, { kind: 'ballot' }),
  leaf({ id: 'y', name: { zh: '办结' }, points: 40 }, HIGHER),
  deductions({ id: 'd', name: { zh: '纪律' }, points: 20 }),
]);

export interface CardOptions {
  readonly scheme?: AssessmentScheme;
  readonly unitCode?: string;
  readonly scope?: readonly string[] | null;
  readonly isCorrected?: boolean;
  readonly before?: RunInputs;
}

export function cardOf(inputs: RunInputs, options: CardOptions = {}) {
  const { scheme = SCHEME, unitCode = 'a', scope = null, isCorrected = false, before } = options;
  const previous = before === undefined ? null : { scheme, inputs: before, outcome: assess(scheme, before) };
  const outcome = assess(scheme, inputs);
  const card = scorecardOf({ scheme, inputs, outcome, unitCode, scope, isCorrected, previous });
  if (card === null) throw new RangeError(`no card of ${unitCode}`);
  return card;
}

/** Five units whose x has an error of 1, that is 0.4 points; y and d have none. */
export const FIVE = inputsOf(
  {
    x: { a: [90, 1], b: [80, 1], c: [81, 1], d: [79, 1], e: [80, 1] },
    y: { a: 70, b: 80, c: 80, d: 80, e: 60 },
  },
  { ledger: [entryOf({ itemId: 'd', unitCode: 'a', points: -1 })] },
);
