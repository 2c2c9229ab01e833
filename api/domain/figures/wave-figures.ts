import type { BallotAccount } from '#domain/tabulation/model';
import { type Figure, figureOf, missingFigure } from './figure';
import type { Measure } from './measures';
import { quotientFigure } from './share-figure';

/** The ballots of one rater group, or of all. */
export interface BallotCounts {
  readonly group?: string;
  /** Undefined where it is not known, be it of one group among all. */
  readonly expected: number | undefined;
  readonly received: number;
  readonly spoilt: number;
  readonly void: number;
  readonly counted: number;
}

/** Response rates and what became of the ballots, for the wave and each rater group. */
export function waveFigures(account: BallotAccount): readonly Figure[] {
  return ballotCounts(account).flatMap(accountFigures);
}

export function ballotCounts(account: BallotAccount): readonly BallotCounts[] {
  const groups = account.groups.map(
    ({ groupId, expected, received, spoilt, void: voided = 0, counted }): BallotCounts => ({
      group: groupId,
      expected,
      received,
      spoilt,
      void: voided,
      counted,
    }),
  );
  const { received, spoilt, void: voided = 0, counted } = account;
  return [{ expected: totalExpected(groups), received, spoilt, void: voided, counted }, ...groups];
}

/** Known only if it is of every group. */
export function totalExpected(groups: readonly { readonly expected?: number | undefined }[]): number | undefined {
  if (groups.length === 0) return undefined;
  return groups.reduce<number | undefined>(
    (sum, { expected }) => (sum === undefined || expected === undefined ? undefined : sum + expected),
    0,
  );
}

function accountFigures(counts: BallotCounts): readonly Figure[] {
  const { expected, received, spoilt, void: voided, counted } = counts;
  const subject = counts.group === undefined ? {} : { group: counts.group };
  const count = (measure: Measure, value: number) => figureOf({ measure, subject, method: 'count' }, value);
  return [
    expected === undefined
      ? missingFigure({ measure: 'ballots-expected', subject, method: 'count' }, 'roll-unknown')
      : count('ballots-expected', expected),
    count('ballots-received', received),
    count('ballots-spoilt', spoilt),
    count('ballots-void', voided),
    count('ballots-counted', counted),
    rateFigure({ measure: 'return-rate', subject }, received, expected),
    rateFigure({ measure: 'response-rate', subject }, counted, expected),
  ];
}

function rateFigure(name: Pick<Figure, 'measure' | 'subject'>, ballots: number, expected: number | undefined): Figure {
  const method = 'quotient';
  if (expected === undefined || expected === 0) return missingFigure({ ...name, method }, 'roll-unknown');
  if (ballots > expected) {
    return missingFigure({ ...name, method }, 'more-than-expected', { have: ballots, need: expected });
  }
  return quotientFigure(name, { successes: ballots, n: expected });
}
