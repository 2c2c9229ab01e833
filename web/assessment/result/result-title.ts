import type { Grade, Quota } from '#domain/assessment/scheme/model';
import type { QuotaOutcome } from '#domain/assessment/run/outcome';
import { tieDecisionOf } from '#domain/assessment/run/tie-decision';
import { formatDecimal, formatNumber, formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentResultWords as words, assessmentWords } from '../../lib/words';
import { pointsText } from './table/points-text';
import type { ResultCategory } from './table/result-rows';
import type { RunView } from './run/run-data';

/** What the tests support about a category, as a sentence. */
export function resultTitle(view: RunView, category: ResultCategory): string {
  const name = category.name ?? assessmentWords().noCategory;
  const placed = category.rows.filter(({ state }) => state === 'placed');
  const [only] = category.rows;
  if (category.rows.length === 1 && only !== undefined) return titleOfOne(view, only);
  if (placed.length === 0) return words().title.nobody(name);
  const best = view.scheme.grading.grades[0];
  if (best === undefined) return words().title.tiers(name, placed.length, category.outcome.tiers);
  const chosen = category.rows.filter(({ decided }) => decided?.id === best.id).length;
  const facts = { category: name, count: chosen, grade: localized(best.name), draft: view.run.state !== 'published' };
  return [words().title.chosen(facts), borderText(view, category, best)].filter(Boolean).join(words().semicolon);
}

function titleOfOne(view: RunView, { name, unit, decided }: ResultCategory['rows'][number]): string {
  if (unit.effectiveTotal === null) return words().title.oneWithout(name);
  const total = pointsText(view, unit.effectiveTotal);
  return words().title.one(name, total, decided === null ? null : localized(decided.name));
}

/** What the border of the best grade is, and what became of a tie; nothing of units that the reader does not see. */
function borderText(view: RunView, { outcome }: ResultCategory, best: Grade): string | null {
  const quota = outcome.quotas.find(({ gradeId }) => gradeId === best.id);
  const border = quota?.border ?? null;
  const grade = localized(best.name);
  if (quota === undefined) return null;
  const tie = tieDecisionOf(quota, view.scheme.grading.tie.kind);
  if (tie === 'all-in' && quota.given !== null) return words().title.tiedIn(grade, quota.given - quota.places);
  if (border === null) return null;
  if (quota.places === 0) return words().title.noPlaces(grade);
  if (border.lastIn === null) return words().title.allTied(grade);
  if (tie === 'all-out' || tie === 'indicators-equal') return words().title.tiedOut(grade);
  const names = { last: view.unitName(border.lastIn), first: view.unitName(border.firstOut), grade };
  if (tie === 'indicators') return words().title.tied(names);
  return border.alike.includes(border.firstOut) ? words().title.alike(names) : words().title.apart(names);
}

/** What the figures are, and by which rule the best grade is given. */
export function resultSubtitle(view: RunView, category: ResultCategory): string {
  const best = view.scheme.grading.grades[0];
  const quota = category.outcome.quotas.find(({ gradeId }) => gradeId === best?.id);
  return [
    words().subtitle.measure(formatNumber(view.scheme.fullPoints)),
    best === undefined ? null : ruleText(best, quota),
    words().subtitle.error,
  ]
    .filter(Boolean)
    .join(words().semicolon);
}

function ruleText({ name, minimum, quota }: Grade, outcome: QuotaOutcome | undefined): string | null {
  const least = minimum === null ? null : words().subtitle.minimum(plainNumber(minimum));
  const most = quota === null || outcome === undefined ? null : quotaText(quota, outcome);
  const parts = [least, most].filter((part) => part !== null);
  return parts.length === 0 ? null : words().subtitle.rule(localized(name), parts.join(words().subtitle.and));
}

function quotaText({ share, rounding }: Quota, { eligible, exact, places }: QuotaOutcome): string {
  return words().subtitle.quota({
    share: formatPercent(share, Number.isInteger(share * 100) ? 0 : 1),
    eligible,
    exact: plainNumber(exact),
    rounding: words().roundings[rounding],
    places,
  });
}

/** 88, 5.4: as many decimals as there are, at most two. */
export function plainNumber(value: number): string {
  return formatDecimal(
    value,
    [0, 1].find((digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9) ?? 2,
  );
}
