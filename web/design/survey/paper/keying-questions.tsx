import { createSignal, For, Show } from 'solid-js';
import { VOID_REASONS, type VoidReason } from '#domain/paper/model';
import { formatNumber } from '../../../lib/format';
import { problemText } from '../../../lib/problems';
import { paperWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Radio } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
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
  const close = () => props.desk.ask(undefined);
  return (
    <Dialog
      open={isOpen()}
      title={isOpen() ? words().unvisitedTitle(formatNumber(props.desk.keying().cells.unvisited())) : ''}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{words().unvisitedBack}</Button>
          <Button kind="primary" autofocus onClick={() => props.desk.end()}>
            {words().unvisitedConfirm}
          </Button>
        </>
      }
    >
      <p>{words().unvisitedText}</p>
    </Dialog>
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
  const close = () => props.desk.ask(undefined);
  const isFirst = () => props.desk.address.pass === 'first';
  return (
    <Dialog
      open={props.desk.asking() === 'finish'}
      title={words().finishTitle(props.desk.total, props.passName)}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{words().look}</Button>
          <Button kind="primary" autofocus busy={props.desk.action.busy()} onClick={() => void props.desk.finish()}>
            {words().finish(props.passName)}
          </Button>
        </>
      }
    >
      <p>{isFirst() ? words().finishFirst : words().finishSecond}</p>
      <Show when={props.desk.action.problem()}>
        {(problem) => (
          <Notice tone="danger" live>
            {problemText(problem())}
          </Notice>
        )}
      </Show>
    </Dialog>
  );
}
