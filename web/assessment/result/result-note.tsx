import { For, Show } from 'solid-js';
import type { QuotaBorder, QuotaOutcome } from '#domain/assessment/run/outcome';
import { tieDecisionOf } from '#domain/assessment/run/tie-decision';
import type { VetoRule } from '#domain/assessment/scheme/model';
import { formatDecimal } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentResultWords as words } from '../../lib/words';
import { indicatorNames } from './table/indicator-names';
import { pointsText } from './table/points-text';
import type { ResultRow } from './table/result-rows';
import type { CategoryProps } from './table/result-table';
import { lastPlaceRemarks } from './consequences/last-place';
import type { ShownRun } from './run/run-page';

interface Remark {
  readonly lead: string;
  readonly text: string;
}

/** What has to be said with the list: who cannot be told apart at a border, and who was barred from what. */
export function ResultNote(props: CategoryProps) {
  const remarks = (): readonly Remark[] => [
    ...props.category.outcome.quotas.flatMap((quota) => borderRemark(props.shown, quota)),
    ...lastPlaceRemarks(props.shown, props.category),
    ...props.category.rows.flatMap((row) => vetoRemarks(props.shown, row)),
    ...props.category.rows.flatMap((row) => changeRemark(props.shown, row)),
  ];
  return (
    <Show when={remarks().length > 0}>
      <div class="result-note">
        <For each={remarks()}>
          {({ lead, text }) => (
            <p>
              <strong>{lead}</strong>
              {text}
            </p>
          )}
        </For>
      </div>
    </Show>
  );
}

/** Who stands on either side of the places of a grade, and what became of a tie there. */
export function borderRemark(shown: ShownRun, quota: QuotaOutcome): readonly Remark[] {
  const { gradeId, border } = quota;
  const grade = shown.scheme.grading.grades.find(({ id }) => id === gradeId);
  if (grade === undefined) return [];
  const name = localized(grade.name);
  const tie = tieDecisionOf(quota, shown.scheme.grading.tie.kind);
  if (border === null)
    return tie === 'all-in' ? [{ lead: words().note.about(name), text: words().note.tied[tie] }] : [];
  if (quota.places === 0) return [{ lead: words().note.noPlaces(name, quota.eligible), text: '' }];
  const { lastIn, firstOut, difference } = border;
  if (lastIn === null || difference === null) return [{ lead: words().note.nobodyIn(name), text: '' }];
  const placeOf = (code: string) => shown.units.find(({ unitCode }) => unitCode === code)?.standing?.rank ?? 0;
  const margin = (difference.interval[1] - difference.interval[0]) / 2;
  const facts = { grade: name, last: placeOf(lastIn), first: placeOf(firstOut) };
  return [
    {
      lead: words().note.border(facts),
      text: [
        words().note.difference(pointsText(shown, difference.value), formatDecimal(margin, 2)),
        alikeText(shown, border, lastIn),
        tie === null ? words().note.untied : words().note.tied[tie],
      ].join(''),
    },
  ];
}

/** As many are named; of more it is said how many. */
const NAMED = 4;

function alikeText(shown: ShownRun, { alike }: QuotaBorder, lastIn: string): string {
  if (alike.length === 0) return words().note.noneAlike;
  const names = alike.slice(0, NAMED).map(shown.unitName).join(words().listComma);
  return words().note.alike({ names, more: alike.length - NAMED, count: alike.length, last: shown.unitName(lastIn) });
}

function vetoRemarks(shown: ShownRun, { unit, name }: ResultRow): readonly Remark[] {
  return unit.vetoes.flatMap(({ vetoId, entryIds }) => {
    const rule = shown.scheme.vetoes.find(({ id }) => id === vetoId);
    if (rule === undefined) return [];
    const fact = words().note.fact(indicatorNames(shown.scheme).get(vetoId) ?? '', entryIds.length);
    return [{ lead: words().note.about(name), text: [fact, effectText(shown, rule)].join(words().note.comma) }];
  });
}

function effectText(shown: ShownRun, { effect }: VetoRule): string {
  switch (effect.kind) {
    case 'total':
      return words().note.total(pointsText(shown, effect.value));
    case 'no-rank':
      return words().note.noRank;
    case 'grade-ceiling': {
      const grade = shown.scheme.grading.grades.find(({ id }) => id === effect.grade);
      return words().note.ceiling(localized(grade?.name ?? { zh: '' }));
    }
  }
}

function changeRemark(shown: ShownRun, { unit, name, computed, decided }: ResultRow): readonly Remark[] {
  if (computed === null || decided === null || computed.id === decided.id) return [];
  const reason = shown.proposals.findLast(
    ({ unitCode, toGrade, decision }) =>
      unitCode === unit.unitCode && toGrade === decided.id && decision?.decision === 'approved',
  )?.reason;
  const facts = { from: localized(computed.name), to: localized(decided.name), reason: reason ?? '' };
  return [{ lead: words().note.about(name), text: words().note.changed(facts) }];
}
