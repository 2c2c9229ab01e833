import type { AnalysisPlan, IndexPlan } from '#domain/analysis/plan/analysis-plan';
import { NO_ANSWER_CHARACTER } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import { BFI_SCALES, bfiColumn, bfiItems, isReversed, itemsOf } from '../../../support/data-sets/bfi';
import { ballotOf, itemsQuestion, singleQuestion } from './analysed-wave';

const AGES = ['le24', '25_34', 'ge35'];

/** The 25 items as five items questions, then gender, education and age in three groups. */
export const BFI_QUESTIONS: readonly Question[] = [
  ...BFI_SCALES.map((scale) => itemsQuestion(scale, itemsOf(scale), 6)),
  singleQuestion('gender', ['1', '2']),
  singleQuestion('education', ['1', '2', '3', '4', '5']),
  singleQuestion('age', AGES),
];

/** Reversed items turned round; a value for everybody with an answer. */
export const BFI_INDICES: readonly IndexPlan[] = BFI_SCALES.map((scale) => ({
  id: scale,
  title: { zh: scale },
  items: itemsOf(scale).map((item) => ({ question: scale, item, ...(isReversed(item) && { reversed: true }) })),
  minimumAnswered: 1,
}));

/** The order of the file. */
export function bfiBallots(): readonly CountedBallot[] {
  const items = bfiItems();
  const [gender, education, age] = [bfiColumn('gender'), bfiColumn('education'), bfiColumn('age')];
  return Array.from(gender, (_, row) =>
    ballotOf([
      ...BFI_SCALES.map((__, scale) => cellOf(items.slice(5 * scale, 5 * scale + 5).map((column) => column[row] ?? 0))),
      positionOf(gender[row]),
      positionOf(education[row]),
      ageGroup(age[row] ?? 0),
    ]),
  );
}

function cellOf(answers: readonly number[]): string | null {
  const cell = answers.map((answer) => (Number.isNaN(answer) ? NO_ANSWER_CHARACTER : `${answer - 1}`)).join('');
  return cell === NO_ANSWER_CHARACTER.repeat(answers.length) ? null : cell;
}

function positionOf(answer = Number.NaN): number | null {
  return Number.isNaN(answer) ? null : answer - 1;
}

function ageGroup(age: number): number {
  return age <= 24 ? 0 : age <= 34 ? 1 : 2;
}

/** The known shares of tests/data/bfi/weighting.json. */
export const BFI_WEIGHTING: NonNullable<AnalysisPlan['weighting']> = {
  margins: [
    { question: 'age', shares: { le24: 0.3, '25_34': 0.3, ge35: 0.4 } },
    { question: 'gender', shares: { 1: 0.5, 2: 0.5 } },
  ],
  trim: [0.3, 3],
};
