import { estimateOf } from '#domain/tabulation/findings/estimate';
import type { Estimate } from '#domain/tabulation/model';
import type { AssessmentScheme } from '../scheme/model';
import { addUp } from './add-up';
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
  const coverage = coverageOf(tree, { missing, full: scheme.fullPoints });
  const reason = reasonOf({ missing, sum, coverage, scheme });
  const adjusted = tree.adjustments.map((_, index) => tree.nodes.length + index);
  uncertainty.add(slot, adjusted, 1);
  const raw = adjustments.reduce((total: number, value) => total + (value ?? 0), sum);
  const total = reason === null ? totalEstimate(within(raw, 0, scheme.cap ?? Infinity), uncertainty, slot) : null;
  return {
    unitCode: unit.code,
    categoryId: unit.categoryId,
    ...pointsWithErrors(context, adjustments),
    missing,
    coverage,
    total,
    totalReason: reason,
  };
}

function pointsWithErrors({ points, uncertainty }: UnitContext, adjustments: readonly (number | null)[]) {
  const values: (number | null)[] = [];
  for (const value of points) values.push(Number.isNaN(value) ? null : value);
  values.push(...adjustments);
  const errors = values.map((value, slot) => (value === null ? null : uncertainty.errorOf(slot)));
  return { points: values, errors };
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

/** Share of the full points behind which there are data. */
export function coverageOf(
  tree: SchemeTree,
  { missing, full }: { readonly missing: readonly MissingValue[]; readonly full: number },
): number {
  const absent = new Set(missing.map(({ indicatorId }) => indicatorId));
  let known = 0;
  for (const leaf of tree.leaves) if (!absent.has(leaf.id)) known += leaf.points;
  return known / full;
}

export function reasonOf(known: {
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

function at<Value>(list: readonly Value[], position: number): Value {
  const value = list[position];
  if (value === undefined) throw new RangeError(`nothing at ${position}`);
  return value;
}
