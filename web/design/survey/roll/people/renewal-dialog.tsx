import { createEffect, createSignal, on, Show } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { rollWords } from '../../../../lib/words';
import { ActionProblem } from '../../../../ui/action-problem';
import { Button } from '../../../../ui/button';
import { CopyButton } from '../../../../ui/copy-button';
import { Dialog } from '../../../../ui/dialog';
import { Checkbox } from '../../../../ui/field';
import { Notice } from '../../../../ui/notice';
import type { WaveDetails } from '../../survey-data';
import type { ListedPerson } from '../roll-data';
import { renewLink } from '../roll-data';

interface RenewalDialogProps {
  readonly wave: WaveDetails;
  readonly person: ListedPerson | undefined;
  readonly onClose: () => void;
}

/** Another link for one person, and only where a stamp was lost with it another stamp: that is counted in public. */
export function RenewalDialog(props: RenewalDialogProps) {
  const words = () => rollWords().renewal;
  const action = createAction();
  const [withStamp, setWithStamp] = createSignal(false);
  const [link, setLink] = createSignal<string>();
  createEffect(
    on(
      () => props.person,
      () => {
        action.forget();
        setWithStamp(false);
        setLink();
      },
    ),
  );
  const renew = () =>
    action.run(async () => {
      if (props.person) setLink(await renewLink(props.wave.id, props.person.id, withStamp()));
    });
  const name = () => props.person?.name ?? '';
  return (
    <Dialog
      open={props.person !== undefined}
      title={link() === undefined ? words().title(name()) : words().done(name())}
      onClose={props.onClose}
      actions={
        <Show when={link() === undefined} fallback={<Button onClick={() => props.onClose()}>{words().close}</Button>}>
          <Button onClick={() => props.onClose()}>{words().cancel}</Button>
          <Button kind={withStamp() ? 'danger' : 'primary'} busy={action.busy()} onClick={() => void renew()}>
            {withStamp() ? words().actStamp : words().act}
          </Button>
        </Show>
      }
    >
      <Show when={link()} fallback={<Question {...props} withStamp={withStamp()} onStamp={setWithStamp} />}>
        {(url) => (
          <>
            <p role="status">{words().doneText}</p>
            <p class="roll-link">{url()}</p>
            <div>
              <CopyButton text={url()} label={words().copy} />
            </div>
          </>
        )}
      </Show>
      <ActionProblem of={action} />
    </Dialog>
  );
}

interface QuestionProps extends Pick<RenewalDialogProps, 'wave'> {
  readonly withStamp: boolean;
  readonly onStamp: (withStamp: boolean) => void;
}

/** Nobody has a stamp before the opening, so none can be lost. */
function Question(props: QuestionProps) {
  const words = () => rollWords().renewal;
  return (
    <>
      <p>{words().text}</p>
      <Show when={props.wave.state === 'open'}>
        <Checkbox
          label={words().stamp}
          hint={words().stampHint}
          checked={props.withStamp}
          onChange={(event) => props.onStamp(event.currentTarget.checked)}
        />
      </Show>
      <Show when={props.withStamp}>
        <Notice tone="warn" live>
          {words().stampWarning}
        </Notice>
      </Show>
    </>
  );
}
