import { useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import type { Appeal } from '#domain/assessment/records';
import { createAction } from '../../lib/action';
import { assessmentAppealWords as words, commonWords } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { withdrawAppeal } from './appeal-data';
import type { AppealPlace } from './appeal-place';
import { appealsAddress } from './appeals-address';

/** Takes an appeal back while it is open. */
export function WithdrawButton(props: { readonly place: AppealPlace; readonly appeal: Appeal }) {
  const navigate = useNavigate();
  const [asked, setAsked] = createSignal(false);
  const action = createAction();
  const close = () => {
    action.forget();
    setAsked(false);
  };
  const withdraw = async () => {
    const { runId, id } = props.appeal;
    const done = await action.run(async () => {
      await withdrawAppeal({ assessmentId: props.place.head.id, runId }, id);
      navigate(appealsAddress(props.place.head.id, id), { replace: true });
      await props.place.reload();
    });
    if (done) close();
  };
  return (
    <>
      <Button size="small" kind="danger" onClick={() => setAsked(true)}>
        {words().withdraw.open}
      </Button>
      <Dialog
        open={asked()}
        title={words().withdraw.title}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{commonWords().cancel}</Button>
            <Button kind="danger" busy={action.busy()} onClick={() => void withdraw()}>
              {words().withdraw.confirm}
            </Button>
          </>
        }
      >
        <p>{words().withdraw.explained}</p>
        <ActionProblem of={action} />
      </Dialog>
    </>
  );
}
