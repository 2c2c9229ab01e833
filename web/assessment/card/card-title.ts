import { supersededBy } from '#domain/assessment/records';
import type { ScoreChange } from '#domain/assessment/report/score-changes';
import type { Scorecard } from '#domain/assessment/report/scorecard';
import { formatRange } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words, assessmentWords } from '../../lib/words';
import { pointsText } from '../result/table/points-text';
import type { ResultRow } from '../result/table/result-rows';
import type { ShownRun } from '../result/run/run-page';

/** A card with the row of its unit among the others of the run. */
export interface CardProps {
  readonly shown: ShownRun;
  readonly card: Scorecard;
  readonly row: ResultRow;
}

/** Total, grade, place as far as it is supported, and a change that was tested: one sentence. */
export function cardTitle({ shown, card, row }: CardProps): string {
  const total = card.unit.effectiveTotal;
  if (total === null) return words().title.insufficient(row.name);
  const head = words().title.total({
    unit: row.name,
    total: pointsText(shown, total),
    grade: row.decided === null ? null : localized(row.decided.name),
    draft: shown.run.state !== 'published',
  });
  return [head, [placeText(shown, card), changeText(shown, card.change)].filter(Boolean).join(words().comma)]
    .filter(Boolean)
    .join(words().semicolon);
}

function placeText(shown: ShownRun, { unit, category }: Scorecard): string | null {
  if (unit.standing === null) return words().title.noPlace;
  if (category.ranked < 2) return null;
  return words().title.place({
    category: categoryName(shown, unit.categoryId),
    range: rangeText(unit.standing.rankInterval),
  });
}

/** Nothing is said in the title of a change that has no error: there was nothing to test. */
function changeText(shown: ShownRun, change: ScoreChange | null): string | null {
  if (change === null || isExact(change)) return null;
  return words().title.changes[change.verdict](pointsText(shown, Math.abs(change.difference.value)));
}

export function isCorrected({ run, head }: Pick<ShownRun, 'run' | 'head'>): boolean {
  return supersededBy(run, head.runs) !== undefined;
}

export function isExact({ difference }: Pick<ScoreChange, 'difference'>): boolean {
  return difference.standardError === 0;
}

export function cardSubtitle({ shown, card }: CardProps): string {
  const { unit, category } = card;
  const name = categoryName(shown, unit.categoryId);
  const { standing } = unit;
  return [
    words().subtitle.category(name, category.units),
    standing === null || category.ranked < 2 ? null : tierText(standing.tier, category.tiers),
    standing === null || category.ranked < 2 ? null : words().subtitle.alike(alikeUnits(standing.rankInterval)),
  ]
    .filter(Boolean)
    .join(words().semicolon);
}

export function tierText(tier: number, tiers: number): string {
  return tiers < 2 ? words().subtitle.oneTier : words().subtitle.tier({ tier, tiers });
}

/** Whoever is not clearly above and not clearly below cannot be told apart. */
export function alikeUnits([best, worst]: readonly [number, number]): number {
  return worst - best;
}

export function categoryName(shown: ShownRun, categoryId: string | null): string {
  return shown.categoryName(categoryId) ?? assessmentWords().noCategory;
}

export function rangeText([best, worst]: readonly [number, number]): string {
  return best === worst ? String(best) : formatRange([best, worst], 0);
}
