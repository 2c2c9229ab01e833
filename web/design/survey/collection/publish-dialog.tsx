import { A } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { formatNumber } from '../../../lib/format';
import { collectionWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import type { WaveDetails } from '../survey-data';
import { loadTextReview } from '../texts/texts-data';
import { ShortfallNotice } from './shortfall-notice';
import type { Ballots } from './shown-participation';

interface PublishDialogProps {
  readonly wave: WaveDetails;
  readonly ballots: Ballots | undefined;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** The last question before leaders see the results, with what they will not see. */
export function PublishDialog(props: PublishDialogProps) {
  const words = () => collectionWords().counted;
  return (
    <Dialog
      open={props.open}
      title={words().publishDialog}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={() => props.onCancel()}>{words().publishCancel}</Button>
          <Button kind="primary" busy={props.busy} onClick={() => props.onConfirm()}>
            {words().publishConfirm}
          </Button>
        </>
      }
    >
      <Show when={props.ballots}>{(ballots) => <ShortfallNotice wave={props.wave} ballots={ballots()} />}</Show>
      <WaitingTexts waveId={props.wave.id} />
      <p>{words().publishText}</p>
    </Dialog>
  );
}

/** Looked up whenever the question is asked: others may be reviewing meanwhile. That it fails keeps nobody from publishing. */
function WaitingTexts(props: { readonly waveId: string }) {
  const words = () => collectionWords().counted;
  const [reviews] = createResource(() => props.waveId, loadTextReview);
  const waiting = () =>
    reviews.state === 'ready' ? reviews().reduce((sum, { counts }) => sum + counts.waiting, 0) : 0;
  return (
    <Show when={waiting() > 0}>
      <Notice tone="warn" live>
        {words().textsWait(formatNumber(waiting()))} <A href={`/waves/${props.waveId}/texts`}>{words().reviewTexts}</A>
      </Notice>
    </Show>
  );
}
