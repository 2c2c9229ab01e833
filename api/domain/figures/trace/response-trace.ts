import type { Tabulation } from '#domain/tabulation/model';
import { type Cases, casesOf } from '../response-figures';
import type { ResponseMeasure } from '../response-measures';
import { totalExpected } from '../wave-figures';
import { countPart, derivedPart, givenPart, type NodeName, quotientOf } from './nodes';
import type { TraceNode } from './trace-node';

/** A rate of AAPOR from what became of all cases: ballots that were counted, and what the organizer said of the others. */
export function responseNode({ ballots }: Tabulation, measure: ResponseMeasure): TraceNode {
  const cases = casesOf(ballots);
  if (!cases.ok) throw new RangeError('a rate without cases has no trace');
  const name: NodeName = { measure, subject: {} };
  const parts = partsOf(name, ballots, cases.value);
  const { above, below } = RATIOS[measure];
  return quotientOf(
    name,
    sumPart(
      name,
      'part',
      above.map((part) => parts[part]),
    ),
    sumPart(
      name,
      'whole',
      below.map((part) => parts[part]),
    ),
  );
}

type CasePart = 'complete' | 'partial' | 'refused' | 'notContacted' | 'other' | 'unknown' | 'eligible';

interface Ratio {
  readonly above: readonly CasePart[];
  readonly below: readonly CasePart[];
}

const KNOWN = ['complete', 'partial', 'refused', 'notContacted', 'other'] as const;

const RATIOS: Readonly<Record<ResponseMeasure, Ratio>> = {
  'response-rate-1': { above: ['complete'], below: [...KNOWN, 'unknown'] },
  'response-rate-2': { above: ['complete', 'partial'], below: [...KNOWN, 'unknown'] },
  'response-rate-3': { above: ['complete'], below: [...KNOWN, 'eligible'] },
  'response-rate-4': { above: ['complete', 'partial'], below: [...KNOWN, 'eligible'] },
  'response-rate-5': { above: ['complete'], below: KNOWN },
  'response-rate-6': { above: ['complete', 'partial'], below: KNOWN },
  'cooperation-rate': { above: ['complete'], below: ['complete', 'partial', 'refused', 'other'] },
  'refusal-rate': { above: ['refused'], below: [...KNOWN, 'unknown'] },
};

function partsOf(name: NodeName, ballots: Tabulation['ballots'], cases: Cases): Readonly<Record<CasePart, TraceNode>> {
  const { nonresponse, spoilt, void: voided = 0, completion } = ballots;
  const entered = (part: string, value = 0) => givenPart({ above: name, part: 'count', name: part }, value, 'entered');
  const unknown = entered('unknown', cases.unknown);
  const share = givenPart({ above: name, part: 'setting', name: 'eligible-share' }, cases.eligibleShare, 'entered');
  return {
    complete: countPart(name, 'complete', cases.complete),
    partial: countPart(name, 'partial', cases.partial),
    refused: sumPart(name, 'refused', [
      countPart(name, 'broken-off', completion?.brokenOff ?? 0),
      entered('refusals', nonresponse?.refused),
    ]),
    notContacted: sumPart(name, 'not-contacted', [
      entered('not-reached', nonresponse?.notContacted),
      silentPart(name, ballots, cases),
    ]),
    other: sumPart(name, 'other', [
      countPart(name, 'not-counted', spoilt + voided),
      entered('other-reasons', nonresponse?.other),
    ]),
    unknown,
    eligible: derivedPart(
      { above: name, part: 'step', name: 'eligible' },
      { formula: 'product', inputs: [share, unknown] },
    ),
  };
}

/** Those on the roll of whom nothing is known: all of it, less the ballots and those who are entered. */
function silentPart(name: NodeName, ballots: Tabulation['ballots'], { silent }: Cases): TraceNode {
  const expected = ballots.groups.length === 0 ? undefined : totalExpected(ballots.groups);
  if (expected === undefined) return countPart(name, 'silent', silent);
  return derivedPart(
    { above: name, part: 'step', name: 'silent' },
    {
      formula: 'difference',
      inputs: [countPart(name, 'expected', expected), countPart(name, 'accounted', expected - silent)],
    },
  );
}

function sumPart(above: NodeName, name: string, inputs: readonly TraceNode[]): TraceNode {
  return derivedPart({ above, part: 'step', name }, { formula: 'sum', inputs });
}
