import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from './insufficient';

/** What became of all cases of a sample. */
export interface Dispositions {
  /** I: complete interviews. */
  readonly complete: number;
  /** P: partial interviews. */
  readonly partial: number;
  /** R: refusals and break-offs. */
  readonly refused: number;
  /** NC: eligible, never reached. */
  readonly notContacted: number;
  /** O: eligible and reached, but no interview for other reasons. */
  readonly other: number;
  /** UH + UO: not known whether there is somebody to ask, or whether he is eligible. */
  readonly unknown: number;
}

/** Each fails with 'nothing-answered' if there are no cases below the line. */
export interface ResponseRates {
  /** Minimum: I / ((I + P) + (R + NC + O) + (UH + UO)). */
  readonly RR1: Rate;
  /** RR1 with partial interviews above the line, as in the other even ones. */
  readonly RR2: Rate;
  /** Of the unknown cases only the share e that is eligible: I / ((I + P) + (R + NC + O) + e (UH + UO)). */
  readonly RR3: Rate;
  readonly RR4: Rate;
  /** Maximum, without unknown cases: I / ((I + P) + (R + NC + O)). */
  readonly RR5: Rate;
  readonly RR6: Rate;
  /** COOP1: I / ((I + P) + R + O), of those who were reached. */
  readonly cooperation: Rate;
  /** REF1: R / ((I + P) + (R + NC + O) + (UH + UO)). */
  readonly refusal: Rate;
}

type Rate = Result<number, Insufficient>;

/**
 * The response rates of the American Association for Public Opinion Research. `eligible` is e, the estimated share of
 * eligible ones among the cases of unknown eligibility; it is to be stated beside RR3 and RR4.
 *
 * Throws RangeError for counts that are not 0 or more and for e outside 0..1.
 * Source: AAPOR, Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys, 9th ed. (2016).
 */
export function responseRates(cases: Dispositions, eligible: number): ResponseRates {
  if (!Object.values(cases).every((count: number) => count >= 0)) throw new RangeError('cases are 0 or more');
  if (!(eligible >= 0 && eligible <= 1)) throw new RangeError(`share of eligible cases ${eligible}`);
  const interviews = cases.complete + cases.partial;
  const known = interviews + cases.refused + cases.notContacted + cases.other;
  const { unknown } = cases;
  return {
    RR1: rate(cases.complete, known + unknown),
    RR2: rate(interviews, known + unknown),
    RR3: rate(cases.complete, known + eligible * unknown),
    RR4: rate(interviews, known + eligible * unknown),
    RR5: rate(cases.complete, known),
    RR6: rate(interviews, known),
    cooperation: rate(cases.complete, interviews + cases.refused + cases.other),
    refusal: rate(cases.refused, known + unknown),
  };
}

function rate(part: number, whole: number): Rate {
  return whole === 0 ? fail({ reason: 'nothing-answered' }) : ok(part / whole);
}
