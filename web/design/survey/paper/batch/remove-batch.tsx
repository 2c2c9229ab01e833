import { useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import type { BatchProps } from '../../paper-batch-page';
import { ConfirmDialog } from '../confirm-dialog';
import { deletePaperBatch } from '../paper-data';
import { paperAddress } from '../paper-trail';

/** The papers remain, so a batch with wrong figures is deleted and made again. */
export function RemoveBatch(props: BatchProps) {
  const words = () => paperWords().begin;
  const navigate = useNavigate();
  const [asking, setAsking] = createSignal(false);
  const action = createAction();
  const remove = () =>
    action.run(async () => {
      await deletePaperBatch({ waveId: props.wave.id, batchId: props.batch.id });
      navigate(paperAddress(props.wave.id));
    });
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {words().remove}
      </Button>
      <ConfirmDialog
        danger
        open={asking()}
        title={words().removeTitle(props.batch.name)}
        text={words().removeText}
        back={words().keep}
        confirm={words().removeConfirm}
        action={action}
        onBack={() => setAsking(false)}
        onConfirm={() => void remove()}
      />
    </>
  );
}
