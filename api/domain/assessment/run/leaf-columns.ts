import { directionOf } from '../scheme/check-measured';
import type { Adjustment, LeafIndicator, Measured } from '../scheme/model';
import { createConverter } from './converter';
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
export function categoriesOf(units: readonly AssessedUnit[]): ReadonlyMap<string | null, readonly number[]> {
  const positions = new Map<string | null, number[]>();
  units.forEach(({ categoryId }, position) => {
    const members = positions.get(categoryId);
    if (members === undefined) positions.set(categoryId, [position]);
    else members.push(position);
  });
  return positions;
}

/**
 * Values converted inside each category and cut to the bounds. The error of the points is that of the value carried
 * through the conversion: half of what the points change between value − SE and value + SE, the other units as they
 * are, before the bounds cut anything off. For a linear conversion that is slope × SE; for steps and ranks it says how
 * far an error moves the points.
 */
export function leafColumn(item: Item, bounds: LeafBounds, inputs: RunInputs): LeafColumn {
  if (item.source.kind === 'ledger') return ledgerColumn(item, bounds, inputs);
  const input = inputs.columns.find(({ indicatorId }) => indicatorId === item.id);
  const values = valuesByUnit(input);
  const column = emptyColumn(inputs.units.length, input?.origin.kind === 'wave' ? input.origin.waveId : null);
  for (const members of categoriesOf(inputs.units).values()) {
    convertCategory({ item, bounds, members, units: inputs.units, values, column, hasSource: input !== undefined });
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

export function valuesByUnit(input: InputColumn | undefined): ReadonlyMap<string, UnitValue> {
  return new Map((input?.values ?? []).map((value) => [value.unitCode, value]));
}

function convertCategory(context: {
  readonly item: Item;
  readonly bounds: LeafBounds;
  readonly members: readonly number[];
  readonly units: readonly AssessedUnit[];
  readonly values: ReadonlyMap<string, UnitValue>;
  readonly column: WritableColumn;
  readonly hasSource: boolean;
}): void {
  const { item, bounds, members, units, values, column, hasSource } = context;
  const known = members.flatMap((position) => {
    const value = values.get(units[position]?.code ?? '');
    return value === undefined || value.value === null ? [] : [{ position, ...value, value: value.value }];
  });
  const convert = createConverter({
    conversion: item.conversion,
    direction: directionOf(item.source),
    fullPoints: bounds.fullPoints,
    peers: known.map(({ value }) => value),
  });
  for (const position of members) {
    column.reasons.set(position, missingReason(values.get(units[position]?.code ?? ''), hasSource));
  }
  for (const { position, value, standardError, degreesOfFreedom } of known) {
    const points = convert(value);
    column.reasons.delete(position);
    if (points === null) {
      column.reasons.set(position, 'ratio-undefined');
      continue;
    }
    const [above, below] = [convert(value + standardError, value), convert(value - standardError, value)];
    column.points[position] = within(points, bounds.minimum, bounds.maximum);
    column.errors[position] = standardError === 0 ? 0 : Math.abs((above ?? points) - (below ?? points)) / 2;
    column.degrees[position] = degreesOfFreedom ?? 0;
  }
}

function missingReason(value: UnitValue | undefined, hasSource: boolean): MissingReason {
  return hasSource ? (value?.reason ?? 'not-in-file') : 'no-source';
}

function ledgerColumn(item: Item, bounds: LeafBounds, { units, ledger }: RunInputs): LeafColumn {
  const column = emptyColumn(units.length, null);
  if (item.source.kind !== 'ledger') throw new RangeError('a ledger column of something else');
  const entries = entriesByUnit(ledger, item.id);
  for (const [position, { code }] of units.entries()) {
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
