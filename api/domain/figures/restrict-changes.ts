import type { ComparedQuestion } from '#domain/tabulation/compare-tables';
import { withoutAdjustedP } from '#domain/tabulation/findings/change';
import type { Tabulation } from '#domain/tabulation/model';
import type { ClassChanges } from './table-changes';

export type TestedQuestion = ComparedQuestion & ClassChanges;

/** Of one wave: what a reader may see of its release, and the table that is compared. */
export interface SeenTable {
  readonly tabulation: Tabulation;
  readonly tableId: string;
}

/**
 * Changes that were tested on both whole releases as a reader of some classes may see them: a verdict is the same for
 * everybody who sees it; its adjusted p can be that of another class, and is told to who sees all. A change is seen only where both its ends are, as one end and the change make the other. Of
 * none of the later classes nothing is seen, nor of a question that divides people, which has no cells of its own.
 */
export function restrictChanges(
  tested: TestedQuestion,
  { earlier, later }: { readonly earlier: SeenTable; readonly later: SeenTable },
): TestedQuestion {
  const before = seenClasses(tested, earlier);
  const now = seenClasses(tested, later);
  const seesAll = tested.pairs.every(
    ({ from, to }) => from.every((id) => before.has(id)) && to.every((id) => now.has(id)),
  );
  const seen = tested.pairs.flatMap((pair, place) => {
    if (!pair.to.some((id) => now.has(id))) return [];
    const ends = {
      earlier: pair.from.every((id) => before.has(id)) ? pair.earlier : null,
      later: pair.to.every((id) => now.has(id)) ? pair.later : null,
    };
    const change = tested.changes[place] ?? null;
    const isSeen = change !== null && ends.earlier !== null && ends.later !== null;
    const told = isSeen && !seesAll ? withoutAdjustedP(change) : change;
    return [{ pair: { ...pair, ...ends }, change: isSeen ? told : null }];
  });
  return { ...tested, pairs: seen.map(({ pair }) => pair), changes: seen.map(({ change }) => change) };
}

function seenClasses({ question, item }: ComparedQuestion, { tabulation, tableId }: SeenTable): ReadonlySet<string> {
  const own = tabulation.questions.find((one) => one.question === question && one.item === item);
  const cells = own?.tables?.find((table) => table.tableId === tableId)?.cells ?? [];
  return new Set(cells.flatMap(({ classes }) => classes.slice(0, 1)));
}
