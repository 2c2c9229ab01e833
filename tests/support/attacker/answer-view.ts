import { unitAbove } from '#domain/disclosure/coarse-value';
import type { VectorCell } from '#domain/answers/vector';
import type { Question, RankingQuestion } from '#domain/questionnaire/model';
import type { Distribution } from '#domain/tabulation/model';

/** How an attacker looks at the answers to one question. */
export interface AnswerView {
  /** Whether people could tick several options; else each chose one. */
  readonly ticks: boolean;
  readonly options: number;
  /** Sets of options: that nearly all in a group gave one of a set is not to be known of it. Each option alone, where absent. */
  readonly events?: readonly (readonly number[])[];
  /** Sums over the options that a shown cell tells, each as what an answer of an option adds to it. */
  readonly told: readonly (readonly number[])[];
  /** The options of one ballot; null for who has no answer in this view. */
  read(cell: VectorCell): readonly number[] | null;
  /** By the rows of `told`. */
  shown(cell: Distribution): readonly number[];
  /** By the same rows, how far the true sum may lie from what is shown; nothing where all is exact. */
  slack?(cell: Distribution): readonly number[];
}

export function eventsOf({ options, events }: AnswerView): readonly (readonly number[])[] {
  return events ?? Array.from({ length: options }, (_, option) => [option]);
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
      return rankingViews(question);
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

/** Who comes first; and all orders in which people can have placed options, of which first places and points are told. */
function rankingViews({ options: { length: options }, places }: RankingQuestion): readonly [AnswerView, AnswerView] {
  const read = (cell: VectorCell) => (Array.isArray(cell) ? cell.filter((entry) => typeof entry === 'number') : null);
  const orders = ordersOf(options, places);
  const numbers = new Map(orders.map((order, number) => [order.join(), number]));
  const everyOption = Array.from({ length: options }, (_, option) => option);
  return [
    { ...oneOf(options), read: (cell) => read(cell)?.slice(0, 1) ?? null, shown: ({ counts }) => counts },
    {
      ticks: false,
      options: orders.length,
      events: placings(orders, { options, places }),
      told: [
        ...everyOption.map((option) => orders.map((order) => (order[0] === option ? 1 : 0))),
        ...everyOption.map((option) => orders.map((order) => pointsOf(option, order))),
      ],
      read: (cell) => numbersOf(read(cell)),
      shown: ({ n, counts, rankPoints = [] }) => [...counts, ...rankPoints.map((points) => Math.round(points * n))],
    },
  ];

  function numbersOf(order: readonly number[] | null): readonly number[] | null {
    return order === null ? null : order.length === 0 ? [] : [numbers.get(order.join()) ?? 0];
  }
}

/** All ways to fill so many places. */
export function ordersOf(options: number, places: number): readonly (readonly number[])[] {
  if (places === 0) return [[]];
  return ordersOf(options, places - 1).flatMap((order) =>
    Array.from({ length: options }, (_, option) => option)
      .filter((option) => !order.includes(option))
      .map((option) => [...order, option]),
  );
}

/** Borda's count: as many points as there are places for the first, one for the last, none for what was not placed. */
function pointsOf(option: number, order: readonly number[]): number {
  return order.length - placeOf(option, order);
}

/** Those that are not placed come after the last. */
function placeOf(option: number, order: readonly number[]): number {
  return order.includes(option) ? order.indexOf(option) : order.length;
}

/**
 * That an option is among the first j; and, where the order of all is known, that it is among the last j. That it is not
 * the first, first places tell as those of any choice do.
 */
function placings(
  orders: readonly (readonly number[])[],
  { options, places }: Readonly<Record<'options' | 'places', number>>,
): readonly (readonly number[])[] {
  const most = options - 1;
  return Array.from({ length: options }, (_, option) => {
    const where = (isSo: (place: number) => boolean) =>
      orders.flatMap((order, number) => (isSo(placeOf(option, order)) ? [number] : []));
    const tops = Array.from({ length: Math.min(places, most) }, (__, place) => where((own) => own <= place));
    const bottoms = Array.from({ length: most - 1 }, (__, place) => where((own) => own >= most - place));
    return places < most ? tops : [...tops, ...bottoms];
  }).flat();
}

/** Mean and standard error of n numbers give their sum and the sum of their squares back. */
/** Of numbers the mean is told, to a unit that follows from the error; of what the error says no more is used. */
function numberView(): AnswerView {
  const { from, to } = NUMBERS;
  const values = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return {
    ticks: false,
    options: values.length,
    told: [values],
    read: (cell) => (typeof cell === 'number' ? [cell - from] : null),
    shown: ({ n, mean }) => [n * estimated(mean).value],
    slack({ n, mean }) {
      const deviation = estimated(mean).standardError * Math.sqrt(n);
      return [(n * unitAbove(Math.max(2 * deviation, 3) / n)) / 2];
    },
  };
}

function estimated(mean: Distribution['mean']) {
  if (mean === undefined) throw new Error('a shown cell has a mean');
  return mean;
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
