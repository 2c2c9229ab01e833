import { For, Show } from 'solid-js';
import { takesCodes, takesStamps } from '#domain/survey/collection';
import type { RaterGroup } from '#domain/survey/model';
import { formatNumber, formatPercent } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { collectionWords, rollWords } from '../../../lib/words';
import { ProgressBar } from '../../../ui/progress-bar';
import { Table } from '../../../ui/table';
import { shownState } from '../../../ui/wave-state-mark';
import type { WaveDetails } from '../survey-data';
import { fewestShown, receivedOf, shownCount, shownTotal } from './shown-participation';

/** Per group: how many were expected, how many have come in. No names, no times of day, no answers. */
export function ParticipationTable(props: { readonly wave: WaveDetails }) {
  const words = () => collectionWords();
  return (
    <Table caption={words().groups} class="collection-groups">
      <thead>
        <tr>
          <th scope="col">{words().group}</th>
          <th scope="col" class="number">
            {baseOf(props.wave)}
          </th>
          <th scope="col" class="number">
            {words().receivedColumn}
          </th>
          <th scope="col" class="number">
            {words().share}
          </th>
          <th scope="col">{words().progress}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.wave.groups}>{(group) => <GroupRow wave={props.wave} group={group} />}</For>
        <TotalRow wave={props.wave} />
      </tbody>
    </Table>
  );
}

/** What the share is of: slips that were printed, people on the roll, or people who were expected. */
function baseOf(wave: WaveDetails): string {
  if (takesCodes(wave)) return rollWords().collection.printed;
  return takesStamps(wave) ? rollWords().collection.onRoll : collectionWords().expected;
}

function GroupRow(props: { readonly wave: WaveDetails; readonly group: RaterGroup }) {
  const words = () => collectionWords();
  const received = () => receivedOf(props.wave, props.group.id);
  const minimum = () => fewestShown(props.wave);
  const share = () => (props.group.expected ? received() / props.group.expected : undefined);
  return (
    <tr>
      <th scope="row">{localized(props.group.name)}</th>
      <td class="number muted">
        {props.group.expected === undefined ? words().unknown : formatNumber(props.group.expected)}
      </td>
      <td class="number">{shownCount(props.wave, received())}</td>
      <td class="number">
        <Show when={share()}>{(known) => formatPercent(known(), 0)}</Show>
      </td>
      <td class="collection-progress">
        <Show when={share() !== undefined}>
          <ProgressBar label={localized(props.group.name)} value={received()} of={props.group.expected ?? 0} />
        </Show>
        <Show when={shownState(props.wave) !== 'scheduled' && received() < minimum()}>
          <span class="collection-few">{words().few(minimum())}</span>
        </Show>
      </td>
    </tr>
  );
}

function TotalRow(props: { readonly wave: WaveDetails }) {
  const words = () => collectionWords();
  const participation = () => props.wave.participation;
  return (
    <tr class="collection-total">
      <th scope="row">{words().total}</th>
      <td class="number">
        <Show when={participation()?.expected}>{(expected) => formatNumber(expected())}</Show>
      </td>
      <td class="number">{shownTotal(props.wave)}</td>
      <td class="number">
        <Show when={participation()?.received && participation()?.expected}>
          {(expected) => formatPercent((participation()?.received ?? 0) / expected(), 0)}
        </Show>
      </td>
      <td />
    </tr>
  );
}
