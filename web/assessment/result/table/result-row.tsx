import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { Estimate } from '#domain/tabulation/model';
import { formatPercent } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { assessmentResultWords as words } from '../../../lib/words';
import type { Domain } from '../../../ui/charts/scale';
import { GradeCell } from './grade-cell';
import { indicatorNames } from './indicator-names';
import { pointsText, signedPointsText } from './points-text';
import { cardAddress } from '../run/run-links';
import type { PointsColumn, ResultCategory, ResultRow } from './result-rows';
import type { ShownRun } from '../run/run-page';
import { TotalPlot } from './total-plot';

interface ResultTableRowProps {
  readonly shown: ShownRun;
  readonly category: ResultCategory;
  readonly row: ResultRow;
  readonly total: Estimate;
  readonly columns: readonly PointsColumn[];
  readonly domain: Domain;
  readonly onPropose: ((row: ResultRow) => void) | undefined;
}

const ROW_HEIGHT = 30;

export function ResultTableRow(props: ResultTableRowProps) {
  const best = () => props.shown.scheme.grading.grades[0];
  const isBest = () => props.row.computed !== null && props.row.computed.id === best()?.id;
  return (
    <tr class="result-row" data-best={isBest() ? '' : undefined} data-line={props.row.lastOf === null ? undefined : ''}>
      <td class="number result-place">{props.row.unit.standing?.rank ?? '—'}</td>
      <th scope="row" class="result-name">
        <A href={cardOf(props.shown, props.row)}>{props.row.name}</A>
      </th>
      <For each={props.columns}>{(column) => <PointsCell shown={props.shown} row={props.row} column={column} />}</For>
      <td class="result-plot">
        <TotalPlot
          total={props.total}
          shape={isBest() ? 'above' : 'same'}
          domain={props.domain}
          minimum={best()?.minimum ?? null}
          height={ROW_HEIGHT}
        />
        <Show when={props.row.lastOf}>
          {(grade) => <span class="result-line-text">{lineText(localized(grade().name), props)}</span>}
        </Show>
      </td>
      <td class="number result-total">{pointsText(props.shown, props.row.unit.effectiveTotal ?? props.total.value)}</td>
      <td class="result-grade">
        <GradeCell row={props.row} onPropose={props.onPropose} />
      </td>
    </tr>
  );
}

/** The scorecard of the unit, at one of its indicators. */
export function cardOf({ address }: ShownRun, { unit }: ResultRow, indicatorId?: string): string {
  return cardAddress(address.assessmentId, address.runId, unit.unitCode, indicatorId);
}

/** A tie leaves a quota with more or fewer units than places. */
function lineText(grade: string, { category, row }: ResultTableRowProps): string {
  const quota = category.outcome.quotas.find(({ gradeId }) => gradeId === row.lastOf?.id);
  const { places, given } = quota ?? { places: 0, given: 0 };
  return given === null || given === places
    ? words().lineAfter(grade, places)
    : words().lineAtTie({ grade, places, given });
}

interface PointsCellProps {
  readonly shown: ShownRun;
  readonly row: ResultRow;
  readonly column: PointsColumn;
}

/** A star where something below had no data and the scheme said what stands for it. */
export function PointsCell(props: PointsCellProps) {
  const points = () => props.row.unit.points[props.column.position] ?? null;
  const isStarred = () => props.row.unit.missing.some(({ indicatorId }) => props.column.within.has(indicatorId));
  const text = () => {
    const value = points();
    if (value === null) return '—';
    return props.column.full === null ? signedPointsText(props.shown, value) : pointsText(props.shown, value);
  };
  return (
    <td
      class="number result-points"
      data-below={(points() ?? 0) < 0 ? '' : undefined}
      data-zero={points() === 0 ? '' : undefined}
    >
      {/* By keyboard the name of the unit leads to all of them: a hundred stops on the way down would be too many. */}
      <A class="result-value" tabIndex={-1} href={cardOf(props.shown, props.row, props.column.id)}>
        {text()}
      </A>
      <Show when={isStarred()}>
        <span class="result-star" title={words().starred}>
          *
        </span>
      </Show>
    </td>
  );
}

/** A unit about which nothing can be said, with the reason. */
export function WithoutTotal(props: { readonly shown: ShownRun; readonly row: ResultRow; readonly columns: number }) {
  return (
    <tr class="result-row result-without">
      <td class="number result-place">—</td>
      <th scope="row" class="result-name">
        <A href={cardOf(props.shown, props.row)}>{props.row.name}</A>
      </th>
      <td class="result-reason" colSpan={props.columns}>
        {reasonText(props.shown, props.row)}
      </td>
    </tr>
  );
}

function reasonText(shown: ShownRun, { unit }: ResultRow): string {
  const lacking = unit.missing.map(({ indicatorId }) => indicatorNames(shown.scheme).get(indicatorId) ?? indicatorId);
  const names = lacking.join(words().listComma);
  if (unit.totalReason === 'value-missing') return words().valueMissing(names);
  return words().coverageLow({
    names,
    covered: formatPercent(unit.coverage, 0),
    least: formatPercent(shown.scheme.minimumCoverage, 0),
  });
}
