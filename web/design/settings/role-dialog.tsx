import { createSignal, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { client, request } from '../../lib/client';
import { problemText } from '../../lib/problems';
import { commonWords, settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { createReach } from './reach';
import { ReachFields } from './reach-fields';
import type { StaffMember } from './staff-section';

interface RoleDialogProps {
  readonly member: StaffMember;
  readonly onClose: (changed: boolean) => void;
}

/** Changes what somebody may do, or removes the account. */
export function RoleDialog(props: RoleDialogProps) {
  const [removing, setRemoving] = createSignal(false);
  const title = () => (removing() ? words().staff.removeTitle : words().staff.changeTitle)(props.member.name);
  return (
    <Dialog open title={title()} onClose={() => props.onClose(false)}>
      <Show when={removing()} fallback={<RoleForm {...props} onRemove={() => setRemoving(true)} />}>
        <RemovalForm {...props} />
      </Show>
    </Dialog>
  );
}

function RoleForm(props: RoleDialogProps & { readonly onRemove: () => void }) {
  const action = createAction();
  const reach = createReach(props.member);
  const save = async () => {
    if (reach.problem()) return;
    const change = { param: { id: props.member.id }, json: reach.value() };
    if (await action.run(async () => void (await request(client.api.staff[':id'].$patch(change))))) props.onClose(true);
  };
  return (
    <div class="form">
      <Refusal text={reach.problem() ?? refusalOf(action.problem())} />
      <ReachFields reach={reach} />
      <div class="form-actions settings-dialog-actions">
        <Button kind="danger" class="settings-remove" onClick={() => props.onRemove()}>
          {words().staff.remove}
        </Button>
        <Button onClick={() => props.onClose(false)}>{commonWords().cancel}</Button>
        <Button kind="primary" busy={action.busy()} onClick={() => void save()}>
          {commonWords().save}
        </Button>
      </div>
    </div>
  );
}

function RemovalForm(props: RoleDialogProps) {
  const action = createAction();
  const remove = async () => {
    const param = { id: props.member.id };
    if (await action.run(async () => void (await request(client.api.staff[':id'].$delete({ param }))))) {
      props.onClose(true);
    }
  };
  return (
    <div class="form">
      <Refusal text={refusalOf(action.problem())} />
      <p>{words().staff.removeText}</p>
      <div class="form-actions settings-dialog-actions">
        <Button onClick={() => props.onClose(false)}>{commonWords().cancel}</Button>
        <Button kind="danger" busy={action.busy()} onClick={() => void remove()}>
          {words().staff.removeConfirm}
        </Button>
      </div>
    </div>
  );
}

function Refusal(props: { readonly text: string | undefined }) {
  return (
    <Show when={props.text}>
      <Notice tone="danger" live>
        {props.text}
      </Notice>
    </Show>
  );
}

function refusalOf(problem: unknown): string | undefined {
  return problem === undefined ? undefined : problemText(problem);
}
