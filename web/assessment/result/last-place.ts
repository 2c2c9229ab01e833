import { assessmentConsequenceWords as words } from '../../lib/words';
import { namedUnits } from './consequence-text';
import type { ResultCategory, ResultRow } from './result-rows';
import type { ShownRun } from './run-page';

/** Whether a unit may be called the last of its category, and else whom it cannot be told apart from. */
export function lastPlaceRemarks(
  shown: ShownRun,
  { rows, outcome }: ResultCategory,
): readonly { readonly lead: string; readonly text: string }[] {
  const lowest = Math.max(0, ...rows.map(({ unit }) => unit.standing?.rank ?? 0));
  const last = rows.filter(({ unit }) => unit.standing?.rank === lowest);
  const seesAll = rows.length === outcome.units;
  if (!seesAll || outcome.ranked < 2 || last.length > 1) return [];
  return last.map((row) => ({
    lead: words().lastPlace.lead(row.name, lowest),
    text: supportOf(shown, row, rows),
  }));
}

function supportOf(shown: ShownRun, { unit: { unitCode, standing } }: ResultRow, rows: readonly ResultRow[]): string {
  if (standing === null || !standing.lastPlaceSupported) {
    const alike = standing?.indistinguishable ?? [];
    return alike.length === 0 ? words().lastPlace.unsureMany : words().lastPlace.unsure(namedUnits(shown, alike));
  }
  const beside = rows.flatMap(({ unit }) =>
    unit.standing?.tier === standing.tier && unit.unitCode !== unitCode ? [unit.unitCode] : [],
  );
  return beside.length === 0 ? words().lastPlace.sure : words().lastPlace.together(namedUnits(shown, beside));
}
