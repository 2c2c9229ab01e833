import { For, Show } from 'solid-js';
import { hasBox } from '#domain/survey/collection';
import { formatNumber } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { collectionWords, rollWords } from '../../../lib/words';
import { Table } from '../../../ui/table';
import type { Count, WaveDetails } from '../survey-data';

interface CountAccountProps {
  readonly wave: WaveDetails;
  readonly count: Count;
}

/** received = spoilt + void + counted, over all and in each group: one ballot more or less would show. */
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
                <Show when={account().void}>
                  <th scope="col" class="number">
                    {words().void}
                  </th>
                </Show>
                <th scope="col" class="number">
                  {words().counted}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={account().groups}>
                {(group) => (
                  <AccountRow name={nameOf(group.groupId)} figures={group} withVoid={account().void !== undefined} />
                )}
              </For>
              <AccountRow
                name={collectionWords().total}
                figures={account()}
                withVoid={account().void !== undefined}
                total
              />
            </tbody>
          </Table>
        )}
      </Show>
      <p class="collection-note">{props.count.account?.void ? words().accountNoteVoid : words().accountNote}</p>
      <Show when={props.count.account?.spoiltReasons['not-stamped']}>
        {(count) => <p class="collection-note roll-warn">{rollWords().collection.notStamped(formatNumber(count()))}</p>}
      </Show>
      <Show when={hasBox(props.wave)}>
        <p class="collection-note">{words().destroyed}</p>
      </Show>
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
  readonly figures: {
    readonly received: number;
    readonly spoilt: number;
    readonly void?: number;
    readonly counted: number;
  };
  /** Some group has ballots that a rule took out. */
  readonly withVoid: boolean;
  readonly total?: boolean;
}

function AccountRow(props: AccountRowProps) {
  return (
    <tr class={props.total ? 'collection-total' : ''}>
      <th scope="row">{props.name}</th>
      <td class="number">{formatNumber(props.figures.received)}</td>
      <td class="number">{formatNumber(props.figures.spoilt)}</td>
      <Show when={props.withVoid}>
        <td class="number">{formatNumber(props.figures.void ?? 0)}</td>
      </Show>
      <td class="number">{formatNumber(props.figures.counted)}</td>
    </tr>
  );
}
