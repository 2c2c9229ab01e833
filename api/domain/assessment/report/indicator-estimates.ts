import type { Estimate } from '#domain/tabulation/model';
import { estimateOf } from '#domain/tabulation/findings/estimate';
import type { RunInputs } from '../run/inputs';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import { NORMAL_DEGREES } from '../run/uncertainty';
import { isLeaf, type AssessmentScheme, type Indicator, type IndicatorId } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

/** A run with what it was made of, as far as points of indicators are compared. */
export interface ComparedRun {
  readonly scheme: AssessmentScheme;
  readonly inputs: Pick<RunInputs, 'columns'>;
  readonly outcome: AssessmentOutcome;
}

/** The points of a unit in an indicator with their error; null where it has none. */
export type IndicatorEstimates = (unit: UnitOutcome, indicatorId: IndicatorId) => Estimate | null;

/**
 * A run keeps errors of points, but of the degrees of freedom only those of the values that went in. Those of a branch
 * are never below the smallest behind it (Welch–Satterthwaite), so these are taken: the tests err to the side of saying nothing.
 */
export function indicatorEstimates({ scheme, inputs, outcome }: ComparedRun): IndicatorEstimates {
  const positions = new Map(outcome.columns.map((id, position) => [id, position]));
  const leaves = new Map(placedIndicators(scheme).map(({ indicator }) => [indicator.id, leafIdsOf(indicator)]));
  const degrees = degreesByColumn(inputs);
  return (unit, indicatorId) => {
    const position = positions.get(indicatorId) ?? -1;
    const value = unit.points[position] ?? null;
    if (value === null) return null;
    const behind = leaves.get(indicatorId) ?? [indicatorId];
    const degreesOfFreedom = Math.min(NORMAL_DEGREES, ...behind.flatMap((id) => degreesIn(unit, id)));
    return estimateOf({ value, standardError: unit.errors[position] ?? 0, degreesOfFreedom });
  };

  function degreesIn(unit: UnitOutcome, leaf: IndicatorId): readonly number[] {
    const standIn = unit.missing.find(({ indicatorId }) => indicatorId === leaf)?.standIn;
    if (standIn !== undefined) return [standIn.units - 1];
    return degrees.get(leaf)?.get(unit.unitCode) ?? [];
  }
}

function leafIdsOf(indicator: Indicator): readonly IndicatorId[] {
  return isLeaf(indicator) ? [indicator.id] : indicator.children.flatMap(leafIdsOf);
}

function degreesByColumn({ columns }: ComparedRun['inputs']) {
  return new Map(
    columns.map(({ indicatorId, values }) => [
      indicatorId,
      new Map(
        values.flatMap(({ unitCode, degreesOfFreedom, standardError }) =>
          degreesOfFreedom === null || standardError === 0 ? [] : [[unitCode, [degreesOfFreedom]] as const],
        ),
      ),
    ]),
  );
}
