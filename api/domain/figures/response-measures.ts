/** Outcome rates of AAPOR over the whole sample; see #domain/statistics/response-rates for each. */
export const RESPONSE_MEASURES = [
  /** RR1: complete ballots of all cases, those of unknown eligibility among them. RR2 adds the partial ones. */
  'response-rate-1',
  'response-rate-2',
  /** RR3 and RR4: of unknown cases only the share that is estimated to be eligible. */
  'response-rate-3',
  'response-rate-4',
  /** RR5 and RR6: of cases that are known to be eligible. */
  'response-rate-5',
  'response-rate-6',
  /** COOP1: complete ballots of all people who were reached. */
  'cooperation-rate',
  /** REF1: refused or broken off, of all cases. */
  'refusal-rate',
] as const;

export type ResponseMeasure = (typeof RESPONSE_MEASURES)[number];

export function isResponseMeasure(measure: string): measure is ResponseMeasure {
  return RESPONSE_MEASURES.some((one) => one === measure);
}
