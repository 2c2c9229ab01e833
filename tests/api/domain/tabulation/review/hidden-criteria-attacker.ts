import type { RankedTarget, ReviewTable } from '#domain/tabulation/model';
import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { SeededRandom } from '../../../../support/seeded-random';
import { type Cards, ranked, tableOf } from './card-review';
import { reviewOf, SCORES } from './example-review';

/** Of four criteria, in two blocks, or five. */
export function attackedTable(weights: readonly number[], cards: Cards): ReviewTable {
  const criteria = weights.map((weight, index) => ({ id: `c${index}`, title: { zh: `第 ${index} 项` }, weight }));
  return tableOf({ ...reviewOf(1, 1), criteria }, [cards]);
}

/** Cards of one group that everything published fits, as far as their hidden criteria go. */
export interface Candidate {
  /** Mean of each hidden criterion. */
  readonly means: ReadonlyMap<number, number>;
  /** Hidden criteria that are nearly of one mind in it. */
  readonly ofOneMind: readonly number[];
}

type Column = readonly number[];

/** Positions of the criteria that a group which is shown hides. */
export function hiddenCriteria(target: RankedTarget, groupId: string): readonly number[] {
  const cell = target.groups.find((group) => group.groupId === groupId)?.cell;
  if (cell?.released !== true) return [];
  return cell.criteria.flatMap(({ reason }, criterion) => (reason === undefined ? [] : [criterion]));
}

/**
 * Cards of a group whose whole release, every digit and every reason of it, is that of the true ones, with the criteria
 * that are shown as they are. Tries sets in which one hidden criterion is of one mind, as somebody would who knows the
 * rules, and moves answers of the others until the group's mean is near.
 */
export function candidatesFor(
  cards: Cards,
  attack: {
    readonly weights: readonly number[];
    readonly groupId: string;
    readonly tries: number;
    readonly random: SeededRandom;
  },
): readonly Candidate[] {
  const { weights, groupId, tries, random } = attack;
  const published = attackedTable(weights, cards);
  const hidden = hiddenCriteria(ranked(published.targets[0]), groupId);
  const text = JSON.stringify(published);
  const known = shownMean(ranked(published.targets[0]), groupId);
  const truth = columnsOf(cards[groupId] ?? [], weights.length);
  const found = new Map<string, Candidate>();
  for (let attempt = 0; attempt < tries; attempt++) {
    const columns = guess({ weights, truth, hidden, random, known, one: hidden[attempt % hidden.length] ?? 0 });
    if (columns === null) continue;
    if (JSON.stringify(attackedTable(weights, { ...cards, [groupId]: cardsOf(columns) })) !== text) continue;
    const candidate = describe(columns, hidden);
    found.set(JSON.stringify([[...candidate.means], candidate.ofOneMind]), candidate);
  }
  return [...found.values()];
}

function columnsOf(cards: readonly string[], criteria: number): readonly Column[] {
  return Array.from({ length: criteria }, (_, criterion) => cards.map((card) => Number(card[criterion])));
}

function cardsOf(columns: readonly Column[]): readonly string[] {
  return (columns[0] ?? []).map((_, person) => columns.map((column) => column[person]).join(''));
}

interface Guess {
  readonly weights: readonly number[];
  readonly truth: readonly Column[];
  readonly hidden: readonly number[];
  readonly random: SeededRandom;
  /** The mean of the group as it is shown. */
  readonly known: number;
  /** The criterion that all answer alike. */
  readonly one: number;
}

const STEPS = 60;

function guess(context: Guess): readonly Column[] | null {
  const { weights, truth, hidden, random, known, one } = context;
  const best = SCORES.length - 1;
  const people = truth[0]?.length ?? 0;
  const option = random.wholeBetween(0, best);
  const columns = truth.map((column, criterion) => {
    if (!hidden.includes(criterion)) return [...column];
    if (criterion === one) return column.map(() => option);
    const level = random.wholeBetween(0, best);
    const spread = random.wholeBetween(0, 2);
    return column.map(() => Math.min(best, Math.max(0, level + random.wholeBetween(-spread, spread))));
  });
  const others = hidden.filter((criterion) => criterion !== one);
  const any = () => columns[others[random.wholeBetween(0, others.length - 1)] ?? 0] ?? [];
  const goal = known + 2 * (random.uniform() - 0.5);
  for (let step = 0; step < STEPS && Math.abs(meanOf(weights, columns) - goal) > 1; step++) {
    const column = any();
    const person = random.wholeBetween(0, people - 1);
    const moved = (column[person] ?? 0) + (meanOf(weights, columns) < goal ? 1 : -1);
    column[person] = Math.min(best, Math.max(0, moved));
  }
  return Math.abs(meanOf(weights, columns) - known) <= FARTHEST ? columns : null;
}

/** The mean is rounded to 2 at most: this spares the tabulation of what cannot fit. */
const FARTHEST = 1;

function shownMean(target: RankedTarget, groupId: string): number {
  const cell = target.groups.find((group) => group.groupId === groupId)?.cell;
  if (cell?.released !== true) throw new Error('the group is not shown');
  return cell.mean;
}

function scoresOf(weights: readonly number[], columns: readonly Column[]): readonly number[] {
  return (columns[0] ?? []).map((_, person) =>
    columns.reduce(
      (sum, column, criterion) => sum + ((weights[criterion] ?? 0) / 100) * (SCORES[column[person] ?? 0] ?? 0),
      0,
    ),
  );
}

function meanOf(weights: readonly number[], columns: readonly Column[]): number {
  const scores = scoresOf(weights, columns);
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function describe(columns: readonly Column[], hidden: readonly number[]): Candidate {
  const own = hidden.map((criterion) => ({ criterion, column: columns[criterion] ?? [] }));
  return {
    means: new Map(
      own.map(({ criterion, column }) => [
        criterion,
        column.reduce((sum, answer) => sum + (SCORES[answer] ?? 0), 0) / column.length,
      ]),
    ),
    ofOneMind: own.filter(({ column }) => isNearlyUnanimous(countsOf(column))).map(({ criterion }) => criterion),
  };
}

export function countsOf(column: Column): readonly number[] {
  return SCORES.map((_, option) => column.filter((answer) => answer === option).length);
}
