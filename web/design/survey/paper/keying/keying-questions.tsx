import { createSignal, For } from 'solid-js';
import { VOID_REASONS, type VoidReason } from '#domain/paper/model';
import { formatNumber } from '../../../../lib/format';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Radio } from '../../../../ui/field';
import { ConfirmDialog } from '../confirm-dialog';
import type { KeyingDesk } from './keying-desk';

interface QuestionsProps {
  readonly desk: KeyingDesk;
  readonly passName: string;
}

/** What is asked before something that is not done with one key. The button that has the focus is what Enter does. */
export function KeyingQuestions(props: QuestionsProps) {
  return (
    <>
      <Unvisited desk={props.desk} />
      <VoidBallot desk={props.desk} />
      <FinishPass {...props} />
    </>
  );
}

function Unvisited(props: Pick<QuestionsProps, 'desk'>) {
  const words = () => paperWords().keying;
  const isOpen = () => props.desk.asking() === 'unvisited';
  return (
    <ConfirmDialog
      ready
      open={isOpen()}
      title={isOpen() ? words().unvisitedTitle(formatNumber(props.desk.keying().cells.unvisited())) : ''}
      text={words().unvisitedText}
      back={words().unvisitedBack}
      confirm={words().unvisitedConfirm}
      action={props.desk.action}
      onBack={() => props.desk.ask(undefined)}
      onConfirm={() => props.desk.end()}
    />
  );
}

function VoidBallot(props: Pick<QuestionsProps, 'desk'>) {
  const words = () => paperWords().keying;
  const [reason, setReason] = createSignal<VoidReason>('blank');
  const close = () => props.desk.ask(undefined);
  const confirm = (event: Event) => {
    event.preventDefault();
    props.desk.end(reason());
  };
  return (
    <Dialog
      open={props.desk.asking() === 'void'}
      title={words().voidTitle(props.desk.stamp())}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{words().voidBack}</Button>
          <Button kind="danger" type="submit" form="paper-void">
            {words().voidConfirm}
          </Button>
        </>
      }
    >
      <form id="paper-void" onSubmit={confirm}>
        <fieldset>
          <legend class="visually-hidden">{words().voidBallot}</legend>
          <For each={VOID_REASONS}>
            {(one) => (
              <Radio
                name="void-reason"
                label={paperWords().voidReasons[one]}
                checked={reason() === one}
                onChange={() => setReason(one)}
              />
            )}
          </For>
        </fieldset>
      </form>
      <p class="muted">{words().voidText}</p>
    </Dialog>
  );
}

function FinishPass(props: QuestionsProps) {
  const words = () => paperWords().keying;
  return (
    <ConfirmDialog
      ready
      open={props.desk.asking() === 'finish'}
      title={words().finishTitle(props.desk.total, props.passName)}
      text={props.desk.address.pass === 'first' ? words().finishFirst : words().finishSecond}
      back={words().look}
      confirm={words().finish(props.passName)}
      action={props.desk.action}
      onBack={() => props.desk.ask(undefined)}
      onConfirm={() => void props.desk.finish()}
    />
  );
}
