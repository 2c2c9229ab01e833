import type { VectorCell } from '#domain/answers/vector';
import type {
  ItemsQuestion,
  Question,
  ScaleQuestion,
  SingleQuestion,
  TargetsQuestion,
} from '#domain/questionnaire/model';
import { optionScores } from '#domain/scoring/option-scores';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { AnswerTally } from './answer-tally';
import { codeOfCharacter } from '../character-codes';
import { createChoiceTally } from './choice-tally';
import { createMultipleTally } from './multiple-tally';
import { createNumberTally } from './number-tally';
import { DONT_KNOW_CODE, NO_ANSWER_CODE } from '../packed-ballots';
import { createPresenceTally } from './presence-tally';
import { createRankingTally } from './ranking-tally';

/** The tables that a question other than a targets question gives, ready to take ballots. */
export function talliesOf(context: {
  readonly question: Exclude<Question, TargetsQuestion>;
  readonly atomCount: number;
  readonly scheme: ScoringScheme;
}): readonly AnswerTally[] {
  const { question, atomCount, scheme } = context;
  switch (question.kind) {
    case 'single':
      return [singleTally(question, atomCount)];
    case 'scale':
      return [scaleTally(question, atomCount)];
    case 'items':
      return itemTallies(question, atomCount, optionScores(question, scheme));
    case 'multiple':
      return [createMultipleTally(question, atomCount)];
    case 'ranking':
      return [createRankingTally(question, atomCount)];
    case 'number':
      return [createNumberTally(question, atomCount)];
    case 'text':
    case 'long-text':
    case 'date':
      return [createPresenceTally(question, atomCount)];
  }
}

function singleTally(question: SingleQuestion, atomCount: number): AnswerTally {
  return createChoiceTally(
    {
      question: question.id,
      scores: question.options.map(({ score }) => score),
      nonSubstantive: new Set(
        question.options.flatMap(({ nonSubstantive }, position) => (nonSubstantive === true ? [position] : [])),
      ),
      recommend: false,
      read: (cell) => positionIn(Array.isArray(cell) ? cell[0] : cell),
    },
    atomCount,
  );
}

function scaleTally(question: ScaleQuestion, atomCount: number): AnswerTally {
  const { from, to } = question;
  return createChoiceTally(
    {
      question: question.id,
      scores: Array.from({ length: to - from + 1 }, (_, step) => from + step),
      nonSubstantive: new Set(),
      recommend: question.recommend === true && from === 0 && to === 10,
      read: (cell) => (typeof cell === 'string' ? 'dont-know' : typeof cell === 'number' ? cell - from : null),
    },
    atomCount,
  );
}

function itemTallies(question: ItemsQuestion, atomCount: number, scores: readonly number[]): readonly AnswerTally[] {
  return question.items.map((item, index) =>
    createChoiceTally(
      {
        question: question.id,
        item: item.id,
        scores,
        nonSubstantive: new Set(),
        recommend: false,
        read: (cell) => choiceAt(cell, index),
      },
      atomCount,
    ),
  );
}

function positionIn(cell: VectorCell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

function choiceAt(cell: VectorCell, index: number): number | 'dont-know' | null {
  if (typeof cell !== 'string') return null;
  const code = codeOfCharacter(cell, index);
  if (code === NO_ANSWER_CODE) return null;
  return code === DONT_KNOW_CODE ? 'dont-know' : code;
}
