import { independentOrder } from '#domain/statistics/ranking/independent-order';
import { uncertain } from '#domain/tabulation/findings/change';
import { estimateOf } from '#domain/tabulation/findings/estimate';
import type { Estimate } from '#domain/tabulation/model';
import { SIGNIFICANCE, testedUnits } from './compare-units';
import type { BorderTest } from './grades';

/** How far the two sides of a quota are apart, and who outside cannot be told apart from the last one in. */
export function borderTestOf(units: readonly { readonly unitCode: string; readonly total: Estimate }[]): BorderTest {
  const places = new Map(units.map(({ unitCode }, place) => [unitCode, place]));
  const order = independentOrder(
    units.map(({ total }) => uncertain(total)),
    SIGNIFICANCE,
  );
  return (lastIn, outside) => {
    const last = placeOf(lastIn);
    const { p, ...difference } = testedUnits(totalAt(last), totalAt(placeOf(outside[0] ?? '')));
    return {
      difference: estimateOf(difference),
      p,
      alike: outside.filter((code) => order(last, placeOf(code)) === 0),
    };
  };

  function placeOf(unitCode: string): number {
    const place = places.get(unitCode);
    if (place === undefined) throw new RangeError(`no unit ${unitCode}`);
    return place;
  }

  function totalAt(place: number): Estimate {
    const unit = units[place];
    if (unit === undefined) throw new RangeError(`no unit at ${place}`);
    return unit.total;
  }
}
