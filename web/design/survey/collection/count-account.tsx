import { For, Show } from 'solid-js';
import { formatNumber } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { collectionWords } from '../../../lib/words';
import { Table } from '../../../ui/table';
import type { Count, WaveDetails } from '../survey-data';

interface CountAccountProps {
  readonly wave: WaveDetails;
  readonly count: Count;
}

/** received = spoilt + counted, over all and in each group: one ballot more or less would show. */
export function CountAccount(props: CountAccountProps) {
  const words = () => collectionWords().counted;
  const nameOf = (groupId: string) => {
    const group = props.wave.groups.find(({ id }) => id === groupId);
    return group ? localized(group.name) : groupId;
  };
  return (
    <section>
      <Show when={props.count.account}>
        {(account) => (
          <Table caption={words().account} captionShown>
            <thead>
              <tr>
                <th scope="col">{collectionWords().group}</th>
                <th scope="col" class="number">
                  {words().received}
                </th>
                <th scope="col" class="number">
                  {words().spoilt}
                </th>
                <th scope="col" class="number">
                  {words().counted}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={account().groups}>
                {(group) => <AccountRow name={nameOf(group.groupId)} figures={group} />}
              </For>
              <AccountRow name={collectionWords().total} figures={account()} total />
            </tbody>
          </Table>
        )}
      </Show>
      <p class="collection-note">{words().accountNote}</p>
      <p class="collection-note">{words().destroyed}</p>
      <Show when={props.count.hash}>
        {(hash) => (
          <p class="collection-note">
            {words().hash} <code class="collection-hash">{hash()}</code>
            <br />
            {words().hashNote}
          </p>
        )}
      </Show>
    </section>
  );
}

interface AccountRowProps {
  readonly name: string;
  readonly figures: { readonly received: number; readonly spoilt: number; readonly counted: number };
  readonly total?: boolean;
}

function AccountRow(props: AccountRowProps) {
  return (
    <tr class={props.total ? 'collection-total' : ''}>
      <th scope="row">{props.name}</th>
      <td class="number">{formatNumber(props.figures.received)}</td>
      <td class="number">{formatNumber(props.figures.spoilt)}</td>
      <td class="number">{formatNumber(props.figures.counted)}</td>
    </tr>
  );
}
