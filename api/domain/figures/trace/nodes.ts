import { ARITHMETIC_NOISE } from '#domain/assessment/group-working';
import { idOf } from '../figure-id';
import type { FigureSubject } from '../figure';
import type { Measure } from '../measures';
import { evaluate } from './recompute';
import type { Formula, GivenReason, TraceNode, TracePart } from './trace-node';

type Extras = Partial<
  Pick<TraceNode, 'weight' | 'totalWeight' | 'standardError' | 'options' | 'counts' | 'groups' | 'rules'>
>;

export interface NodeName {
  readonly measure: Exclude<Measure, 'change'>;
  readonly subject: FigureSubject;
}

/** A figure whose value follows from its inputs. */
export function derivedNode(
  name: NodeName,
  derivation: { readonly formula: Formula; readonly inputs: readonly TraceNode[]; readonly value: number } & Extras,
): TraceNode {
  return { ...nameHead(name), ...derivation };
}

/** A figure that opens no further, for the reason given. */
export function givenNode(name: NodeName, value: number, given: GivenReason, extras: Extras = {}): TraceNode {
  return { ...nameHead(name), value, formula: 'given', inputs: [], given, ...extras };
}

function nameHead({ measure, subject }: NodeName) {
  return { id: idOf({ measure, subject }), measure, subject };
}

/** Something below a figure that is no figure itself. */
export interface PartName {
  readonly above: NodeName;
  readonly part: TracePart;
  /** Tells parts of one figure apart. */
  readonly name: string;
}

export function givenPart(name: PartName, value: number, given: GivenReason, extras: Extras = {}): TraceNode {
  return { ...partHead(name), value, formula: 'given', inputs: [], given, ...extras };
}

export function derivedPart(
  name: PartName,
  derivation: { readonly formula: Formula; readonly inputs: readonly TraceNode[] } & Extras,
): TraceNode {
  const { inputs } = derivation;
  const value = evaluate(
    { ...derivation, value: 0 },
    inputs.map((input) => input.value),
  );
  return { ...partHead(name), value, ...derivation };
}

export function countPart(above: NodeName, name: string, value: number): TraceNode {
  return givenPart({ above, part: 'count', name }, value, 'count');
}

export function settingPart(above: NodeName, name: string, value: number): TraceNode {
  return givenPart({ above, part: 'setting', name }, value, 'setting');
}

function partHead({ above, part, name }: PartName) {
  return { id: `${idOf(above)}#${name}`, measure: part, subject: above.subject };
}

/** `successes` ÷ n, both counted. */
export function quotientOf(name: NodeName, successes: TraceNode, n: TraceNode): TraceNode {
  return derivedNode(name, { formula: 'quotient', inputs: [successes, n], value: successes.value / n.value });
}

/**
 * A published value as the weighted sum of its parts and of what they leave over. What is left over is added for the given
 * reason, and the last digits that doubles lose in another order of addition as `rounding`; so the sum is the value to the
 * last bit. Throws RangeError if more than rounding is left over without a reason: then the parts are not those of the value.
 */
export function balancedNode(
  name: NodeName,
  balance: {
    readonly value: number;
    readonly inputs: readonly TraceNode[];
    readonly totalWeight: number;
    readonly rest: Rest | null;
  } & Extras,
): TraceNode {
  const { value, inputs, rest, ...extras } = balance;
  const sumOf = (parts: readonly TraceNode[]) =>
    evaluate(
      { formula: 'weighted-sum', inputs: parts, totalWeight: balance.totalWeight, value },
      parts.map((part) => part.value),
    );
  const correction = correctionFor(name, value - sumOf(inputs), rest);
  const corrected = [...inputs, ...correction];
  const last = value - sumOf(corrected);
  const rounding =
    last === 0 ? [] : [givenPart({ above: name, part: 'correction', name: 'rounding' }, last, 'rounding')];
  return derivedNode(name, { ...extras, formula: 'weighted-sum', inputs: [...corrected, ...rounding], value });
}

/** What may be left over, and why. */
export interface Rest {
  readonly part: 'withheld' | 'correction';
  readonly given: GivenReason;
  readonly groups?: NonNullable<TraceNode['groups']>;
}

function correctionFor(name: NodeName, difference: number, rest: Rest | null): readonly TraceNode[] {
  if (rest?.part === 'withheld' || Math.abs(difference) >= ARITHMETIC_NOISE) {
    if (rest === null) throw new RangeError(`${idOf(name)} does not follow from its parts`);
    const { part, given, groups } = rest;
    return [
      givenPart({ above: name, part, name: given }, difference, given, { ...(groups !== undefined && { groups }) }),
    ];
  }
  return [];
}
