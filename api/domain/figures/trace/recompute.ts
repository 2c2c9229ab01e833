import { competitionRanks } from '#domain/statistics/ranking/competition-ranks';
import type { TraceNode, TraceOption } from './trace-node';

/**
 * The value of a node from those below it, in the order of operations of the tabulation: the same double, not merely the
 * same digits. Throws RangeError for a node whose formula lacks inputs.
 */
export function recompute(node: TraceNode): number {
  if (node.formula === 'given') return node.value;
  return evaluate(node, node.inputs.map(recompute));
}

/** One step of it: the inputs' values are taken as they are. */
export function evaluate(
  node: Pick<TraceNode, 'formula' | 'inputs' | 'totalWeight' | 'options' | 'value'>,
  values: readonly number[],
): number {
  switch (node.formula) {
    case 'given':
      return node.value;
    case 'sum':
      return sum(values);
    case 'product':
      return values.reduce((product, value) => product * value, 1);
    case 'difference':
      return first(values) - second(values);
    case 'quotient':
      return first(values) / second(values);
    case 'mean':
      return sum(values) / values.length;
    case 'weighted-sum':
      return weightedSum(node, values);
    case 'mean-of-counts':
      return meanOfCounts(node.options ?? []);
    case 'competition-rank':
      return competitionRanks(values)[0]?.rank ?? first(values);
  }
}

/** As weightedComposite adds up. */
function weightedSum(
  { inputs, totalWeight = 0 }: Pick<TraceNode, 'inputs' | 'totalWeight'>,
  values: readonly number[],
): number {
  return inputs.reduce((total, { weight }, index) => {
    const value = values[index] ?? 0;
    return total + (weight === undefined ? value : (weight / totalWeight) * value);
  }, 0);
}

/** As momentsOfCounts. */
function meanOfCounts(options: readonly TraceOption[]): number {
  const votes = sum(options.map((option) => option.votes));
  return sum(options.map((option) => option.votes * option.score)) / votes;
}

const COUNTED: readonly TraceNode['given'][] = ['count', 'setting', 'entered'];

/** The parts of a value that do not follow from released counts, each once: the leaves that are no counts or settings. */
export function givenParts(node: TraceNode): readonly TraceNode[] {
  if (node.formula !== 'given') return node.inputs.flatMap(givenParts);
  return COUNTED.includes(node.given) ? [] : [node];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function first([value]: readonly number[]): number {
  if (value === undefined) throw new RangeError('a formula without its inputs');
  return value;
}

function second([, value]: readonly number[]): number {
  if (value === undefined) throw new RangeError('a formula with one input of two');
  return value;
}
