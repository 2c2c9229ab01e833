import { estimateOf } from '#domain/tabulation/estimate';
import type { Estimate } from '#domain/tabulation/model';
import type { AssessmentScheme } from '../scheme/model';
import { type LeafColumn, categoriesOf } from './leaf-columns';
import type { AssessedUnit } from './inputs';
import type { MissingValue, TotalReason, UnitOutcome } from './outcome';
import { within } from './ledger-points';
import type { SchemeTree } from './scheme-tree';
import { categoryMean, type StandIn, treatmentOf } from './stand-ins';
import { createUncertainty, NORMAL_DEGREES, type Uncertainty } from './uncertainty';

export type UnitTotal = Pick<
  UnitOutcome,
  'unitCode' | 'categoryId' | 'points' | 'errors' | 'missing' | 'coverage' | 'total' | 'totalReason'
>;

export interface TotalsInput {
  readonly scheme: AssessmentScheme;
  readonly tree: SchemeTree;
  readonly units: readonly AssessedUnit[];
  /** Of the leaves in their order, then of the adjustments. */
  readonly columns: readonly LeafColumn[];
}

/**
 * Points of every indicator and the total of every unit. A branch is the sum of its children; where some of them are
 * missing, Σ known × full ÷ Σ full of the known, and the whole tree likewise. Errors of indicators that share no people
 * are added as variances; those of one wave are added as they are, which bounds their sum whatever the correlation
 * (|cov| ≤ SE₁SE₂, Cauchy–Schwarz). Files, ledgers and rules add no error: the interval is about sampling alone.
 */
export function unitTotals(input: TotalsInput): readonly UnitTotal[] {
  const { units, columns, tree } = input;
  const means = meansByCategory(input);
  const waves = [...new Set(columns.flatMap(({ waveId }) => (waveId === null ? [] : [waveId])))];
  const uncertainty = createUncertainty(tree.nodes.length + tree.adjustments.length + 1, waves);
  const points = new Float64Array(tree.nodes.length);
  return units.map((unit, position) => totalOf({ ...input, unit, position, means, uncertainty, points }));
}

type Means = ReadonlyMap<string | null, readonly (StandIn | null)[]>;

function meansByCategory({ tree, units, columns }: TotalsInput): Means {
  const means = new Map<string | null, readonly (StandIn | null)[]>();
  for (const [categoryId, members] of categoriesOf(units)) {
    const ofLeaves = tree.leaves.map((leaf, index) => {
      const column = columns[index];
      return leaf.missing === 'category-mean' && column !== undefined ? categoryMean(column, members) : null;
    });
    means.set(categoryId, ofLeaves);
  }
  return means;
}

interface UnitContext extends TotalsInput {
  readonly unit: AssessedUnit;
  readonly position: number;
  readonly means: Means;
  /** Slots for nodes, adjustments and last the total; written anew for each unit. */
  readonly uncertainty: Uncertainty;
  readonly points: Float64Array;
}

function totalOf(context: UnitContext): UnitTotal {
  const { tree, unit, scheme, points, uncertainty } = context;
  uncertainty.clear();
  const missing = fillLeaves(context);
  for (let node = tree.nodes.length - 1; node >= 0; node--) {
    const { children, points: full } = at(tree.nodes, node);
    if (children.length > 0) points[node] = addUp(context, { parts: children, full, slot: node });
  }
  const adjustments = fillAdjustments(context);
  const slot = tree.nodes.length + tree.adjustments.length;
  const sum = addUp(context, { parts: tree.top, full: scheme.fullPoints, slot });
  const coverage = coverageOf(tree, missing) / scheme.fullPoints;
  const reason = reasonOf({ missing, sum, coverage, scheme });
  adjustments.forEach((_, index) => uncertainty.add(slot, { from: tree.nodes.length + index, factor: 1 }));
  const raw = adjustments.reduce((total: number, value) => total + (value ?? 0), sum);
  const total = reason === null ? totalEstimate(within(raw, 0, scheme.cap ?? Infinity), uncertainty, slot) : null;
  return {
    unitCode: unit.code,
    categoryId: unit.categoryId,
    points: [...Array.from(points, orNull), ...adjustments],
    errors: [...points, ...adjustments].map((value, index) =>
      value === null || Number.isNaN(value) ? null : uncertainty.errorOf(index),
    ),
    missing,
    coverage,
    total,
    totalReason: reason,
  };
}

function fillLeaves({ tree, columns, position, unit, means, uncertainty, points }: UnitContext) {
  const missing: MissingValue[] = [];
  tree.nodes.forEach(({ leaf }, node) => {
    const indicator = tree.leaves[leaf];
    const column = columns[leaf];
    if (indicator === undefined || column === undefined) return;
    const own = column.points[position] ?? Number.NaN;
    points[node] = own;
    if (!Number.isNaN(own)) {
      const [error, degrees] = [column.errors[position] ?? 0, column.degrees[position] ?? 0];
      uncertainty.set(node, { error, degrees, waveId: column.waveId });
      return;
    }
    const treatment = treatmentOf(indicator, {
      column,
      unit: position,
      mean: means.get(unit.categoryId)?.[leaf] ?? null,
    });
    missing.push(treatment);
    if (treatment.standIn === undefined) return;
    points[node] = treatment.standIn.points;
    const { standardError: error, units } = treatment.standIn;
    uncertainty.set(node, { error, degrees: units - 1, waveId: null });
  });
  return missing;
}

/** Adjustments without a value change nothing. */
function fillAdjustments({ tree, columns, position, uncertainty }: UnitContext): readonly (number | null)[] {
  return tree.adjustments.map((_, index) => {
    const column = columns[tree.leaves.length + index];
    const own = column?.points[position] ?? Number.NaN;
    if (column === undefined || Number.isNaN(own)) return null;
    const [error, degrees] = [column.errors[position] ?? 0, column.degrees[position] ?? 0];
    uncertainty.set(tree.nodes.length + index, { error, degrees, waveId: column.waveId });
    return own;
  });
}

/** NaN where no part is known. */
function addUp(
  { tree, points, uncertainty }: UnitContext,
  whole: { readonly parts: readonly number[]; readonly full: number; readonly slot: number },
): number {
  const known = whole.parts.filter((part) => !Number.isNaN(points[part] ?? Number.NaN));
  if (known.length === 0) return Number.NaN;
  const weight = known.reduce((sum, part) => sum + at(tree.nodes, part).points, 0);
  if (weight === 0) return whole.full === 0 ? 0 : Number.NaN;
  const factor = known.length === whole.parts.length ? 1 : whole.full / weight;
  for (const part of known) uncertainty.add(whole.slot, { from: part, factor });
  return known.reduce((sum, part) => sum + (points[part] ?? 0), 0) * factor;
}

function coverageOf(tree: SchemeTree, missing: readonly MissingValue[]): number {
  const absent = new Set(missing.map(({ indicatorId }) => indicatorId));
  return tree.leaves.reduce((sum, leaf) => (absent.has(leaf.id) ? sum : sum + leaf.points), 0);
}

function reasonOf(known: {
  readonly missing: readonly MissingValue[];
  readonly sum: number;
  readonly coverage: number;
  readonly scheme: AssessmentScheme;
}): TotalReason | null {
  if (known.missing.some(({ treatment }) => treatment === 'fail')) return 'value-missing';
  const isLow = Number.isNaN(known.sum) || known.coverage < known.scheme.minimumCoverage - 1e-9;
  return isLow ? 'coverage-too-low' : null;
}

function totalEstimate(value: number, uncertainty: Uncertainty, slot: number): Estimate {
  const standardError = uncertainty.errorOf(slot);
  const degreesOfFreedom = standardError === 0 ? NORMAL_DEGREES : uncertainty.degreesOf(slot);
  return estimateOf({ value, standardError, degreesOfFreedom });
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function at<Value>(list: readonly Value[], position: number): Value {
  const value = list[position];
  if (value === undefined) throw new RangeError(`nothing at ${position}`);
  return value;
}
