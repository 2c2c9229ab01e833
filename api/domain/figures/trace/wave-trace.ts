import type { Tabulation } from '#domain/tabulation/model';
import { type BallotCounts, ballotCounts } from '../wave-figures';
import { countPart, derivedNode, givenNode, type NodeName, quotientOf } from './nodes';
import type { TracedFigure } from './review-trace';
import type { TraceNode } from './trace-node';

/** What became of the ballots: received = spoilt + void + counted, and what that is of those expected. */
export function ballotsNode({ ballots }: Tabulation, figure: TracedFigure): TraceNode {
  const { measure, subject, value } = figure;
  const name = { measure, subject };
  const counts = ballotCounts(ballots).find(({ group }) => group === subject.group);
  if (counts === undefined) throw new RangeError('ballots of an unknown rater group');
  if (measure === 'ballots-received') return receivedNode(name, counts);
  if (measure === 'return-rate') return rateNode(name, receivedNode(of('ballots-received', name), counts), counts);
  if (measure === 'response-rate') return rateNode(name, countOf('ballots-counted', name, counts.counted), counts);
  return givenNode(name, value, 'count');
}

function receivedNode(name: NodeName, counts: BallotCounts): TraceNode {
  return derivedNode(name, {
    formula: 'sum',
    inputs: [
      countOf('ballots-spoilt', name, counts.spoilt),
      countOf('ballots-void', name, counts.void),
      countOf('ballots-counted', name, counts.counted),
    ],
    value: counts.received,
  });
}

function rateNode(name: NodeName, ballots: TraceNode, { expected }: BallotCounts): TraceNode {
  return quotientOf(name, ballots, countPart(of('ballots-expected', name), 'expected', expected ?? Number.NaN));
}

function countOf(measure: NodeName['measure'], name: NodeName, value: number): TraceNode {
  return givenNode(of(measure, name), value, 'count');
}

function of(measure: NodeName['measure'], { subject }: NodeName): NodeName {
  return { measure, subject };
}
