import { directionOf } from '../scheme/check-measured';
import type { Adjustment, LeafIndicator, Measured } from '../scheme/model';
import { type Converter, createConverter } from './converter';
import type { AssessedUnit, InputColumn, LedgerEntry, MissingReason, RunInputs, UnitValue } from './inputs';
import { ledgerAccount, within } from './ledger-points';

/** The points of all units in one leaf or adjustment; NaN for a unit without a value. */
export interface LeafColumn {
  readonly points: Float64Array;
  readonly errors: Float64Array;
  /** 0 for a normal error, or none. */
  readonly degrees: Float64Array;
  /** Of units without points. */
  readonly reasons: ReadonlyMap<number, MissingReason>;
  /** Leaves of one wave share it: the same people answered, so their errors are not independent. */
  readonly waveId: string | null;
}

export interface LeafBounds {
  readonly fullPoints: number;
  readonly minimum: number;
  readonly maximum: number;
}

type Item = Measured & { readonly id: string };

/** Positions of the units of each category. */
export function categoriesOf(
  units: readonly Pick<AssessedUnit, 'categoryId'>[],
): ReadonlyMap<string | null, readonly number[]> {
  const positions = new Map<string | null, number[]>();
  units.forEach(({ categoryId }, position) => {
    const members = positions.get(categoryId);
    if (members === undefined) positions.set(categoryId, [position]);
    else members.push(position);
  });
  return positions;
}

/** Where the units stand, looked up once for all columns. */
export interface UnitPlaces {
  readonly codes: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly categories: readonly (readonly number[])[];
}

export function placesOfUnits(units: readonly AssessedUnit[]): UnitPlaces {
  const codes = units.map(({ code }) => code);
  const positions = new Map(codes.map((code, position) => [code, position]));
  return { codes, positions, categories: [...categoriesOf(units).values()] };
}

/**
 * Values converted inside each category and cut to the bounds. The error of the points is that of the value carried
 * through the conversion: half of what the points change between value − SE and value + SE, the other units as they
 * are, before the bounds cut anything off. For a linear conversion that is slope × SE; for steps and ranks it says how
 * far an error moves the points.
 */
export function leafColumn(
  item: Item,
  bounds: LeafBounds,
  { inputs, places }: { readonly inputs: Pick<RunInputs, 'columns' | 'ledger'>; readonly places: UnitPlaces },
): LeafColumn {
  if (item.source.kind === 'ledger') return ledgerColumn(item, { bounds, places, ledger: inputs.ledger });
  const input = inputs.columns.find(({ indicatorId }) => indicatorId === item.id);
  const values = valuesByPosition(input, places);
  const column = emptyColumn(places.codes.length, input?.origin.kind === 'wave' ? input.origin.waveId : null);
  for (const members of places.categories) {
    convertCategory({ item, bounds, members, values, column, hasSource: input !== undefined });
  }
  return column;
}

interface WritableColumn extends LeafColumn {
  readonly reasons: Map<number, MissingReason>;
}

function emptyColumn(size: number, waveId: string | null): WritableColumn {
  return {
    points: new Float64Array(size).fill(Number.NaN),
    errors: new Float64Array(size),
    degrees: new Float64Array(size),
    reasons: new Map(),
    waveId,
  };
}

/** Columns mostly stand in the order of the units. */
function valuesByPosition(
  input: InputColumn | undefined,
  { codes, positions }: UnitPlaces,
): readonly (UnitValue | undefined)[] {
  const values: (UnitValue | undefined)[] = codes.map(() => undefined);
  input?.values.forEach((value, index) => {
    const position = codes[index] === value.unitCode ? index : positions.get(value.unitCode);
    if (position !== undefined) values[position] = value;
  });
  return values;
}

function convertCategory(context: {
  readonly item: Item;
  readonly bounds: LeafBounds;
  readonly members: readonly number[];
  readonly values: readonly (UnitValue | undefined)[];
  readonly column: WritableColumn;
  readonly hasSource: boolean;
}): void {
  const { item, bounds, members, values, column, hasSource } = context;
  const convert = createConverter({
    conversion: item.conversion,
    direction: directionOf(item.source),
    fullPoints: bounds.fullPoints,
    peers: knownValues(members, values),
  });
  for (const position of members) {
    const given = values[position];
    const value = given?.value ?? null;
    if (given === undefined || value === null) {
      column.reasons.set(position, missingReason(given, hasSource));
      continue;
    }
    const points = convert(value);
    if (points === null) {
      column.reasons.set(position, 'ratio-undefined');
      continue;
    }
    column.points[position] = within(points, bounds.minimum, bounds.maximum);
    column.errors[position] = errorOf(convert, { value, standardError: given.standardError, points });
    column.degrees[position] = given.degreesOfFreedom ?? 0;
  }
}

function knownValues(members: readonly number[], values: readonly (UnitValue | undefined)[]): readonly number[] {
  const known: number[] = [];
  for (const position of members) {
    const value = values[position]?.value ?? null;
    if (value !== null) known.push(value);
  }
  return known;
}

function errorOf(
  convert: Converter,
  { value, standardError, points }: { readonly value: number; readonly standardError: number; readonly points: number },
): number {
  if (standardError === 0) return 0;
  const [above, below] = [convert(value + standardError, value), convert(value - standardError, value)];
  return Math.abs((above ?? points) - (below ?? points)) / 2;
}

function missingReason(value: UnitValue | undefined, hasSource: boolean): MissingReason {
  return hasSource ? (value?.reason ?? 'not-in-file') : 'no-source';
}

function ledgerColumn(
  item: Item,
  {
    bounds,
    places,
    ledger,
  }: { readonly bounds: LeafBounds; readonly places: UnitPlaces; readonly ledger: RunInputs['ledger'] },
): LeafColumn {
  const column = emptyColumn(places.codes.length, null);
  if (item.source.kind !== 'ledger') throw new RangeError('a ledger column of something else');
  const entries = entriesByUnit(ledger, item.id);
  for (const [position, code] of places.codes.entries()) {
    const { points } = ledgerAccount(item.source, entries.get(code) ?? []);
    column.points[position] = within(points, bounds.minimum, bounds.maximum);
  }
  return column;
}

export function entriesByUnit(
  ledger: readonly LedgerEntry[],
  itemId: string,
): ReadonlyMap<string, readonly LedgerEntry[]> {
  const entries = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    if (entry.itemId !== itemId) continue;
    const list = entries.get(entry.unitCode);
    if (list === undefined) entries.set(entry.unitCode, [entry]);
    else list.push(entry);
  }
  return entries;
}

export function boundsOf(item: LeafIndicator | Adjustment): LeafBounds {
  return 'points' in item
    ? { fullPoints: item.points, minimum: 0, maximum: item.points }
    : { fullPoints: item.maximum, minimum: item.minimum, maximum: item.maximum };
}
