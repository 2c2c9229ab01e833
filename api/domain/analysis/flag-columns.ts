import type { AnswerVector } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { BallotJudge, Judgement } from '#domain/tabulation/ballot-judge';
import { createBallotScorer } from './ballot-scorer';
import type { BallotFlags } from './context';

/** What is kept of each ballot to see what the flags of the scheme would change; nothing if it flags no ballots. */
export interface FlagColumns {
  /** Numbers a ballot. */
  readonly width: number;
  numbersOf(ballot: { readonly vector: AnswerVector }, judgement: Judgement): readonly number[];
  /** Of the columns of these numbers. */
  flagsOf(columns: readonly Float64Array[], finalHits: BallotJudge['finalHits']): BallotFlags | null;
}

const NOTHING: readonly number[] = [];
const NO_FLAGS: FlagColumns = { width: 0, numbersOf: () => NOTHING, flagsOf: () => null };

export function createFlagColumns(questions: readonly Question[], scheme: ScoringScheme): FlagColumns {
  const rules = scheme.validity.filter(({ scope }) => scope === 'ballot');
  if (rules.every(({ action }) => action !== 'flag')) return NO_FLAGS;
  const scoreOf = createBallotScorer(questions, scheme);
  return {
    width: scoreOf === null ? 2 : 3,
    numbersOf: ({ vector }, { hits, likeness }) => [hits, likeness, ...(scoreOf === null ? [] : [scoreOf(vector)])],
    flagsOf([hits = new Float64Array(), likeness = new Float64Array(), scores], finalHits) {
      const final = hits.map((own, row) => finalHits({ hits: own, likeness: likeness[row] ?? -1 }));
      return { rules, hits: final, ...(scores !== undefined && { scores }) };
    },
  };
}
