import { createResource, createSignal, For, Show } from 'solid-js';
import { client, type Received, request } from '../../lib/client';
import { session } from '../../lib/session';
import { commonWords, settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loading';
import { Table } from '../../ui/table';
import { InvitationTable } from './invitation-table';
import { InviteDialog } from './invite-dialog';
import { RoleDialog } from './role-dialog';
import { SettingsSection } from './settings-section';

async function listPeople() {
  const [{ staff }, { invitations }] = await Promise.all([
    request(client.api.staff.$get()),
    request(client.api.invitations.$get()),
  ]);
  return { staff, invitations: invitations.filter((invitation) => invitation.acceptedAt === undefined) };
}

export type StaffMember = Received<Awaited<ReturnType<typeof listPeople>>>['staff'][number];

/** Who can sign in, and who is invited to. */
export function StaffSection() {
  const [people, { refetch }] = createResource(listPeople);
  const [inviting, setInviting] = createSignal(false);
  const [changing, setChanging] = createSignal<StaffMember>();
  const close = (changed: boolean) => {
    setInviting(false);
    setChanging();
    if (changed) void refetch();
  };
  return (
    <SettingsSection
      title={words().staff.title}
      action={<Button onClick={() => setInviting(true)}>{words().invitations.invite}</Button>}
    >
      <Loaded resource={people}>
        {(present) => (
          <>
            <StaffTable staff={present().staff} onChange={(member) => setChanging(() => member)} />
            <Show when={present().invitations.length > 0}>
              <h3>{words().invitations.title}</h3>
              <InvitationTable invitations={present().invitations} onWithdrawn={() => void refetch()} />
            </Show>
          </>
        )}
      </Loaded>
      <Show when={inviting()}>
        <InviteDialog onClose={close} />
      </Show>
      <Show when={changing()}>{(member) => <RoleDialog member={member()} onClose={close} />}</Show>
    </SettingsSection>
  );
}

interface StaffTableProps {
  readonly staff: readonly StaffMember[];
  readonly onChange: (member: StaffMember) => void;
}

function StaffTable(props: StaffTableProps) {
  const columns = () => words().staff.columns;
  return (
    <Table caption={words().staff.caption} class="settings-table settings-people">
      <thead>
        <tr>
          <th scope="col">{columns().name}</th>
          <th scope="col">{columns().email}</th>
          <th scope="col">{columns().role}</th>
          <th scope="col">{columns().scope}</th>
          <th scope="col">
            <span class="visually-hidden">{columns().edit}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.staff}>{(member) => <StaffRow member={member} onChange={props.onChange} />}</For>
      </tbody>
    </Table>
  );
}

function StaffRow(props: { readonly member: StaffMember; readonly onChange: StaffTableProps['onChange'] }) {
  return (
    <tr>
      <th scope="row">
        {props.member.name}
        <Show when={props.member.id === session().user.id}>
          <span class="muted">{words().staff.you}</span>
        </Show>
      </th>
      <td>{props.member.email}</td>
      <td>{commonWords().roles[props.member.role]}</td>
      <td>{scopeText(props.member.unitScope)}</td>
      <td class="settings-edit">
        <Button
          kind="quiet"
          size="small"
          aria-label={words().staff.changeFor(props.member.name)}
          onClick={() => props.onChange(props.member)}
        >
          {words().staff.change}
        </Button>
      </td>
    </tr>
  );
}

function scopeText(unitScope: readonly string[] | null): string {
  return unitScope === null ? words().staff.whole : words().staff.units(unitScope.length);
}
