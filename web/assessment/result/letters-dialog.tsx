import { createSignal, onCleanup, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { assessmentResultWords as words, commonWords } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProgressBar } from '../../ui/progress-bar';
import { fetchLetters } from './letters';
import { fileAddress } from './run-files';
import type { ShownRun } from './run-page';

interface LettersDialogProps {
  readonly shown: ShownRun;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A letter to every unit as one archive; how many are written is seen, and it can be stopped. */
export function LettersDialog(props: LettersDialogProps) {
  const action = createAction();
  const [written, setWritten] = createSignal(0);
  const [saved, setSaved] = createSignal(false);
  let aborter = new AbortController();
  const stop = () => aborter.abort();
  const close = () => {
    stop();
    action.forget();
    setSaved(false);
    props.onClose();
  };
  const write = () =>
    action.run(async () => {
      aborter = new AbortController();
      setWritten(0);
      const address = fileAddress(props.shown.address, 'letters.zip');
      const archive = await fetchLetters(address, { signal: aborter.signal, onLetter: setWritten });
      if (archive === null) return;
      offer(archive, `pingyi-letters-${props.shown.run.number}.zip`);
      setSaved(true);
    });
  onCleanup(stop);
  return (
    <Dialog
      open={props.open}
      title={words().letters.title(props.shown.units.length)}
      onClose={close}
      actions={
        <Show
          when={action.busy()}
          fallback={
            <>
              <Button onClick={close}>{commonWords().close}</Button>
              <Show when={!saved()}>
                <Button kind="primary" onClick={() => void write()}>
                  {words().letters.write}
                </Button>
              </Show>
            </>
          }
        >
          <Button onClick={stop}>{words().letters.stop}</Button>
        </Show>
      }
    >
      <ActionProblem of={action} />
      <p>{words().letters.explained}</p>
      <Show when={action.busy() || saved()}>
        <ProgressBar label={words().letters.progress} value={written()} of={props.shown.units.length} />
        <p role="status">
          {saved() ? words().letters.saved(written()) : words().letters.written(written(), props.shown.units.length)}
        </p>
      </Show>
    </Dialog>
  );
}

function offer(archive: Blob, name: string): void {
  const address = URL.createObjectURL(archive);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
