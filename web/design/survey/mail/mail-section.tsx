import { createResource, createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js';
import { formatNumber } from '../../../lib/format';
import { mailWords } from '../../../lib/words';
import { createAction } from '../../../lib/action';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { FormBody } from '../../../ui/form-parts';
import { Loaded } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { createPolling } from '../collection/polling';
import { ActDialog } from '../roll/people/act-dialog';
import type { RollWork } from '../roll/roll-data';
import { LetterFields } from './letter-fields';
import { createLetterForm } from './letter-form';
import { loadMail, type Mail, retryInvitations, sendInvitations } from './mail-data';
import './mail.css';

type MailSectionProps = Pick<RollWork, 'wave' | 'keys'>;

interface MailProps extends MailSectionProps {
  readonly mail: Mail;
  readonly onChanged: (mail: Mail) => void;
}

const READ_INTERVAL = 3_000;

/** Invitations by mail, each with its own link: to everybody on the roll who has an address. */
export function MailSection(props: MailSectionProps) {
  const words = () => mailWords();
  const [mail, { mutate }] = createResource(() => props.wave.id, loadMail);
  const polling = createPolling({
    interval: READ_INTERVAL,
    active: () => isUnderWay(mail.latest),
    read: async () => void mutate(await loadMail(props.wave.id)),
  });
  onCleanup(polling.stop);
  return (
    <section class="roll-section" aria-labelledby="roll-mail">
      <h2 id="roll-mail">{words().title}</h2>
      <Loaded resource={mail} lines={3}>
        {(known) => <MailState {...props} mail={known()} onChanged={mutate} />}
      </Loaded>
    </section>
  );
}

function isUnderWay(mail: Mail | undefined): boolean {
  return mail?.invitations.some(({ total, sent, failed }) => sent + failed < total) ?? false;
}

function MailState(props: MailProps) {
  const words = () => mailWords();
  return (
    <Switch fallback={<OpenMail {...props} />}>
      <Match when={!props.mail.ready}>
        <Notice>{words().notSetUp}</Notice>
      </Match>
      <Match when={props.mail.withAddress === 0}>
        <p class="muted">{words().noAddresses}</p>
      </Match>
      <Match when={props.wave.state === 'draft'}>
        <p class="muted">{words().later(formatNumber(props.mail.withAddress))}</p>
      </Match>
    </Switch>
  );
}

function OpenMail(props: MailProps) {
  return (
    <>
      <For each={props.mail.invitations}>{(invitation) => <InvitationProgress invitation={invitation} />}</For>
      <Unreached {...props} />
      <Show when={props.mail.notInvited > 0}>
        <InvitationForm {...props} />
      </Show>
    </>
  );
}

function InvitationProgress(props: { readonly invitation: Mail['invitations'][number] }) {
  const words = () => mailWords();
  const text = () => words().progress(formatNumber(props.invitation.sent), formatNumber(props.invitation.total));
  return (
    <div class="mail-progress">
      <p role="status">{text()}</p>
      <ProgressBar label={text()} value={props.invitation.sent} of={props.invitation.total} />
    </div>
  );
}

/** Who has to be reached in another way, by reason. */
function Unreached(props: MailProps) {
  const words = () => mailWords();
  const action = createAction();
  const retry = () => action.run(async () => props.onChanged(await retryInvitations(props.wave.id)));
  return (
    <Show when={props.mail.faults.length > 0}>
      <ul class="mail-faults">
        <For each={props.mail.faults}>
          {({ fault, people }) => <li>{words().faults[fault](formatNumber(people))}</li>}
        </For>
      </ul>
      <details>
        <summary>{words().who}</summary>
        <ul class="mail-faults">
          <For each={props.mail.unreached}>
            {({ name, contact, waiting }) => (
              <li>
                {name} {contact} <Show when={waiting}>{words().again}</Show>
              </li>
            )}
          </For>
        </ul>
      </details>
      <Show when={props.mail.unreached.some(({ waiting }) => !waiting)}>
        <div>
          <Button busy={action.busy()} onClick={() => void retry()}>
            {words().retry}
          </Button>
        </div>
      </Show>
      <ActionProblem of={action} />
    </Show>
  );
}

function InvitationForm(props: MailProps) {
  const words = () => mailWords();
  const [asking, setAsking] = createSignal(false);
  const [last] = props.mail.invitations.slice(-1);
  const { subject, text } = last?.letter ?? words().invitation;
  const form = createLetterForm({ subject, text }, async () => void setAsking(true));
  const people = () => formatNumber(props.mail.notInvited);
  return (
    <FormBody form={form}>
      <p class="muted">{words().scope}</p>
      <LetterFields {...props} form={form} />
      <div>
        <Button type="submit">{words().send(people())}</Button>
      </div>
      <ActDialog
        open={asking()}
        title={words().ask(people())}
        label={words().send(people())}
        cancel={words().cancel}
        act={async () => props.onChanged(await sendInvitations(props.wave.id, form.values))}
        onClose={() => setAsking(false)}
      >
        <p>{words().askText}</p>
      </ActDialog>
    </FormBody>
  );
}
