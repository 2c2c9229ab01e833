import { resultCategory } from '../result/table/result-rows';
import type { ShownRun } from '../result/run/run-page';

export interface UnitGroup {
  readonly category: string | null;
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** All units that the reader may see, as the pages of the result list them. */
export function unitGroups(shown: ShownRun): readonly UnitGroup[] {
  return shown.categories.map((outcome) => {
    const { name, rows } = resultCategory(shown, outcome);
    return { category: name, units: rows.map(({ unit, name: unitName }) => ({ code: unit.unitCode, name: unitName })) };
  });
}

/** The unit before and the one after, across categories. */
export function neighboursOf(groups: readonly UnitGroup[], code: string) {
  const codes = groups.flatMap(({ units }) => units.map((unit) => unit.code));
  const place = codes.indexOf(code);
  return { previous: place > 0 ? codes[place - 1] : undefined, next: place < 0 ? undefined : codes[place + 1] };
}
