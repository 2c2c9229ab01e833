import type { CategoryMoves } from '#domain/figures/what-if/moves';
import { formatDecimal } from '../../lib/format';
import { resultWords, whatIfWords as words } from '../../lib/words';
import { categoryLabel, targetLabel } from '../labels';
import type { Review } from '../review';
import { isLost, type MoveRow } from './move-rows';

export interface Summary {
  readonly title: string;
  readonly subtitle: string;
}

/** What the changes do, as a sentence: of one category, or of all together. */
export function summaryOf(
  review: Review,
  moves: readonly CategoryMoves[],
  /** Those of the same category or categories. */
  rows: readonly MoveRow[],
): Summary {
  const known = moves.filter(({ moved }) => moved !== null);
  const texts = words().summary;
  if (known.length === 0) return { title: texts.unknown, subtitle: exactText(rows) };
  const compared = known.reduce((sum, category) => sum + category.compared, 0);
  const moved = known.reduce((sum, category) => sum + (category.moved ?? 0), 0);
  const title = moved === 0 ? texts.same(compared) : movedTitle(review, known, { compared, moved });
  return {
    title,
    subtitle: [...orderClauses(review, known), exactText(rows), ...rangeClauses(rows)].join(separator()),
  };
}

function separator(): string {
  return resultWords().semicolon;
}

function movedTitle(
  review: Review,
  moves: readonly CategoryMoves[],
  counts: { readonly compared: number; readonly moved: number },
): string {
  const texts = words().summary;
  const [only, ...others] = moves;
  const first = only !== undefined && others.length === 0 ? firstText(only.unchangedFirst ?? 0) : [];
  return [...first, texts.moved(counts), ...moverText(review, moves)].join(resultWords().clauseComma);
}

function firstText(unchanged: number): readonly string[] {
  const texts = words().summary;
  return [unchanged === 0 ? texts.firstChanges : texts.firstStay(unchanged)];
}

function moverText(review: Review, moves: readonly CategoryMoves[]): readonly string[] {
  const [mover] = moves
    .flatMap(({ biggestMover }) => biggestMover ?? [])
    .toSorted((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to));
  if (mover === undefined) return [];
  const { from, to } = mover;
  return [words().summary.mover({ unit: targetLabel(review, mover.targetId), from, to })];
}

/** Kendall's tau: of one category its own, of several the lowest. */
function orderClauses(review: Review, moves: readonly CategoryMoves[]): readonly string[] {
  const texts = words().summary;
  const measured = moves.flatMap(({ categoryId, kendallTau }) =>
    kendallTau === null ? [] : [{ categoryId, kendallTau }],
  );
  const [lowest, ...others] = measured.toSorted((a, b) => a.kendallTau - b.kendallTau);
  if (lowest === undefined) return [];
  const tau = formatDecimal(lowest.kendallTau, 2);
  return [others.length === 0 ? texts.tau(tau) : texts.lowestTau(tau, categoryLabel(review, lowest.categoryId))];
}

/** How many scores a count under these rules would give, and how many of the others come near. */
function exactText(rows: readonly MoveRow[]): string {
  const texts = words().summary;
  const lost = rows.filter(({ target }) => isLost(target)).length;
  const approximate = rows.filter(({ target }) => !target.exact).length;
  const clauses = [
    approximate === 0 ? texts.exact : texts.approximate(approximate),
    ...(lost === 0 ? [] : [texts.lost(lost)]),
  ];
  return clauses.join(resultWords().clauseComma);
}

function rangeClauses(rows: readonly MoveRow[]): readonly string[] {
  const beyond = rows.filter(({ beyondRange }) => beyondRange).length;
  return [beyond === 0 ? words().summary.withinRanges : words().summary.beyondRanges(beyond)];
}
