import { For, Show } from 'solid-js';
import type { AnalysisFigure, Missing } from '#domain/analysis/figure';
import { formatNumber } from '../../lib/format';
import { qualityWords as words } from '../../lib/words';
import { measuredOf, missingOf } from './block';
import { intervalText, reasonText, valueText, type MeasureKey, type Unit } from './figure-text';

export interface MeasureRow {
  readonly key: MeasureKey;
  readonly figure: AnalysisFigure;
  readonly unit: Unit;
}

interface MeasureTableProps {
  readonly caption: string;
  readonly rows: readonly MeasureRow[];
}

/** Measures one under the other, each with what it means and from which value on it is usually called good. */
export function MeasureTable(props: MeasureTableProps) {
  return (
    <table class="measures">
      <caption class="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words().head.measure}</th>
          <th scope="col" class="number">
            {words().head.value}
          </th>
          <th scope="col" class="number">
            {words().head.interval}
          </th>
          <th scope="col" class="number">
            {words().head.n}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => <Row {...row} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: MeasureRow) {
  const measured = () => measuredOf(props.figure);
  const missing = () => missingOf(props.figure);
  return (
    <tr>
      <th scope="row">
        <span class="measure-name">{words().measures[props.key].name}</span>
        <span class="measure-meaning">{meaningText(props)}</span>
      </th>
      <Show when={measured()} fallback={<Reason missing={missing()} />}>
        {(figure) => (
          <>
            <td class="number measure-value">{valueText(figure().value, props.unit)}</td>
            <td class="number measure-interval" data-empty={figure().interval === undefined ? '' : undefined}>
              {intervalText(figure(), props.unit)}
            </td>
            <td class="number measure-n">{formatNumber(figure().n)}</td>
          </>
        )}
      </Show>
    </tr>
  );
}

function meaningText({ key, figure }: MeasureRow): string {
  const { meaning } = words().measures[key];
  return 'method' in figure ? words().explained(meaning, words().methods[figure.method]) : meaning;
}

function Reason(props: { readonly missing: Missing | undefined }) {
  return (
    <td colSpan={3} class="measure-reason">
      {props.missing === undefined ? '' : reasonText(props.missing)}
    </td>
  );
}
