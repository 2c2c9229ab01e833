import { addUp } from '../run/add-up';
import type { RunInputs } from '../run/inputs';
import { boundsOf, categoriesOf, type LeafColumn, leafColumn, placesOfUnits } from '../run/leaf-columns';
import { within } from '../run/ledger-points';
import type { AssessmentOutcome, MissingValue, UnitOutcome } from '../run/outcome';
import { type SchemeTree, schemeTree } from '../run/scheme-tree';
import { categoryMean, type StandIn, treatmentOf } from '../run/stand-ins';
import { tieBreakerNodes, tieBreakersOf } from '../run/tie-breakers';
import { coverageOf, reasonOf } from '../run/totals';
import type { AssessmentScheme } from '../scheme/model';
import type { ChangedScheme } from './changes';

export interface HypotheticalTotal {
  /** Before vetoes; null for a unit without one. */
  readonly total: number | null;
  readonly tieBreakers: readonly number[];
}

export interface HypothesisInput {
  readonly schemes: ChangedScheme;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
  /** Leaves and adjustments of which more was changed than the full points. */
  readonly recounted: ReadonlySet<string>;
}

/**
 * Totals of all units of a run under another scheme. Points of a leaf are those of the run, scaled to its new full
 * points; only what is recounted is converted again. No errors: what changes on a screen are places and grades.
 */
export function hypotheticalTotals(input: HypothesisInput): readonly HypotheticalTotal[] {
  const { schemes, outcome } = input;
  const tree = schemeTree(schemes.judging);
  const before = schemeTree(schemes.converting);
  const context = {
    scheme: schemes.judging,
    tree,
    factors: tree.nodes.map(({ points }, node) => factorOf(before.nodes[node]?.points ?? points, points)),
    breakers: tieBreakerNodes(schemes.judging.grading, tree),
    recounts: recountsOf(input),
    points: new Float64Array(tree.nodes.length),
  };
  return outcome.units.map((unit, position) => totalOf({ ...context, unit, position }));
}

function factorOf(before: number, after: number): number {
  return before === after ? 1 : after / before;
}

interface Recount {
  readonly column: LeafColumn;
  readonly means: ReadonlyMap<string | null, StandIn | null>;
}

function recountsOf({ schemes, inputs, recounted }: HypothesisInput): ReadonlyMap<string, Recount> {
  if (recounted.size === 0) return new Map();
  const places = placesOfUnits(inputs.units);
  const categories = [...categoriesOf(inputs.units)];
  const tree = schemeTree(schemes.converting);
  return new Map(
    [...tree.leaves, ...tree.adjustments]
      .filter(({ id }) => recounted.has(id))
      .map((item) => {
        const column = leafColumn(item, boundsOf(item), { inputs, places });
        const means = new Map(categories.map(([categoryId, members]) => [categoryId, categoryMean(column, members)]));
        return [item.id, { column, means }];
      }),
  );
}

interface UnitContext {
  readonly scheme: AssessmentScheme;
  readonly tree: SchemeTree;
  /** By node: new full points ÷ old ones. */
  readonly factors: readonly number[];
  readonly breakers: readonly number[];
  readonly recounts: ReadonlyMap<string, Recount>;
  /** Of the nodes; written anew for each unit. */
  readonly points: Float64Array;
  readonly unit: UnitOutcome;
  readonly position: number;
}

function totalOf(context: UnitContext): HypotheticalTotal {
  const { scheme, tree, points, breakers } = context;
  const missing = fillLeaves(context);
  const adders = { tree, points, uncertainty: null };
  for (let node = tree.nodes.length - 1; node >= 0; node--) {
    const branch = tree.nodes[node];
    if (branch === undefined || branch.children.length === 0) continue;
    points[node] = addUp(adders, { parts: branch.children, full: branch.points, slot: node });
  }
  const sum = addUp(adders, { parts: tree.top, full: scheme.fullPoints, slot: tree.nodes.length });
  const coverage = missing.length === 0 ? 1 : coverageOf(tree, { missing, full: scheme.fullPoints });
  const raw = adjustmentsOf(context).reduce((total, value) => total + value, sum);
  const isKnown = reasonOf({ missing, sum, coverage, scheme }) === null;
  return {
    total: isKnown ? within(raw, 0, scheme.cap ?? Infinity) : null,
    tieBreakers: tieBreakersOf(breakers, points),
  };
}

function fillLeaves({ tree, factors, recounts, points, unit, position }: UnitContext): readonly MissingValue[] {
  const missing = unit.missing.filter(({ indicatorId }) => !recounts.has(indicatorId));
  tree.nodes.forEach(({ id, leaf }, node) => {
    const indicator = tree.leaves[leaf];
    if (indicator === undefined) return;
    const factor = factors[node] ?? 1;
    const recount = recounts.get(id);
    points[node] = (unit.points[node] ?? Number.NaN) * factor;
    if (recount === undefined) return;
    const { column, means } = recount;
    points[node] = (column.points[position] ?? Number.NaN) * factor;
    if (!Number.isNaN(points[node])) return;
    const mean = means.get(unit.categoryId) ?? null;
    const treatment = treatmentOf(indicator, { column, unit: position, mean });
    missing.push(treatment);
    points[node] = (treatment.standIn?.points ?? Number.NaN) * factor;
  });
  return missing;
}

/** Adjustments without a value change nothing. */
function adjustmentsOf({ tree, recounts, unit, position }: UnitContext): readonly number[] {
  return tree.adjustments.map(({ id }, index) => {
    const recount = recounts.get(id);
    const own = recount === undefined ? unit.points[tree.nodes.length + index] : recount.column.points[position];
    return own === undefined || own === null || Number.isNaN(own) ? 0 : own;
  });
}
