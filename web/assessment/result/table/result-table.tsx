import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { localized } from '../../../lib/i18n';
import { assessmentResultWords as words } from '../../../lib/words';
import { Table } from '../../../ui/table';
import { cardOf, PointsCell, ResultTableRow, WithoutTotal } from './result-row';
import { type PointsColumn, pointsColumns, type ResultCategory, type ResultRow, totalDomain } from './result-rows';
import { plainNumber } from '../result-title';
import type { ShownRun } from '../run/run-page';
import { pointsText } from './points-text';
import { TotalAxis } from './total-plot';

export interface CategoryProps {
  readonly shown: ShownRun;
  readonly category: ResultCategory;
}

interface ResultTableProps extends CategoryProps {
  /** Absent where nobody may propose another grade. */
  readonly onPropose: ((row: ResultRow) => void) | undefined;
}

/** So many columns of points have room beside the drawing; a scheme with more shows them in the table of figures. */
const MOST_COLUMNS = 7;

/** A row a unit: points of the top indicators, the total on its interval, the grade. */
export function ResultTable(props: ResultTableProps) {
  const columns = () => {
    const all = pointsColumns(props.shown, nameOf);
    return all.length > MOST_COLUMNS ? [] : all;
  };
  const domain = () => totalDomain(props.category, props.shown);
  const best = () => props.shown.scheme.grading.grades[0];
  return (
    <table class="result-table" aria-label={words().tableLabel}>
      <thead>
        <tr>
          <th scope="col" class="number">
            {words().heads.place}
          </th>
          <th scope="col">{words().heads.unit}</th>
          <For each={columns()}>{(column) => <PointsHead column={column} />}</For>
          <th class="result-plot">
            <TotalAxis
              domain={domain()}
              minimum={best()?.minimum ?? null}
              minimumText={words().minimumOf(localized(best()?.name ?? { zh: '' }))}
            />
            <span class="visually-hidden">{words().heads.plot}</span>
          </th>
          <th scope="col" class="number">
            {words().heads.total}
          </th>
          <th scope="col">{words().heads.grade}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.category.rows}>
          {(row) => (
            <Show
              when={row.unit.total}
              fallback={<WithoutTotal shown={props.shown} row={row} columns={columns().length + 3} />}
            >
              {(total) => (
                <ResultTableRow
                  shown={props.shown}
                  category={props.category}
                  row={row}
                  total={total()}
                  columns={columns()}
                  domain={domain()}
                  onPropose={props.onPropose}
                />
              )}
            </Show>
          )}
        </For>
      </tbody>
    </table>
  );
}

function PointsHead(props: { readonly column: PointsColumn }) {
  return (
    <th scope="col" class="number result-points">
      {props.column.name}
      <Show when={props.column.full !== null}>
        <br />
        {plainNumber(props.column.full ?? 0)}
      </Show>
    </th>
  );
}

/** Every indicator of every unit, as figures. */
export function FullTable(props: CategoryProps) {
  const columns = () => pointsColumns(props.shown, nameOf, true);
  return (
    <Table caption={words().tableLabel} density="numbers" class="result-full">
      <thead>
        <tr>
          <th scope="col" class="number">
            {words().heads.place}
          </th>
          <th scope="col">{words().heads.unit}</th>
          <th scope="col" class="number">
            {words().heads.total}
          </th>
          <th scope="col" class="number">
            {words().heads.interval}
          </th>
          <th scope="col">{words().heads.grade}</th>
          <For each={columns()}>{(column) => <PointsHead column={column} />}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.category.rows}>
          {(row) => (
            <tr>
              <td class="number">{row.unit.standing?.rank ?? '—'}</td>
              <th scope="row">
                <A href={cardOf(props.shown, row)}>{row.name}</A>
              </th>
              <td class="number">
                {row.unit.effectiveTotal === null ? '—' : pointsText(props.shown, row.unit.effectiveTotal)}
              </td>
              <td class="number">
                {row.unit.total === null
                  ? '—'
                  : row.unit.total.interval.map((end) => pointsText(props.shown, end)).join('–')}
              </td>
              <td>{row.decided === null ? '—' : localized(row.decided.name)}</td>
              <For each={columns()}>{(column) => <PointsCell shown={props.shown} row={row} column={column} />}</For>
            </tr>
          )}
        </For>
      </tbody>
    </Table>
  );
}

function nameOf({ name }: Parameters<Parameters<typeof pointsColumns>[1]>[0]): string {
  return localized(name);
}
