import { describe, expect, it } from 'vitest';
import { mostElsewhere, mostWithin } from '#domain/disclosure/told-placings';
import { ordersOf } from '../../../support/attacker/answer-view';

type Order = readonly number[];

function sumsOf(ballots: readonly Order[], options: number) {
  const all = Array.from({ length: options }, (_, option) => option);
  const pointsOf = (option: number, order: Order) =>
    order.includes(option) ? order.length - order.indexOf(option) : 0;
  return {
    n: ballots.length,
    firsts: all.map((option) => ballots.filter(([first]) => first === option).length),
    points: all.map((option) => ballots.reduce((sum, order) => sum + pointsOf(option, order), 0)),
  };
}

/** Of one option, whatever the others are supposed to be: how many placed it in a set and elsewhere, over all ways to get its sums. */
function mostByTrying(
  option: number,
  {
    ballots,
    options,
    places,
  }: { readonly ballots: readonly Order[]; readonly options: number; readonly places: number },
): { readonly within: readonly number[]; readonly elsewhere: readonly number[] } {
  const placed = (order: Order) => (order.includes(option) ? order.indexOf(option) : places);
  const lowest = options > places ? places : places - 1;
  const wanted = {
    firsts: ballots.filter((order) => placed(order) === 0).length,
    points: pointsOf(ballots.map(placed)),
  };
  const ways = placesOf(ballots.length, lowest).filter(
    (own) => own.filter((place) => place === 0).length === wanted.firsts && pointsOf(own) === wanted.points,
  );
  const most = (isCounted: (place: number) => boolean) => Math.max(...ways.map((own) => own.filter(isCounted).length));
  const tops = range(2, Math.min(places, options - 1)).map((j) => (place: number) => place < j);
  const bottoms = places < options - 1 ? [] : range(1, options - 2).map((j) => (place: number) => place >= options - j);
  const sets = [...tops, ...bottoms];
  return { within: sets.map(most), elsewhere: sets.map((isIn) => most((place) => !isIn(place))) };

  function pointsOf(own: readonly number[]): number {
    return own.reduce((sum, place) => sum + places - place, 0);
  }
}

function placesOf(people: number, lowest: number): readonly (readonly number[])[] {
  if (people === 0) return [[]];
  return placesOf(people - 1, lowest).flatMap((own) => range(0, lowest).map((place) => [...own, place]));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}

describe('the most people who placed an option within a set of places, and elsewhere', () => {
  it.each([
    [3, 2],
    [3, 3],
    [4, 2],
    [4, 3],
    [4, 4],
    [5, 3],
    [5, 5],
  ])('of %i options in %i places are as many as all ways to get the same sums say', (options, places) => {
    const orders = ordersOf(options, places);
    const step = Math.ceil(orders.length / 24);
    for (let first = 0; first < orders.length; first += step) {
      const ballots = range(0, 4).map((person) => orders[(first + person * (first + 1)) % orders.length] ?? []);
      const tried = range(0, options - 1).map((option) => mostByTrying(option, { ballots, options, places }));
      expect(mostElsewhere(sumsOf(ballots, options), { places })).toEqual(tried.flatMap(({ elsewhere }) => elsewhere));
      expect(mostWithin(sumsOf(ballots, options), { places })).toEqual(tried.map(({ within }) => within));
    }
  });

  it('are one of twenty who placed it among the first three, if they placed it second but for three', () => {
    const ballots = range(1, 20).map((person) => (person > 3 ? [1, 0, 2, 3] : [1, 2, 0, 3]));
    expect(mostElsewhere(sumsOf(ballots, 6), { places: 4 }).slice(0, 3)).toEqual([3, 1, 1]);
  });
});
