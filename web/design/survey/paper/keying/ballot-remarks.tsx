import { Show } from 'solid-js';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import { PileActs } from './ballot-acts';
import type { KeyingDesk } from './keying-desk';

interface DeskProps {
  readonly desk: KeyingDesk;
}

/** The last ballot with two ticks in one place, and how many there are. */
export function UnusableRemark(props: DeskProps) {
  const words = () => paperWords().keying;
  const found = () => props.desk.progress().unusable;
  return (
    <Show when={found().at(-1)}>
      {(last) => (
        <Notice tone="warn">
          <p>
            <b>{words().unusableTitle(last().stamp, last().cells)}</b>
          </p>
          <p class="paper-remark">{words().unusableText(found().length)}</p>
        </Notice>
      )}
    </Show>
  );
}

/** In place of the rows of a ballot that is void as a whole. */
export function VoidRemark(props: DeskProps) {
  const words = () => paperWords().keying;
  return (
    <Show when={props.desk.voidReason()}>
      {(reason) => (
        <>
          <Notice tone="warn">{words().voided(paperWords().voidReasons[reason()])}</Notice>
          <div class="paper-acts">
            <Button onClick={() => props.desk.takeBackVoid()}>{words().unvoid}</Button>
          </div>
          <PileActs desk={props.desk} />
        </>
      )}
    </Show>
  );
}
