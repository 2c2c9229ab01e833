import type { LocalizedText } from '#domain/questionnaire/model';
import { directionOf } from '../scheme/check-measured';
import { looksAtOthers } from '../scheme/conversion';
import {
  type Adjustment,
  type AssessmentScheme,
  type Indicator,
  type IndicatorId,
  isLeaf,
  type LeafIndicator,
} from '../scheme/model';
import { createConverter } from '../run/converter';
import type { ColumnOrigin, InputColumn, RunInputs, UnitValue } from '../run/inputs';
import { boundsOf, entriesByUnit } from '../run/leaf-columns';
import { ledgerAccount } from '../run/ledger-points';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import type { ClipStep, GivenStep, MissingStep, SeenOrigin, StandInStep, TraceStep } from './trace-step';

export interface TraceInput {
  readonly scheme: AssessmentScheme;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
  readonly unitCode: string;
  /** Whether the reader may see the values of other units. */
  readonly seesOthers: boolean;
}

/** How the total of one unit, or its points in one indicator, come about; null where there are none. */
export function traceUnit(input: TraceInput, indicatorId: IndicatorId | null): TraceStep | null {
  const unit = input.outcome.units.find(({ unitCode }) => unitCode === input.unitCode);
  if (unit === undefined) return null;
  const context = { ...input, unit };
  if (indicatorId === null) return unit.total === null ? null : totalStep(context, unit.total.value);
  const adjustment = input.scheme.adjustments.find(({ id }) => id === indicatorId);
  if (adjustment !== undefined) return measuredStep(context, adjustment);
  const indicator = findIndicator(input.scheme.indicators, indicatorId);
  return indicator === null ? null : indicatorStep(context, indicator);
}

interface UnitContext extends TraceInput {
  readonly unit: UnitOutcome;
}

function findIndicator(indicators: readonly Indicator[], id: IndicatorId): Indicator | null {
  for (const indicator of indicators) {
    if (indicator.id === id) return indicator;
    const below = isLeaf(indicator) ? null : findIndicator(indicator.children, id);
    if (below !== null) return below;
  }
  return null;
}

const TOTAL_NAME: LocalizedText = { zh: '总分', en: 'Total' };

function totalStep(context: UnitContext, value: number): TraceStep {
  const { scheme, unit } = context;
  const tree = sumOf(context, { id: 'indicators', name: null, parts: scheme.indicators, full: scheme.fullPoints });
  const adjustments = scheme.adjustments.flatMap((adjustment) => measuredStep(context, adjustment) ?? []);
  const parts = [...(tree === null ? [] : [tree]), ...adjustments];
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const all: TraceStep = { kind: 'sum', id: 'sum', name: null, value: sum, parts, scaled: null, missing: [] };
  const standardError = unit.total?.standardError ?? null;
  return {
    kind: 'clip',
    id: 'total',
    name: TOTAL_NAME,
    value,
    of: all,
    minimum: 0,
    maximum: scheme.cap,
    standardError,
  };
}

function indicatorStep(context: UnitContext, indicator: Indicator): TraceStep | null {
  if (isLeaf(indicator)) return measuredStep(context, indicator);
  const { id, name, children, points } = indicator;
  return sumOf(context, { id, name, parts: children, full: points });
}

function sumOf(
  context: UnitContext,
  branch: {
    readonly id: string;
    readonly name: LocalizedText | null;
    readonly parts: readonly Indicator[];
    readonly full: number;
  },
): TraceStep | null {
  const steps = branch.parts.map((indicator) => ({ indicator, step: indicatorStep(context, indicator) }));
  const parts = steps.flatMap(({ step }) => step ?? []);
  if (parts.length === 0) return null;
  const absent = steps.flatMap(({ indicator, step }) => (step === null ? [indicator] : []));
  const known = steps.reduce((sum, { indicator, step }) => (step === null ? sum : sum + indicator.points), 0);
  const scaled = absent.length === 0 ? null : { full: branch.full, known };
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const value = scaled === null ? sum : sum * (scaled.full / scaled.known);
  const missing = absent.map((indicator) => missingStep(context.unit, indicator));
  return { kind: 'sum', id: branch.id, name: branch.name, value, parts, scaled, missing };
}

function missingStep({ missing }: UnitOutcome, { id, name, points }: Indicator): MissingStep {
  const found = missing.find(({ indicatorId }) => indicatorId === id);
  return { id, name, points, reason: found?.reason ?? null, treatment: found?.treatment ?? 'renormalise' };
}

/** Null for a leaf or adjustment without points. */
function measuredStep(context: UnitContext, item: LeafIndicator | Adjustment): TraceStep | null {
  const { outcome, unit } = context;
  const position = outcome.columns.indexOf(item.id);
  const value = unit.points[position] ?? null;
  if (value === null) return null;
  const standIn = unit.missing.find(({ indicatorId }) => indicatorId === item.id)?.standIn;
  if (standIn !== undefined) return standInStep(context, item, position);
  const of = item.source.kind === 'ledger' ? ledgerStep(context, item) : conversionStep(context, item);
  if (of === null) return null;
  const { minimum, maximum } = boundsOf(item);
  const standardError = unit.errors[position] ?? null;
  const clip: ClipStep = { kind: 'clip', id: item.id, name: item.name, value, of, minimum, maximum, standardError };
  return clip;
}

function standInStep(context: UnitContext, item: LeafIndicator | Adjustment, position: number): StandInStep {
  const { outcome, unit, seesOthers } = context;
  const others = outcome.units.filter(
    ({ categoryId, missing }) =>
      categoryId === unit.categoryId && missing.every(({ indicatorId }) => indicatorId !== item.id),
  );
  return {
    kind: 'category-mean',
    id: item.id,
    name: item.name,
    value: unit.points[position] ?? 0,
    points: seesOthers ? others.flatMap(({ points }) => points[position] ?? []) : [],
    pointsWithheld: !seesOthers,
  };
}

function conversionStep(context: UnitContext, item: LeafIndicator | Adjustment): TraceStep | null {
  const { inputs, unit, seesOthers } = context;
  const column = inputs.columns.find(({ indicatorId }) => indicatorId === item.id);
  const own = column?.values.find(({ unitCode }) => unitCode === unit.unitCode);
  if (column === undefined || own === undefined || own.value === null) return null;
  const { fullPoints } = boundsOf(item);
  const peers = peersOf(context, column);
  const frame = { conversion: item.conversion, direction: directionOf(item.source), fullPoints };
  const looks = looksAtOthers(item.conversion);
  const value = createConverter({ ...frame, peers })(own.value);
  if (value === null) return null;
  return {
    kind: 'conversion',
    id: `${item.id}#conversion`,
    name: null,
    value,
    of: givenValue(item, seesOthers ? column.origin : withoutFile(column.origin), own),
    ...frame,
    peers: looks && seesOthers ? peers : null,
    peersWithheld: looks && !seesOthers,
  };
}

/** In the order of the units, as the run takes them. */
function peersOf({ inputs, unit }: UnitContext, { values }: InputColumn): readonly number[] {
  const byUnit = new Map(values.map((value) => [value.unitCode, value.value]));
  return inputs.units
    .filter(({ categoryId }) => categoryId === unit.categoryId)
    .flatMap(({ code }) => byUnit.get(code) ?? []);
}

function withoutFile(origin: ColumnOrigin): SeenOrigin {
  if (origin.kind === 'wave') return origin;
  const { sourceHash: _sourceHash, ...seen } = origin;
  return seen;
}

function givenValue(item: LeafIndicator | Adjustment, origin: SeenOrigin, own: UnitValue): GivenStep {
  const figureTrace =
    origin.kind === 'wave' && own.figureId !== undefined
      ? `/api/waves/${origin.waveId}/trace?figure=${encodeURIComponent(own.figureId)}`
      : null;
  const head = { id: `${item.id}#value`, name: null, value: own.value ?? 0 };
  return { kind: 'given', ...head, given: 'value', origin, unitValue: own, figureTrace };
}

function ledgerStep({ inputs, unit }: UnitContext, item: LeafIndicator | Adjustment): TraceStep | null {
  const { source } = item;
  if (source.kind !== 'ledger') return null;
  const account = ledgerAccount(source, entriesByUnit(inputs.ledger, item.id).get(unit.unitCode) ?? []);
  const start: GivenStep = {
    kind: 'given',
    id: `${item.id}#start`,
    name: null,
    value: account.start,
    given: 'start',
    origin: null,
    unitValue: null,
    figureTrace: null,
  };
  const groups = account.groups.map(({ categoryId, entries, points }): TraceStep => {
    const category = source.categories.find(({ id }) => id === categoryId);
    return {
      kind: 'ledger-group',
      id: `${item.id}#${categoryId ?? 'entries'}`,
      name: category?.name ?? null,
      value: points,
      categoryId,
      entryLimit: source.entryLimit,
      minimum: category?.minimum ?? null,
      maximum: category?.maximum ?? null,
      entries: entries.map(({ entry }) => entry),
    };
  });
  const head = { id: `${item.id}#ledger`, name: null, value: account.points };
  return { kind: 'sum', ...head, parts: [start, ...groups], scaled: null, missing: [] };
}
