import { createResource, createSignal, For, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { client, type Received, request } from '../../lib/client';
import { formatIsoDate } from '../../lib/format';
import { commonWords, settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loading';
import { Table } from '../../ui/table';
import { SettingsSection } from './settings-section';
import { TokenDialog } from './token-dialog';

async function listTokens() {
  return (await request(client.api.tokens.$get())).tokens;
}

type Token = Received<Awaited<ReturnType<typeof listTokens>>>[number];

/** Keys of other systems to the interface. */
export function TokenSection() {
  const [tokens, { refetch }] = createResource(listTokens);
  const [adding, setAdding] = createSignal(false);
  const close = (changed: boolean) => {
    setAdding(false);
    if (changed) void refetch();
  };
  return (
    <SettingsSection
      title={words().tokens.title}
      hint={words().tokens.hint}
      action={<Button onClick={() => setAdding(true)}>{words().tokens.add}</Button>}
    >
      <Loaded resource={tokens}>
        {(present) => (
          <Show when={present().length > 0} fallback={<p>{words().tokens.none}</p>}>
            <TokenTable tokens={present()} onRevoked={() => void refetch()} />
          </Show>
        )}
      </Loaded>
      <Show when={adding()}>
        <TokenDialog onClose={close} />
      </Show>
    </SettingsSection>
  );
}

interface TokenTableProps {
  readonly tokens: readonly Token[];
  readonly onRevoked: () => void;
}

function TokenTable(props: TokenTableProps) {
  const columns = () => words().tokens.columns;
  return (
    <Table caption={words().tokens.caption} class="settings-table">
      <thead>
        <tr>
          <th scope="col">{columns().name}</th>
          <th scope="col">{columns().role}</th>
          <th scope="col">{columns().created}</th>
          <th scope="col">{columns().expires}</th>
          <th scope="col">
            <span class="visually-hidden">{columns().revoke}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.tokens}>{(token) => <TokenRow token={token} onRevoked={props.onRevoked} />}</For>
      </tbody>
    </Table>
  );
}

function TokenRow(props: { readonly token: Token; readonly onRevoked: () => void }) {
  const action = createAction();
  const revoke = async () => {
    const param = { id: props.token.id };
    await action.run(async () => void (await request(client.api.tokens[':id'].$delete({ param }))));
    props.onRevoked();
  };
  return (
    <tr>
      <th scope="row">{props.token.name}</th>
      <td>{commonWords().roles[props.token.role]}</td>
      <td>{formatIsoDate(props.token.createdAt)}</td>
      <td>{props.token.expiresAt ? formatIsoDate(props.token.expiresAt) : words().tokens.never}</td>
      <td class="settings-edit">
        <Show when={!props.token.revokedAt} fallback={<span class="muted">{words().tokens.revoked}</span>}>
          <Button
            kind="quiet"
            size="small"
            busy={action.busy()}
            aria-label={words().tokens.revokeFor(props.token.name)}
            onClick={() => void revoke()}
          >
            {words().tokens.revoke}
          </Button>
        </Show>
      </td>
    </tr>
  );
}
