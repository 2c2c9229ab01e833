import type { AnswerVector } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { BallotJudge, Judgement } from '#domain/tabulation/ballot-judge';
import type { BallotFlags } from '../context';
import { createBallotScorer } from './ballot-scorer';

/** What is kept of each ballot to see what the flags of the scheme would change; nothing if it flags no ballots. */
export interface FlagColumns {
  /** Numbers a ballot. */
  readonly extras: number;
  readonly labels: number;
  numbersOf(ballot: { readonly vector: AnswerVector }, judgement: Judgement): FlagNumbers;
  /** Of the columns of these numbers. */
  flagsOf(
    columns: { readonly extras: readonly Float64Array[]; readonly labels: readonly Float64Array[] },
    finalHits: BallotJudge['finalHits'],
  ): BallotFlags | null;
}

interface FlagNumbers {
  /** Hits, and the score of the ballot where targets are rated. */
  readonly extras: readonly number[];
  /** Likeness. */
  readonly labels: readonly number[];
}

const NOTHING: FlagNumbers = { extras: [], labels: [] };
const NO_FLAGS: FlagColumns = { extras: 0, labels: 0, numbersOf: () => NOTHING, flagsOf: () => null };

export function createFlagColumns(questions: readonly Question[], scheme: ScoringScheme): FlagColumns {
  const rules = scheme.validity.filter(({ scope }) => scope === 'ballot');
  if (rules.every(({ action }) => action !== 'flag')) return NO_FLAGS;
  const scoreOf = createBallotScorer(questions, scheme);
  return {
    extras: scoreOf === null ? 1 : 2,
    labels: 1,
    numbersOf: ({ vector }, { hits, likeness }) => ({
      extras: scoreOf === null ? [hits] : [hits, scoreOf(vector)],
      labels: [likeness],
    }),
    flagsOf({ extras: [hits = new Float64Array(), scores], labels: [likeness = new Float64Array()] }, finalHits) {
      const final = hits.map((own, row) => finalHits({ hits: own, likeness: likeness[row] ?? -1 }));
      return { rules, hits: final, ...(scores !== undefined && { scores }) };
    },
  };
}
