import type { Estimate } from '#domain/tabulation/model';
import type { AssessmentScheme } from '../scheme/model';
import { leavesOf } from '../scheme/walk';
import { borderTestOf } from './border-test';
import { gradesIn } from './grades';
import type { AssessedUnit, RunInputs } from './inputs';
import { boundsOf, categoriesOf, type LeafColumn, leafColumn, placesOfUnits } from './leaf-columns';
import type { AssessmentOutcome, CategoryOutcome, UnitGrade, UnitOutcome, UnitStanding } from './outcome';
import { type SchemeTree, schemeTree } from './scheme-tree';
import { standingsIn } from './standings';
import { tieBreakerNodes, tieBreakersOf } from './tie-breakers';
import { unitTotals, type UnitTotal } from './totals';
import { createVetoes, type VetoEffects } from './vetoes';

/**
 * Points, ranks and grades of all units: totals first, then vetoes, then places and grades inside each category. Units
 * come out in the order in which they were given, and nothing else depends on that order.
 */
export function assess(scheme: AssessmentScheme, inputs: RunInputs): AssessmentOutcome {
  const tree = schemeTree(scheme);
  const vetoesOf = createVetoes(scheme, inputs.ledger);
  const columns = convertedColumns(scheme, inputs);
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

/** The points of all units in every leaf, then in every adjustment. */
function convertedColumns(scheme: AssessmentScheme, inputs: RunInputs): readonly LeafColumn[] {
  const places = placesOfUnits(inputs.units);
  return [...leavesOf(scheme), ...scheme.adjustments].map((item) =>
    leafColumn(item, boundsOf(item), { inputs, places }),
  );
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
  const rankable = members.flatMap((position) => rankableUnit(units[position], assessed[position]));
  const standings = standingsIn(rankable);
  const breakers = tieBreakerNodes(scheme.grading, tree);
  const graded = rankable.map(({ unitCode, total, veto: { ceiling }, points }) => {
    return { unitCode, total: total.value, ceiling, tieBreakers: tieBreakersOf(breakers, points) };
  });
  const { grades, quotas } = gradesIn(graded, { grading: scheme.grading, testBorder: borderTestOf(rankable) });
  const tiers = [...standings.values()].reduce((most, { tier }) => Math.max(most, tier), 0);
  const category = { categoryId, units: members.length, ranked: rankable.length, tiers, quotas };
  return { category, standings, grades: scheme.grading.grades.length === 0 ? new Map() : grades };
}

interface RankableUnit {
  readonly unitCode: string;
  /** After vetoes. */
  readonly total: Estimate;
  readonly veto: VetoEffects;
  readonly points: UnitTotal['points'];
}

function rankableUnit(unit: VetoedUnit | undefined, assessed: AssessedUnit | undefined): readonly RankableUnit[] {
  if (unit === undefined || assessed === undefined || unit.effective === null) return [];
  if (!assessed.ranked || !unit.veto.ranked) return [];
  return [{ unitCode: assessed.code, total: unit.effective, veto: unit.veto, points: unit.total.points }];
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
