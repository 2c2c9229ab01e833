import { createSignal, onCleanup, Show } from 'solid-js';
import { createAction } from '../../../lib/action';
import { assessmentResultWords as words, commonWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProgressBar } from '../../../ui/progress-bar';
import type { ArchiveProgress, FetchOptions } from './fetch-archive';

interface DownloadDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly explained: string;
  /** What the bar measures. */
  readonly measured: string;
  /** Full width of the bar, where the file itself does not say it. */
  readonly of: number;
  readonly fileName: string;
  readonly read: (options: FetchOptions) => Promise<Blob | null>;
  readonly coming: (progress: ArchiveProgress) => string;
  readonly saved: (progress: ArchiveProgress) => string;
  readonly onClose: () => void;
}

const NOTHING: ArchiveProgress = { parts: 0, bytes: 0, of: null };

/** A file that takes its time: how far it is can be seen, and it can be stopped. */
export function DownloadDialog(props: DownloadDialogProps) {
  const action = createAction();
  const [progress, setProgress] = createSignal(NOTHING);
  const [isSaved, setIsSaved] = createSignal(false);
  let aborter = new AbortController();
  const stop = () => aborter.abort();
  const close = () => {
    stop();
    action.forget();
    setIsSaved(false);
    props.onClose();
  };
  const make = () =>
    action.run(async () => {
      aborter = new AbortController();
      setProgress(NOTHING);
      const archive = await props.read({ signal: aborter.signal, onProgress: setProgress });
      if (archive === null) return;
      offer(archive, props.fileName);
      setIsSaved(true);
    });
  onCleanup(stop);
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={close}
      actions={
        <Show
          when={action.busy()}
          fallback={
            <>
              <Button onClick={close}>{commonWords().close}</Button>
              <Show when={!isSaved()}>
                <Button kind="primary" onClick={() => void make()}>
                  {words().download.make}
                </Button>
              </Show>
            </>
          }
        >
          <Button onClick={stop}>{words().download.stop}</Button>
        </Show>
      }
    >
      <ActionProblem of={action} />
      <p>{props.explained}</p>
      <Show when={action.busy() || isSaved()}>
        <ProgressBar label={props.measured} value={progress().parts} of={progress().of ?? props.of} />
        <p role="status">{isSaved() ? props.saved(progress()) : props.coming(progress())}</p>
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
