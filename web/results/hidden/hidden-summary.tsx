import { For, Show } from 'solid-js';
import { HIDDEN_REASONS } from '#domain/hidden/model';
import { formatNumber } from '../../lib/format';
import { hiddenWords as words } from '../../lib/words';
import { Table } from '../../ui/table';
import type { HiddenReason, HiddenReport } from './hidden-data';

/** Kinds of tables down, shown and each reason that occurs across. */
export function HiddenSummary(props: { readonly report: HiddenReport }) {
  const reasons = () => reasonsIn(props.report);
  const hiddenFor = (reason: HiddenReason) =>
    props.report.kinds.reduce((sum, { hidden }) => sum + (hidden[reason] ?? 0), 0);
  const shown = () => props.report.kinds.reduce((sum, kind) => sum + kind.shown, 0);
  return (
    <section>
      <h2>{words().summary.title}</h2>
      <Table caption={words().summary.caption} density="numbers" class="hidden-summary">
        <thead>
          <tr>
            <th scope="col">{words().summary.table}</th>
            <th scope="col" class="number">
              {words().summary.shown}
            </th>
            <For each={reasons()}>
              {(reason) => (
                <th scope="col" class="number">
                  {words().reasons[reason].short(props.report.minimumGroupSize)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.report.kinds}>
            {(kind) => (
              <tr>
                <th scope="row">{words().kinds[kind.kind]}</th>
                <td class="number">{formatNumber(kind.shown)}</td>
                <For each={reasons()}>{(reason) => <Count count={kind.hidden[reason] ?? 0} />}</For>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words().summary.total}</th>
            <td class="number">{formatNumber(shown())}</td>
            <For each={reasons()}>{(reason) => <Count count={hiddenFor(reason)} />}</For>
          </tr>
        </tfoot>
      </Table>
      <Show when={props.report.cells.length > 0}>
        <p class="hidden-note">{words().summary.wholeTable}</p>
      </Show>
    </section>
  );
}

function Count(props: { readonly count: number }) {
  return (
    <td class="number" classList={{ muted: props.count === 0 }}>
      {props.count === 0 ? words().summary.none : formatNumber(props.count)}
    </td>
  );
}

/** In the order in which they are explained. */
export function reasonsIn({ kinds }: HiddenReport): readonly HiddenReason[] {
  return HIDDEN_REASONS.filter((reason) => kinds.some(({ hidden }) => hidden[reason] !== undefined));
}
