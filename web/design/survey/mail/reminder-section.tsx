import { createResource, createSignal, For, Show } from 'solid-js';
import type { Letter } from '#domain/mail/letter';
import { nightsLeft } from '#domain/mail/reminder';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { mailWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/field';
import { FormBody } from '../../../ui/form-parts';
import { Loaded } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import type { RollWork } from '../roll/roll-data';
import { loadKeys } from '../roll/roll-data';
import type { WaveDetails } from '../survey-data';
import { LetterFields } from './letter-fields';
import { createLetterForm } from './letter-form';
import { loadMail, type Mail, planReminders } from './mail-data';
import './mail.css';

interface RemindersProps extends Pick<RollWork, 'wave' | 'keys'> {
  readonly mail: Mail;
  readonly onChanged: (mail: Mail) => void;
}

/** Letters to those who have not taken part, picked by the machine at night: how many, and nobody who. */
export function ReminderSection(props: { readonly wave: WaveDetails }) {
  const words = () => mailWords().reminders;
  const [known, { mutate }] = createResource(() => props.wave.id, loadReminders);
  return (
    <Show when={props.wave.state === 'open'}>
      <section class="roll-turnout" aria-labelledby="roll-reminders">
        <h2 id="roll-reminders">{words().title}</h2>
        <Loaded resource={known} lines={3}>
          {(loaded) => (
            <Reminders wave={props.wave} {...loaded()} onChanged={(mail) => mutate({ ...loaded(), mail })} />
          )}
        </Loaded>
      </section>
    </Show>
  );
}

async function loadReminders(waveId: string) {
  const [mail, keys] = await Promise.all([loadMail(waveId), loadKeys(waveId)]);
  return { mail, keys };
}

function Reminders(props: RemindersProps) {
  const words = () => mailWords().reminders;
  const [writing, setWriting] = createSignal(false);
  const done = (mail: Mail) => {
    setWriting(false);
    props.onChanged(mail);
  };
  const isOfUse = () => props.mail.ready && props.mail.withAddress > 0;
  return (
    <Show
      when={isOfUse()}
      fallback={
        <>
          <Show when={props.mail.reminders.length > 0}>
            <ReminderList {...props} />
          </Show>
          <Notice>{props.mail.ready ? mailWords().noAddresses : mailWords().notSetUp}</Notice>
        </>
      }
    >
      <ReminderList {...props} />
      <p class="muted">{words().scope}</p>
      <Show when={writing()} fallback={<Button onClick={() => setWriting(true)}>{words().change}</Button>}>
        <ReminderForm {...props} onChanged={done} />
      </Show>
    </Show>
  );
}

function ReminderList(props: RemindersProps) {
  const words = () => mailWords().reminders;
  const next = () => props.mail.reminders.find(({ people }) => people === null)?.daysBefore;
  const text = ({ people, daysBefore }: Mail['reminders'][number]) => {
    if (people !== null) return people === 0 ? words().sentFew : words().sent(formatNumber(people));
    if (daysBefore !== next()) return words().planned;
    return props.mail.notTakenPart === 0 ? words().nextFew : words().next(formatNumber(props.mail.notTakenPart));
  };
  return (
    <Show when={props.mail.reminders.length > 0} fallback={<p>{words().none}</p>}>
      <ul class="mail-reminders">
        <For each={props.mail.reminders}>
          {(reminder) => (
            <li>
              <span>{formatDateTime(reminder.at)}</span>
              <span classList={{ 'mail-next': reminder.daysBefore === next() }}>{text(reminder)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

const DAYS = [0, 1, 2, 3, 5, 7, 10, 14] as const;

function ReminderForm(props: RemindersProps) {
  const words = () => mailWords().reminders;
  const planned = props.mail.reminders.filter(({ people }) => people === null);
  const [days, setDays] = createSignal<readonly number[]>(planned.map(({ daysBefore }) => daysBefore));
  const form = createLetterForm(initialLetter(props.mail), async (letter) =>
    props.onChanged(await planReminders(props.wave.id, letter, days())),
  );
  const left = nightsLeft(props.wave.closesAt ?? Date.now(), Date.now());
  const isPast = (day: number) =>
    day > left || props.mail.reminders.some(({ daysBefore, people }) => daysBefore === day && people !== null);
  const toggle = (day: number, chosen: boolean) =>
    setDays((before) => (chosen ? [...before, day] : before.filter((other) => other !== day)));
  return (
    <FormBody form={form}>
      <fieldset class="mail-days">
        <legend class="field-label">{words().days}</legend>
        <For each={DAYS.filter((day) => !isPast(day))}>
          {(day) => (
            <Checkbox
              label={words().daysBefore(day)}
              checked={days().includes(day)}
              onChange={(event) => toggle(day, event.currentTarget.checked)}
            />
          )}
        </For>
      </fieldset>
      <LetterFields {...props} form={form} />
      <div>
        <Button type="submit" busy={form.busy()}>
          {words().save}
        </Button>
      </div>
    </FormBody>
  );
}

function initialLetter(mail: Mail): Letter {
  const [last] = mail.reminders.slice(-1);
  const { subject, text } = last?.letter ?? mailWords().reminder;
  return { subject, text };
}
