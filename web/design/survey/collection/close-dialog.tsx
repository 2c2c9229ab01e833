import { createEffect, createSignal, For, type JSX, on } from 'solid-js';
import { localized } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, Input } from '../../../ui/field';
import type { WaveDetails } from '../survey-data';
import { closingWords } from './closing-words';
import { collectionFinding } from './collection-finding';
import { confirmationWord } from './confirmation-word';
import { ShortfallNotice } from './shortfall-notice';
import { receivedBallots } from './shown-participation';

interface CloseDialogProps {
  readonly wave: WaveDetails;
  /** What else would be lost by closing now. */
  readonly warning: JSX.Element;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Cannot be undone, so the year is typed by hand. */
export function CloseDialog(props: CloseDialogProps) {
  const words = () => closingWords(props.wave);
  const [typed, setTyped] = createSignal('');
  const [refused, setRefused] = createSignal(false);
  const word = () => confirmationWord(localized(props.wave.title), props.wave.closesAt ?? Date.now());
  createEffect(
    on(
      () => props.open,
      () => {
        setTyped('');
        setRefused(false);
      },
    ),
  );
  const confirm = () => {
    if (typed().trim() === word()) props.onConfirm();
    else setRefused(true);
  };
  return (
    <Dialog
      open={props.open}
      title={words().dialogTitle}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={() => props.onCancel()}>{words().cancel}</Button>
          <Button kind="danger" busy={props.busy} onClick={confirm}>
            {words().act}
          </Button>
        </>
      }
    >
      <ShortfallNotice wave={props.wave} ballots={receivedBallots(props.wave)} />
      {props.warning}
      <p>{words().dialogText(collectionFinding(props.wave))}</p>
      <ol class="collection-consequences">
        <For each={words().steps}>{(step) => <li>{step}</li>}</For>
      </ol>
      <Field
        label={words().confirmLabel(word())}
        hint={words().confirmHint}
        error={refused() ? words().confirmError(word()) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            autocomplete="off"
            value={typed()}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setRefused(false);
            }}
            onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && confirm()}
          />
        )}
      </Field>
    </Dialog>
  );
}
