import { createEffect, createSignal, on } from 'solid-js';
import { formatDateTime, fromLocalInput, toLocalInput } from '../../../lib/format';
import { problemText } from '../../../lib/problems';
import { openingWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, Input } from '../../../ui/field';
import type { WaveDetails } from '../survey-data';
import { changeWave } from '../survey-data';

interface PostponeDialogProps {
  readonly wave: WaveDetails;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPostponed: (wave: WaveDetails) => void;
}

const DAY = 86_400_000;
/** The server refuses more (wave.already-postponed). */
const MOST_DAYS = 7;

/** Once, and by no more than a week: members were told the date. */
export function PostponeDialog(props: PostponeDialogProps) {
  const words = () => openingWords().postpone;
  const earliest = () => props.wave.closesAt ?? 0;
  const latest = () => earliest() + MOST_DAYS * DAY;
  const [time, setTime] = createSignal<number>();
  const [failure, setFailure] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      () => setTime(latest()),
    ),
  );
  const postpone = async () => {
    const closesAt = time();
    if (closesAt === undefined || closesAt <= earliest() || closesAt > latest()) {
      setFailure(words().invalid);
      return;
    }
    setBusy(true);
    try {
      props.onPostponed(await changeWave(props.wave.id, { closesAt }));
      props.onClose();
    } catch (error) {
      setFailure(problemText(error));
    }
    setBusy(false);
  };
  return (
    <Dialog
      open={props.open}
      title={words().title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words().cancel}</Button>
          <Button kind="primary" busy={busy()} onClick={() => void postpone()}>
            {words().confirm(formatDateTime(time() ?? latest()))}
          </Button>
        </>
      }
    >
      <p>{words().explained}</p>
      <Field
        label={words().field}
        hint={words().range(formatDateTime(earliest()), formatDateTime(latest()))}
        error={failure()}
      >
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            min={toLocalInput(earliest())}
            max={toLocalInput(latest())}
            value={toLocalInput(time() ?? latest())}
            onInput={(event) => {
              setFailure(undefined);
              setTime(fromLocalInput(event.currentTarget.value));
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
