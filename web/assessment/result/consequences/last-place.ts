import { placeSupport } from '#domain/assessment/run/place-support';
import { assessmentConsequenceWords as words } from '../../../lib/words';
import { namedUnits } from './consequence-text';
import type { ResultCategory, ResultRow } from '../table/result-rows';
import type { ShownRun } from '../run/run-page';

/** Whether a unit may be called the last of its category, and else whom it cannot be told apart from. */
export function lastPlaceRemarks(
  shown: Pick<ShownRun, 'unitName'>,
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

function supportOf(shown: Pick<ShownRun, 'unitName'>, { unit }: ResultRow, rows: readonly ResultRow[]): string {
  const { unitCode, standing } = unit;
  const support = placeSupport(unit, standing?.lastPlaceSupported === true);
  if (standing === null || support === 'none') {
    const alike = standing?.indistinguishable ?? [];
    return alike.length === 0 ? words().lastPlace.unsureMany : words().lastPlace.unsure(namedUnits(shown, alike));
  }
  const beside = rows.flatMap(({ unit: other }) =>
    other.standing?.tier === standing.tier && other.unitCode !== unitCode ? [other.unitCode] : [],
  );
  return beside.length === 0 ? words().lastPlace.sure[support] : words().lastPlace.together(namedUnits(shown, beside));
}
