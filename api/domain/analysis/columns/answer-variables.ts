import type { VectorCell } from '#domain/answers/vector';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type { ItemId, OptionId, Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { optionScores } from '#domain/scoring/option-scores';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { codeOfCharacter } from '#domain/tabulation/character-codes';
import { DONT_KNOW_CODE, NO_ANSWER_CODE } from '#domain/tabulation/packed-ballots';

/** What everybody may have answered once: a question, an item of one, or one option of several to tick. */
export type AnswerVariable = OptionVariable | NumberVariable;

interface VariableName {
  readonly question: QuestionId;
  readonly item?: ItemId;
  readonly option?: OptionId;
  /** Of the question in the answer vector. */
  readonly position: number;
}

export interface OptionVariable extends VariableName {
  readonly kind: 'options';
  readonly asked: Question;
  /** The substantive options, in the order of the questionnaire; any other code is no answer. */
  readonly options: readonly VariableOption[];
  /** The code of the option; that of "don't know" or of no answer. */
  readonly codeOf: (cell: VectorCell) => number;
}

export interface VariableOption {
  readonly key: OptionId;
  readonly code: number;
  /** In the units of the table; absent where it takes no part in a mean. */
  readonly score?: number;
}

export interface NumberVariable extends VariableName {
  readonly kind: 'number';
}

/** Everything that can be analysed, in the order of the questionnaire. */
export function answerVariables(questionnaire: Questionnaire, scheme: ScoringScheme): readonly AnswerVariable[] {
  return questionsOf(questionnaire).flatMap((question, position) => variablesOf(question, { position, scheme }));
}

interface Place {
  readonly position: number;
  readonly scheme: ScoringScheme;
}

function variablesOf(asked: Question, { position, scheme }: Place): readonly AnswerVariable[] {
  const common = { kind: 'options', asked, question: asked.id, position } as const;
  const options = answerOptions(asked).map(({ key, position: code, score }) => ({ key, code, ...scored(score) }));
  switch (asked.kind) {
    case 'single':
      return [{ ...common, options, codeOf: codeOfChoice }];
    case 'ranking':
      return [{ ...common, options, codeOf: codeOfChoice }];
    case 'scale':
      return [{ ...common, options, codeOf: (cell) => codeOfStep(cell, asked.from) }];
    case 'items': {
      const worth = optionScores(asked, scheme);
      const own = options.map(({ key, code }) => ({ key, code, ...scored(worth[code]) }));
      return asked.items.map(({ id }, index) => ({
        ...common,
        item: id,
        options: own,
        codeOf: (cell) => (typeof cell === 'string' ? codeOfCharacter(cell, index) : NO_ANSWER_CODE),
      }));
    }
    case 'multiple':
      return options.map(({ key, code }) => ({
        ...common,
        option: key,
        options: TICKED,
        codeOf: (cell) => (Array.isArray(cell) ? Number(cell.includes(code)) : NO_ANSWER_CODE),
      }));
    case 'number':
      return [{ kind: 'number', question: asked.id, position }];
    case 'targets':
    case 'text':
    case 'long-text':
    case 'date':
      return [];
  }
}

function scored(score: number | undefined): { readonly score?: number } {
  return score === undefined ? {} : { score };
}

/** Code of an option that was ticked; 0 for one that was not. */
export const TICKED_CODE = 1;

/** The options of each option of a question to tick. */
export const TICKED: readonly VariableOption[] = [
  { key: 'not-ticked', code: 0 },
  { key: 'ticked', code: TICKED_CODE },
];

/** Of a ranking the first place, as in its table. */
function codeOfChoice(cell: VectorCell): number {
  const choice = Array.isArray(cell) ? cell[0] : cell;
  return typeof choice === 'number' ? choice : NO_ANSWER_CODE;
}

function codeOfStep(cell: VectorCell, from: number): number {
  if (typeof cell === 'number') return cell - from;
  return cell === null ? NO_ANSWER_CODE : DONT_KNOW_CODE;
}
