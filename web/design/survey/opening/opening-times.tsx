import { createSignal, Show } from 'solid-js';
import { fromLocalInput, toLocalInput } from '../../../lib/format';
import { openingWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Field, Input } from '../../../ui/field';
import type { WaveChange, WaveDetails } from '../survey-data';
import { changeWave } from '../survey-data';
import { timeZoneName, timeZoneOffset } from './time-zone';

interface OpeningTimesProps {
  readonly wave: WaveDetails;
  readonly onChanged: (wave: WaveDetails) => void;
}

/** Native date and time fields in the browser's time zone, which is said below them. */
export function OpeningTimes(props: OpeningTimesProps) {
  let closingField: HTMLInputElement | undefined;
  const words = () => openingWords().opening;
  const [failed, setFailed] = createSignal(false);
  const change = async (json: WaveChange) => {
    setFailed(false);
    try {
      props.onChanged(await changeWave(props.wave.id, json));
    } catch {
      setFailed(true);
    }
  };
  /** The button goes away with what it did: the focus goes to the field that it filled. */
  const fillClosing = () => {
    closingField?.focus();
    void change({ closesAt: usualClosing(props.wave.opensAt ?? Date.now()) });
  };
  const inputOf = (time: number | undefined) => (time === undefined ? '' : toLocalInput(time));
  return (
    <section class="opening-times">
      <h2 class="opening-heading">{words().timesHeading}</h2>
      <Field label={words().opensAt} hint={words().opensAtHint}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={inputOf(props.wave.opensAt)}
            onChange={(event) => void change({ opensAt: fromLocalInput(event.currentTarget.value) ?? null })}
          />
        )}
      </Field>
      <Field label={words().closesAt} hint={words().closesAtHint}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            ref={(field) => (closingField = field)}
            value={inputOf(props.wave.closesAt)}
            onChange={(event) => void change({ closesAt: fromLocalInput(event.currentTarget.value) ?? null })}
          />
        )}
      </Field>
      <Show when={props.wave.closesAt === undefined}>
        <Button size="small" onClick={fillClosing}>
          {words().twoWeeks}
        </Button>
      </Show>
      <p class="muted">{words().timeZone(timeZoneName(), timeZoneOffset())}</p>
      <Show when={failed()}>
        <p class="opening-failed" role="alert">
          {words().saveFailed}
        </p>
      </Show>
    </section>
  );
}

const USUAL_DAYS = 14;
const END_OF_OFFICE_HOURS = 18;

/** Two weeks on, at the end of a working day. */
function usualClosing(opensAt: number): number {
  const day = new Date(opensAt);
  day.setDate(day.getDate() + USUAL_DAYS);
  return day.setHours(END_OF_OFFICE_HOURS, 0, 0, 0);
}
