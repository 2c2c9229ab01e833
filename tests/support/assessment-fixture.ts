import type { InputColumn, LedgerEntry, RunInputs } from '#domain/assessment/run/inputs';
import { leaf, OF_HUNDRED, schemeOf } from '#domain/assessment/templates/parts';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { AssessmentScheme, IndicatorSource } from '#domain/assessment/scheme/model';
import { assess } from '#domain/assessment/run/assess';
import type { UnitOutcome } from '#domain/assessment/run/outcome';

/** Values by unit; with an error where a pair is given. */
export type Values = Readonly<Record<string, number | readonly [value: number, standardError: number]>>;

/** A file of figures for an indicator; units that are not named have none. */
export function columnOf(indicatorId: string, values: Values): InputColumn {
  return {
    indicatorId,
    origin: { kind: 'import', importId: `import-${indicatorId}`, sourceName: 'figures.csv', sourceHash: 'ab' },
    values: Object.entries(values).map(([unitCode, given]) => {
      const [value, standardError] = typeof given === 'number' ? [given, 0] : given;
      return { unitCode, value, standardError, degreesOfFreedom: null, n: null };
    }),
  };
}

export function inputsOf(
  columns: Readonly<Record<string, Values>>,
  extra: { readonly ledger?: readonly LedgerEntry[]; readonly units?: readonly string[] } = {},
): RunInputs {
  const codes = extra.units ?? [...new Set(Object.values(columns).flatMap(Object.keys))];
  return {
    units: codes.map((code) => ({ code, categoryId: 'a', ranked: true })),
    columns: Object.entries(columns).map(([id, values]) => columnOf(id, values)),
    ledger: extra.ledger ?? [],
  };
}

export function entryOf(
  entry: Pick<LedgerEntry, 'itemId' | 'unitCode' | 'points'> & Partial<LedgerEntry>,
): LedgerEntry {
  const id = `${entry.itemId}-${entry.unitCode}-${entry.points}`;
  const facts = {
    date: '2026-05-01',
    reason: 'as the file says',
    evidence: 'file 7',
    reversed: false,
    categoryId: null,
  };
  return { id, ...facts, ...entry };
}

export const HIGHER: IndicatorSource = { kind: 'objective', direction: 'higher' };
export const LOWER: IndicatorSource = { kind: 'objective', direction: 'lower' };

/** A scheme of one leaf, `x`. */
export function oneLeaf(
  conversion: Conversion = OF_HUNDRED,
  options: { readonly points?: number; readonly source?: IndicatorSource } = {},
): AssessmentScheme {
  const { points = 100, source = HIGHER } = options;
  return schemeOf([leaf({ id: 'x', name: { zh: '甲' }, points }, source, conversion)]);
}

export function totalsOf(scheme: AssessmentScheme, inputs: RunInputs): Readonly<Record<string, number | null>> {
  const { units } = assess(scheme, inputs);
  return Object.fromEntries(units.map(({ unitCode, total }) => [unitCode, total?.value ?? null]));
}

export function unitIn(scheme: AssessmentScheme, inputs: RunInputs, unitCode: string): UnitOutcome {
  const unit = assess(scheme, inputs).units.find((one) => one.unitCode === unitCode);
  if (unit === undefined) throw new RangeError(`no unit ${unitCode}`);
  return unit;
}
