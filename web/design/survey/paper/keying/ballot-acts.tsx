import { Show } from 'solid-js';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Kbd } from '../../../../ui/kbd';
import { DONE_ID } from './desk-keys';
import type { KeyingDesk } from './keying-desk';

/** What ends a ballot or takes back a key. */
export function BallotActs(props: { readonly desk: KeyingDesk }) {
  const words = () => paperWords().keying;
  const keying = () => props.desk.keying();
  return (
    <>
      <div class="paper-acts">
        <Button id={DONE_ID} kind="primary" onClick={() => props.desk.endBallot()}>
          {words().done} <Kbd keys="Enter" />
        </Button>
        <Button onClick={() => props.desk.ask('void')}>
          {words().voidBallot} <Kbd keys="F9" />
        </Button>
        <Button onClick={() => keying().press({ kind: 'undo' })}>
          {words().undo} <Kbd keys="Ctrl Z" />
        </Button>
        <span class="paper-saves muted">{words().saves}</span>
      </div>
      <PileActs desk={props.desk} />
    </>
  );
}

/** Through the pile, to look at a ballot again. */
export function PileActs(props: { readonly desk: KeyingDesk }) {
  const words = () => paperWords().keying;
  return (
    <div class="paper-pile">
      <Button kind="quiet" size="small" disabled={props.desk.stamp() === 1} onClick={() => props.desk.turn(-1)}>
        {words().previous} <Kbd keys="PgUp" />
      </Button>
      <Button
        kind="quiet"
        size="small"
        disabled={props.desk.stamp() === props.desk.total}
        onClick={() => props.desk.turn(1)}
      >
        {words().next} <Kbd keys="PgDn" />
      </Button>
      <Show when={props.desk.isComplete()}>
        <Button size="small" onClick={() => props.desk.ask('finish')}>
          {words().finish(paperWords().passes[props.desk.address.pass])}
        </Button>
      </Show>
    </div>
  );
}
