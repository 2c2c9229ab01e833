import type { VectorCell } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import type { Distribution } from '#domain/tabulation/model';

/** How an attacker looks at the answers to one question. */
export interface AnswerView {
  /** Whether people could tick several options; else each chose one. */
  readonly ticks: boolean;
  readonly options: number;
  /** Sums over the options that a shown cell tells, each as what an answer of an option adds to it. */
  readonly told: readonly (readonly number[])[];
  /** The options of one ballot; null for who has no answer in this view. */
  read(cell: VectorCell): readonly number[] | null;
  /** By the rows of `told`. */
  shown(cell: Distribution): readonly number[];
}

/** Numbers are whole ones in this range. */
export const NUMBERS = { from: 1, to: 6 };

/** Who gave a substantive answer; and, where one could say "don't know", all who said anything. */
export function viewsOfAnswers(question: Question): readonly [AnswerView, ...AnswerView[]] {
  switch (question.kind) {
    case 'multiple':
      return [tickedView(question.options.length)];
    case 'number':
      return [numberView()];
    case 'scale':
      return scaleViews(question.to - question.from + 1, question.from);
    case 'ranking':
      return rankingViews(question.options.length);
    case 'single':
      return singleViews(question.options.map(({ nonSubstantive }) => nonSubstantive !== true));
    default:
      throw new Error(`no attack on ${question.kind}`);
  }
}

function tickedView(options: number): AnswerView {
  return {
    ticks: true,
    options,
    told: identity(options),
    read: (cell) => (Array.isArray(cell) ? cell.filter((entry) => typeof entry === 'number') : null),
    shown: ({ counts }) => counts,
  };
}

/** Of two places: who comes first, and by the points, 2 and 1, who was placed at all. */
function rankingViews(options: number): readonly [AnswerView, AnswerView] {
  const read = (cell: VectorCell) => (Array.isArray(cell) ? cell.filter((entry) => typeof entry === 'number') : null);
  return [
    { ...oneOf(options), read: (cell) => read(cell)?.slice(0, 1) ?? null, shown: ({ counts }) => counts },
    {
      ...tickedView(options),
      read,
      shown({ n, counts, rankPoints = [] }) {
        return rankPoints.map((points, option) => Math.round(points * n) - (counts[option] ?? 0));
      },
    },
  ];
}

/** Mean and standard error of n numbers give their sum and the sum of their squares back. */
function numberView(): AnswerView {
  const { from, to } = NUMBERS;
  const values = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return {
    ticks: false,
    options: values.length,
    told: [values, values.map((value) => value ** 2)],
    read: (cell) => (typeof cell === 'number' ? [cell - from] : null),
    shown({ n, mean }) {
      if (mean === undefined) throw new Error('a shown cell has a mean');
      const squares = mean.standardError ** 2 * n * (n - 1) + n * mean.value ** 2;
      return [Math.round(n * mean.value), Math.round(squares)];
    },
  };
}

function scaleViews(steps: number, from: number): readonly [AnswerView, AnswerView] {
  const read = (cell: VectorCell) => (typeof cell === 'number' ? [cell - from] : null);
  const all = (cell: VectorCell) => (typeof cell === 'string' ? [steps] : read(cell));
  return [
    { ...oneOf(steps), read, shown: ({ counts }) => counts },
    { ...oneOf(steps + 1), read: all, shown: ({ counts, dontKnow }) => [...counts, dontKnow] },
  ];
}

/** An option outside the substantive ones is no answer in the first view. */
function singleViews(isSubstantive: readonly boolean[]): readonly [AnswerView, AnswerView] {
  const read = (cell: VectorCell) => (typeof cell === 'number' ? [cell] : null);
  const substantive = (cell: VectorCell) => (typeof cell === 'number' && isSubstantive[cell] === true ? [cell] : null);
  const shown = ({ counts }: Distribution) => counts;
  const only = ({ counts }: Distribution) =>
    counts.map((count, option) => (isSubstantive[option] === true ? count : 0));
  return [
    { ...oneOf(isSubstantive.length), read: substantive, shown: only },
    { ...oneOf(isSubstantive.length), read, shown },
  ];
}

function oneOf(options: number): Pick<AnswerView, 'ticks' | 'options' | 'told'> {
  return { ticks: false, options, told: identity(options) };
}

function identity(size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  );
}
