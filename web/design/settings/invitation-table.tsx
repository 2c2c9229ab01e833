import { For } from 'solid-js';
import type { Role } from '#domain/access/role';
import { createAction } from '../../lib/action';
import { client, request } from '../../lib/client';
import { formatDateTime } from '../../lib/format';
import { commonWords, settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Table } from '../../ui/table';

interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: number;
}

interface InvitationTableProps {
  readonly invitations: readonly Invitation[];
  readonly onWithdrawn: () => void;
}

export function InvitationTable(props: InvitationTableProps) {
  const columns = () => words().invitations.columns;
  return (
    <Table caption={words().invitations.caption} class="settings-table">
      <thead>
        <tr>
          <th scope="col">{columns().email}</th>
          <th scope="col">{columns().role}</th>
          <th scope="col">{columns().expires}</th>
          <th scope="col">
            <span class="visually-hidden">{columns().withdraw}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.invitations}>
          {(invitation) => <InvitationRow invitation={invitation} onWithdrawn={props.onWithdrawn} />}
        </For>
      </tbody>
    </Table>
  );
}

function InvitationRow(props: { readonly invitation: Invitation; readonly onWithdrawn: () => void }) {
  const action = createAction();
  const withdraw = async () => {
    const param = { id: props.invitation.id };
    await action.run(async () => void (await request(client.api.invitations[':id'].$delete({ param }))));
    props.onWithdrawn();
  };
  const isOver = () => props.invitation.expiresAt <= Date.now();
  return (
    <tr>
      <th scope="row">{props.invitation.email}</th>
      <td>{commonWords().roles[props.invitation.role]}</td>
      <td>{isOver() ? words().invitations.expired : formatDateTime(props.invitation.expiresAt)}</td>
      <td class="settings-edit">
        <Button
          kind="quiet"
          size="small"
          busy={action.busy()}
          aria-label={words().invitations.withdrawFor(props.invitation.email)}
          onClick={() => void withdraw()}
        >
          {words().invitations.withdraw}
        </Button>
      </td>
    </tr>
  );
}
