import type { Influence } from '#domain/assessment/report/discrimination-report';
import { hasErrors } from '#domain/assessment/scheme/check-scheme';
import { isLeaf } from '#domain/assessment/scheme/model';
import { formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentSchemeWords as words, assessmentWords } from '../../lib/words';
import { influenceSense } from '../influence-sense';
import { plainPoints } from '../plain-points';
import { mostNotable } from './table/influence-data';
import type { SchemeScope } from './scheme-scope';
import { sumOf } from './table/scheme-tree';

/** What has to be mended, else what the last run told, else what the scheme is made of. */
export function findingOf(scope: SchemeScope): string {
  const finding = words().finding;
  const total = scope.problemsAt('').find(({ code }) => code === 'sum-differs');
  if (total?.have !== undefined && total.need !== undefined) {
    const gap = Number((total.need - total.have).toFixed(9));
    return finding.sum(plainPoints(total.have), plainPoints(Math.abs(gap)), gap > 0);
  }
  const errors = [...scope.problems().values()].flat().filter((problem) => hasErrors([problem])).length;
  if (errors > 0) return finding.errors(errors);
  return influenceFinding(scope) ?? finding.plain(...countsOf(scope));
}

function influenceFinding(scope: SchemeScope): string | undefined {
  const influences = scope.influences();
  if (influences === undefined) return undefined;
  const found = mostNotable(scope.scheme(), influences);
  return found === undefined ? words().finding.asMeant : influenceText(scope, found);
}

function influenceText(scope: SchemeScope, { indicatorId, nominal, actual }: Influence): string | undefined {
  const indicator = scope.scheme().indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined || actual === null) return undefined;
  const { name, points } = indicator;
  const text = words().finding.influence[influenceSense(actual, actual > nominal)];
  return text(localized(name), plainPoints(points), formatPercent(Math.abs(actual), 0));
}

function countsOf({ placed, scheme }: SchemeScope): readonly [number, number, string] {
  const leaves = placed().filter(({ indicator }) => isLeaf(indicator)).length;
  return [scheme().indicators.length, leaves, plainPoints(sumOf(scheme().indicators))];
}

export function subtitleOf(scope: SchemeScope): string {
  const subtitle = words().subtitle;
  const influences = scope.influences();
  if (influences === undefined) return scope.readOnly ? subtitle.locked : subtitle.plain;
  const { category, units } = influences;
  const name = category === null ? assessmentWords().allUnits : localized(category.name);
  return [subtitle.counts(...countsOf(scope)), subtitle.influence(name, units)].join(assessmentWords().listComma);
}
