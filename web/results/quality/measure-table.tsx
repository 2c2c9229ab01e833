import { For, Show } from 'solid-js';
import type { Missing } from '#domain/analysis/figure';
import { VARIANCE_SOURCES } from '#domain/analysis/review/review-model';
import { formatNumber } from '../../lib/format';
import { measureWords, qualityWords as words } from '../../lib/words';
import { TableValue } from '../figure';
import { measuredOf, missingOf } from './block';
import type { WaveResults } from '../wave-results';
import { intervalText, reasonText } from './figure-text';
import { figureCell, type NamedFigure } from './named-figure';

interface MeasureTableProps {
  readonly results: Pick<WaveResults, 'wave'>;
  readonly caption: string;
  readonly rows: readonly NamedFigure[];
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
        <For each={props.rows}>{(row) => <Row {...row} results={props.results} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: NamedFigure & Pick<MeasureTableProps, 'results'>) {
  const measured = () => measuredOf(props.figure);
  const missing = () => missingOf(props.figure);
  return (
    <tr>
      <th scope="row">
        <span class="measure-name">{wordsOf(props).name}</span>
        <span class="measure-meaning">{meaningText(props)}</span>
      </th>
      <Show when={measured()} fallback={<Reason missing={missing()} />}>
        {(figure) => (
          <>
            <td class="number measure-value">
              <TableValue cell={figureCell(props.results, props)} />
            </td>
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

function meaningText(named: NamedFigure): string {
  const { meaning = '' } = wordsOf(named);
  const { figure } = named;
  return 'method' in figure ? words().explained(meaning, measureWords().methods[figure.method]) : meaning;
}

/** What differences come from is told by the component, as all of them are shares of one variance. */
function wordsOf({ measure, subject: { component } }: NamedFigure): {
  readonly name: string;
  readonly meaning?: string;
} {
  const { measures, components } = measureWords();
  const source = VARIANCE_SOURCES.find((own) => own === component);
  return source === undefined ? measures[measure] : components[source];
}

function Reason(props: { readonly missing: Missing | undefined }) {
  return (
    <td colSpan={3} class="measure-reason">
      {props.missing === undefined ? '' : reasonText(props.missing)}
    </td>
  );
}
