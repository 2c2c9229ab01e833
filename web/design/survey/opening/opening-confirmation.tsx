import { Show } from 'solid-js';
import { hasBox } from '#domain/survey/collection';
import { formatDateTime } from '../../../lib/format';
import { collectedWords, openingWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { WaveDetails } from '../survey-data';

interface OpeningConfirmationProps {
  readonly wave: WaveDetails;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** From here on there is no way back to a draft, so it is said once more. */
export function OpeningConfirmation(props: OpeningConfirmationProps) {
  const words = () => openingWords().opening;
  const from = () => (props.wave.opensAt === undefined ? words().confirmNow : formatDateTime(props.wave.opensAt));
  return (
    <Dialog
      open={props.open}
      title={words().confirmTitle}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={() => props.onCancel()}>{words().cancel}</Button>
          <Button kind="primary" busy={props.busy} onClick={() => props.onConfirm()}>
            {words().confirm}
          </Button>
        </>
      }
    >
      <Show when={hasBox(props.wave)} fallback={<p>{collectedWords().opening.confirmText}</p>}>
        <p>{words().confirmTimes(from(), formatDateTime(props.wave.closesAt ?? 0))}</p>
        <p>{words().confirmText}</p>
      </Show>
      <p class="muted">{words().fixedText}</p>
    </Dialog>
  );
}
