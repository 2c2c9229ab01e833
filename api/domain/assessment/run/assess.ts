import type { Estimate } from '#domain/tabulation/model';
import type { AssessmentScheme } from '../scheme/model';
import { leavesOf } from '../scheme/walk';
import { type GradedUnit, gradesIn } from './grades';
import type { AssessedUnit, RunInputs } from './inputs';
import { boundsOf, categoriesOf, type LeafColumn, leafColumn } from './leaf-columns';
import type { AssessmentOutcome, CategoryOutcome, UnitGrade, UnitOutcome, UnitStanding } from './outcome';
import { type SchemeTree, schemeTree } from './scheme-tree';
import { type RankableUnit, standingsIn } from './standings';
import { unitTotals, type UnitTotal } from './totals';
import { createVetoes, type VetoEffects } from './vetoes';

/**
 * Points, ranks and grades of all units: totals first, then vetoes, then places and grades inside each category. Units
 * come out in the order in which they were given, and nothing else depends on that order.
 */
export function assess(scheme: AssessmentScheme, inputs: RunInputs): AssessmentOutcome {
  return judge(scheme, inputs, convertedColumns(scheme, inputs));
}

/** The points of all units in every leaf, then in every adjustment. */
export function convertedColumns(scheme: AssessmentScheme, inputs: RunInputs): readonly LeafColumn[] {
  return [...leavesOf(scheme), ...scheme.adjustments].map((item) => leafColumn(item, boundsOf(item), inputs));
}

/** What follows from the points of the leaves. */
export function judge(
  scheme: AssessmentScheme,
  inputs: Pick<RunInputs, 'units' | 'ledger'>,
  columns: readonly LeafColumn[],
): AssessmentOutcome {
  const tree = schemeTree(scheme);
  const vetoesOf = createVetoes(scheme, inputs.ledger);
  const units = unitTotals({ scheme, tree, units: inputs.units, columns }).map((total): VetoedUnit => {
    const veto = vetoesOf(total.unitCode);
    return { total, veto, effective: effectiveTotal(total.total, veto) };
  });
  const judged = [...categoriesOf(inputs.units)].map(([categoryId, members]) =>
    judgeCategory({ scheme, tree, categoryId, members, units, assessed: inputs.units }),
  );
  const standings = new Map(judged.flatMap(({ standings: own }) => [...own]));
  const grades = new Map(judged.flatMap(({ grades: own }) => [...own]));
  return {
    format: 'pingyi-assessment-run-1',
    columns: [...tree.nodes, ...tree.adjustments].map(({ id }) => id),
    units: units.map((unit) => outcomeOf(unit, standings, grades)),
    categories: judged.map(({ category }) => category),
  };
}

interface VetoedUnit {
  readonly total: UnitTotal;
  readonly veto: VetoEffects;
  readonly effective: Estimate | null;
}

/** A total that a veto sets has no error: it is a decision. */
function effectiveTotal(total: Estimate | null, { total: set }: VetoEffects): Estimate | null {
  if (total === null || set === null) return total;
  return { ...total, value: set, standardError: 0, interval: [set, set] };
}

interface JudgedCategory {
  readonly category: CategoryOutcome;
  readonly standings: ReadonlyMap<string, UnitStanding>;
  readonly grades: ReadonlyMap<string, UnitGrade>;
}

function judgeCategory(context: {
  readonly scheme: AssessmentScheme;
  readonly tree: SchemeTree;
  readonly categoryId: string | null;
  readonly members: readonly number[];
  readonly units: readonly VetoedUnit[];
  readonly assessed: readonly AssessedUnit[];
}): JudgedCategory {
  const { scheme, tree, categoryId, members, units, assessed } = context;
  const rankable = members.flatMap((position) => rankableUnit(units[position], assessed[position], tree, scheme));
  const standings = standingsIn(rankable);
  const { grades, quotas } = gradesIn(rankable, scheme.grading);
  const tiers = Math.max(0, ...[...standings.values()].map(({ tier }) => tier));
  const category = { categoryId, units: members.length, ranked: rankable.length, tiers, quotas };
  return { category, standings, grades: scheme.grading.grades.length === 0 ? new Map() : grades };
}

function rankableUnit(
  unit: VetoedUnit | undefined,
  assessed: AssessedUnit | undefined,
  tree: SchemeTree,
  { grading }: AssessmentScheme,
): readonly (RankableUnit & GradedUnit)[] {
  if (unit === undefined || assessed === undefined || unit.effective === null) return [];
  if (!assessed.ranked || !unit.veto.ranked) return [];
  const order = grading.tie.kind === 'indicators' ? grading.tie.indicators : [];
  const tieBreakers = order.map((id) => unit.total.points[tree.nodes.findIndex((node) => node.id === id)] ?? 0);
  return [{ unitCode: assessed.code, total: unit.effective, ceiling: unit.veto.ceiling, tieBreakers }];
}

function outcomeOf(
  { total, veto, effective }: VetoedUnit,
  standings: ReadonlyMap<string, UnitStanding>,
  grades: ReadonlyMap<string, UnitGrade>,
): UnitOutcome {
  return {
    ...total,
    vetoes: veto.vetoes,
    effectiveTotal: effective?.value ?? null,
    standing: standings.get(total.unitCode) ?? null,
    grade: grades.get(total.unitCode) ?? null,
  };
}
