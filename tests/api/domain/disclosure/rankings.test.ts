import { describe, expect, it } from 'vitest';
import type { RankingQuestion } from '#domain/questionnaire/model';
import { publishedTable } from '../../../support/attacker/published-sets';
import { ASKED, choice, optionsOf, type PolledSurvey } from '../../../support/attacker/random-survey';

type Order = readonly number[];

/** All orders of three, of which as many are kept as there are places. */
const ORDERS = [
  [0, 1, 2],
  [1, 0, 2],
  [2, 0, 1],
  [0, 2, 1],
  [1, 2, 0],
  [2, 1, 0],
] as const;

function ranked(places: number, units: readonly (readonly Order[])[]): PolledSurvey {
  const ranking: RankingQuestion = {
    id: ASKED,
    kind: 'ranking',
    title: { zh: ASKED },
    required: false,
    options: optionsOf(3),
    places,
  };
  return {
    questions: [ranking, choice('unit', units.length), choice('age', 1)],
    tables: [{ id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] }],
    minimumGroupSize: 10,
    ballots: units.flatMap((orders, unit) =>
      orders.map((order) => ({ groupId: 'staff', vector: [order.slice(0, places), unit, null] })),
    ),
  };
}

function people(count: number, orders: readonly Order[]): readonly Order[] {
  return Array.from({ length: count }, (_, person) => orders[person % orders.length] ?? []);
}

/** Points of those whose cells are hidden, as everybody can subtract them, and how many they are. */
function remainderOf(survey: PolledSurvey): { readonly n: number; readonly points: readonly number[] } {
  const { overall, tables = [] } = publishedTable(survey);
  if (!overall.released) throw new Error('everybody together is shown');
  const sums = ({ n, rankPoints = [] }: typeof overall) => rankPoints.map((points) => Math.round(points * n));
  const shown = tables.flatMap(({ cells }) => cells.flatMap(({ cell }) => (cell.released ? [cell] : [])));
  return {
    n: shown.reduce((left, { n }) => left - n, overall.n),
    points: sums(overall).map((all, option) => shown.reduce((left, cell) => left - (sums(cell)[option] ?? 0), all)),
  };
}

describe('points of a ranking', () => {
  it.each([2, 3])('with %i places do not tell how all in a hidden unit placed an option', (places) => {
    const alike = ORDERS.slice(0, 2);
    const { n, points } = remainderOf(
      ranked(places, [people(4, alike), people(11, alike), people(20, ORDERS), people(20, ORDERS)]),
    );
    expect(n).toBeGreaterThanOrEqual(15);
    const fewest = places === 3 ? n : 0;
    for (const own of points) expect(own).toBeGreaterThanOrEqual(fewest + 2);
  });

  it('with two places do not tell that all in a hidden unit placed an option second', () => {
    const second = [ORDERS[1], ORDERS[2]];
    const survey = ranked(2, [people(4, second), people(11, second), people(20, ORDERS), people(20, ORDERS)]);
    const { n, points } = remainderOf(survey);
    expect(points[0]).not.toBe(n);
  });

  it('hide more than one further unit where of two small ones all can only have placed the same option first', () => {
    const [first, second] = [
      [0, 1, 2],
      [1, 0, 2],
    ] as const;
    const small = [people(3, [first]), [...people(11, [first]), second]];
    const { n } = remainderOf(ranked(1, [...small, people(20, ORDERS), people(60, ORDERS), people(90, ORDERS)]));
    expect(n).toBeGreaterThanOrEqual(95);
  });

  it('hide no further unit where people placed options in different ways', () => {
    const survey = ranked(3, [people(4, ORDERS), people(11, ORDERS), people(20, ORDERS), people(20, ORDERS)]);
    expect(remainderOf(survey).n).toBe(15);
  });
});
