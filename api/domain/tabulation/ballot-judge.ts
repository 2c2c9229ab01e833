import type { Pace } from '#domain/answers/pace';
import type { AnswerVector, VectorCell } from '#domain/answers/vector';
import type { ItemsQuestion, Question, ScaleQuestion, TargetsQuestion } from '#domain/questionnaire/model';
import { type Hits, isVoided, judge } from '#domain/scoring/judge';
import { optionScores } from '#domain/scoring/option-scores';
import { RatingSummary } from '#domain/scoring/rating-summary';
import { createRuleCounts } from '#domain/scoring/rule-counts';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { createBallotLikeness } from './ballot-likeness';
import { codeOfCharacter } from './character-codes';
import { DONT_KNOW_CODE, NO_ANSWER_CODE } from './packed-ballots';
import type { JudgedRules } from './told-rule-counts';

/** Judges whole ballots by the rules of the scheme, one after another, and keeps account of the hits. */
export interface BallotJudge {
  judge(group: number, ballot: JudgedBallot): Judgement;
  /** The hits of a ballot together with those of the rules about likeness, once all ballots have been judged. */
  finalHits(judgement: Omit<Judgement, 'counts'>): Hits;
  rules(): JudgedRules;
  /** By rater group. */
  readonly voids: readonly number[];
}

export interface Judgement {
  /** Whether the ballot counts. */
  readonly counts: boolean;
  /** Rules about ballots that it hits; likeness is not among them yet. */
  readonly hits: Hits;
  /** Number of the set of ballots that are alike; −1 where no rule asks for it. */
  readonly likeness: number;
}

export interface JudgedBallot {
  readonly vector: AnswerVector;
  readonly pace?: Pace;
}

export function createBallotJudge(input: {
  readonly questions: readonly Question[];
  readonly scheme: ScoringScheme;
  readonly groupCount: number;
}): BallotJudge {
  const { questions, scheme, groupCount } = input;
  const rules = scheme.validity.filter(({ scope }) => scope === 'ballot');
  const counts = createRuleCounts(rules);
  const voids = Array.from({ length: groupCount }, () => 0);
  if (rules.length === 0)
    return { judge: () => UNTOUCHED, finalHits: ({ hits }) => hits, rules: () => NO_RULES, voids };
  const readers = questions.map((question) => ratingReader(question, scheme));
  const ratings = new RatingSummary();
  const likeness = rules.flatMap(({ test }, index) => (test.kind === 'duplicates' ? [{ index, test }] : []));
  const sets = createBallotLikeness();

  return {
    voids,
    judge(group, { vector, pace }) {
      ratings.clear();
      readers.forEach((read, position) => read?.(vector[position] ?? null, ratings));
      const hits = judge(rules, ratings, pace);
      counts.count(hits);
      const set = likeness.length > 0 && ratings.rated > 0 ? setOf(group, vector) : NO_SET;
      const isVoid = isVoided(hits, rules);
      if (isVoid) voids[group] = (voids[group] ?? 0) + 1;
      return { counts: !isVoid, hits, likeness: set };
    },
    finalHits: ({ hits, likeness: set }) =>
      likeness.reduce((all, { index, test }) => (sets.sizeOf(set) >= test.ballots ? all | (1 << index) : all), hits),
    rules: () => ({
      judged: counts.judged(),
      counts: counts.counts().map((count, index) => {
        const own = likeness.find((rule) => rule.index === index);
        return own === undefined ? count : { ...count, hits: sets.ballotsInSetsOf(own.test.ballots) };
      }),
    }),
  };

  function setOf(group: number, vector: AnswerVector): number {
    return sets.setOf(JSON.stringify([group, vector.filter((_, position) => readers[position] !== null)]));
  }
}

const NO_SET = -1;
const NO_RULES: JudgedRules = { counts: [], judged: 0 };
const UNTOUCHED: Judgement = { counts: true, hits: 0, likeness: NO_SET };

type RatingReader = (cell: VectorCell, ratings: RatingSummary) => void;

/** Null for questions that ask for no rating. */
function ratingReader(question: Question, scheme: ScoringScheme): RatingReader | null {
  switch (question.kind) {
    case 'scale':
      return scaleReader(question);
    case 'items':
      return itemsReader(question, scheme);
    case 'targets':
      return targetsReader(question, scheme);
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'number':
    case 'date':
    case 'text':
    case 'long-text':
      return null;
  }
}

function scaleReader({ from, to }: ScaleQuestion): RatingReader {
  return (cell, ratings) => {
    if (typeof cell === 'string') ratings.addDontKnow();
    else if (typeof cell !== 'number') ratings.addGap();
    else {
      ratings.addRating(cell - from, cell === to);
      ratings.addUnit((100 * (cell - from)) / (to - from));
    }
  };
}

function itemsReader(question: ItemsQuestion, scheme: ScoringScheme): RatingReader {
  const scores = optionScores(question, scheme);
  return (cell, ratings) => {
    for (let item = 0; item < question.items.length; item++) {
      const score = addMark({ cell, position: item, scores, ratings });
      if (score !== undefined) ratings.addUnit(score);
    }
  };
}

/** Only cards that were filled in were asked for: nobody deals with every unit. */
function targetsReader(question: TargetsQuestion, scheme: ScoringScheme): RatingReader {
  const scores = optionScores(question, scheme);
  const criteria = question.criteria.length;
  return (cell, ratings) => {
    if (typeof cell !== 'string') return;
    for (let start = 0; start < cell.length; start += criteria) {
      if (isUntouched(cell, start, criteria)) continue;
      let rated = 0;
      let sum = 0;
      for (let position = start; position < start + criteria; position++) {
        const score = addMark({ cell, position, scores, ratings });
        if (score === undefined) continue;
        rated += 1;
        sum += score;
      }
      if (rated > 0) ratings.addUnit(sum / rated);
    }
  };
}

function isUntouched(cell: string, start: number, criteria: number): boolean {
  for (let position = start; position < start + criteria; position++) {
    if (codeOfCharacter(cell, position) !== NO_ANSWER_CODE) return false;
  }
  return true;
}

/** @returns the score of a rating, nothing for "don't know" and gaps */
function addMark(mark: {
  readonly cell: VectorCell;
  readonly position: number;
  readonly scores: readonly number[];
  readonly ratings: RatingSummary;
}): number | undefined {
  const { cell, position, scores, ratings } = mark;
  const code = typeof cell === 'string' ? codeOfCharacter(cell, position) : NO_ANSWER_CODE;
  if (code === NO_ANSWER_CODE) ratings.addGap();
  else if (code === DONT_KNOW_CODE) ratings.addDontKnow();
  else ratings.addRating(code, code === scores.length - 1);
  return scores[code];
}
