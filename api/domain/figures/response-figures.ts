import { type Dispositions, type ResponseRates, responseRates } from '#domain/statistics/response-rates';
import type { BallotAccount } from '#domain/tabulation/model';
import { fail, ok, type Result } from '#domain/result';
import { type Figure, figureOf, type FigureName, type FigureReason, missingFigure, type Shortfall } from './figure';
import { RESPONSE_MEASURES, type ResponseMeasure } from './response-measures';
import { totalExpected } from './wave-figures';

/** What became of all cases of the sample, and where each number comes from. */
export interface Cases extends Dispositions {
  /** e. */
  readonly eligibleShare: number;
  /** On the roll, without a ballot, and nothing is said of them. */
  readonly silent: number;
}

const RATES: Readonly<Record<ResponseMeasure, keyof ResponseRates>> = {
  'response-rate-1': 'RR1',
  'response-rate-2': 'RR2',
  'response-rate-3': 'RR3',
  'response-rate-4': 'RR4',
  'response-rate-5': 'RR5',
  'response-rate-6': 'RR6',
  'cooperation-rate': 'cooperation',
  'refusal-rate': 'refusal',
};

/** The rates of AAPOR; none of a wave that was counted before ballots were told apart by how much they answer. */
export function responseFigures(account: BallotAccount): readonly Figure[] {
  if (account.completion === undefined) return [];
  const cases = casesOf(account);
  const nameOf = (measure: ResponseMeasure): FigureName => ({ measure, subject: {}, method: 'aapor' });
  if (!cases.ok) {
    const { reason, ...shortfall } = cases.error;
    return RESPONSE_MEASURES.map((measure) => missingFigure(nameOf(measure), reason, shortfall));
  }
  const { eligibleShare, silent: _, ...dispositions } = cases.value;
  const rates = responseRates(dispositions, eligibleShare);
  const n = Object.values(dispositions).reduce((sum: number, count: number) => sum + count, 0);
  return RESPONSE_MEASURES.map((measure) => {
    const rate = rates[RATES[measure]];
    return rate.ok ? figureOf(nameOf(measure), rate.value, { n }) : missingFigure(nameOf(measure), rate.error.reason);
  });
}

type WithoutCases = { readonly reason: FigureReason } & Shortfall;

/**
 * A ballot that counts is complete, partial or broken off, which is a refusal; one that came back and does not count was
 * reached without an interview. Everybody on a roll is eligible, so whoever is left of it was not reached.
 */
export function casesOf(account: BallotAccount): Result<Cases, WithoutCases> {
  const { completion = NOBODY, nonresponse, received, spoilt, void: voided = 0 } = account;
  const expected = account.groups.length === 0 ? undefined : totalExpected(account.groups);
  if (nonresponse === undefined && expected === undefined) return fail({ reason: 'nonresponse-unknown' });
  if (completion === null) return fail({ reason: 'protected' });
  const { refused = 0, notContacted = 0, other = 0, unknown = 0, eligibleShare = 1 } = nonresponse ?? {};
  const accounted = received + refused + notContacted + other + unknown;
  if (expected !== undefined && accounted > expected) {
    return fail({ reason: 'more-than-expected', have: accounted, need: expected });
  }
  const silent = (expected ?? accounted) - accounted;
  return ok({
    complete: completion.complete,
    partial: completion.partial,
    refused: completion.brokenOff + refused,
    notContacted: notContacted + silent,
    other: spoilt + voided + other,
    unknown,
    eligibleShare,
    silent,
  });
}

const NOBODY = { complete: 0, partial: 0, brokenOff: 0 };
