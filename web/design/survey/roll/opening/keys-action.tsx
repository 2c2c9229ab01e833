import { Show } from 'solid-js';
import { rollKeyWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import type { Keys } from '../roll-data';

interface KeysActionProps {
  readonly state: Keys['state'];
  /** Something on the checklist is to be done first. */
  readonly waiting: boolean;
  readonly busy: boolean;
  /** The keys, or how far they are, are what the page shows: the act stands there. */
  readonly shown: boolean;
  readonly onMake: () => void;
  readonly onWords: () => void;
}

/** The one act in the header: make the keys, make them again, or go on to the six words. */
export function KeysAction(props: KeysActionProps) {
  const words = () => rollKeyWords();
  return (
    <Show when={!props.shown}>
      <Show
        when={props.state !== 'ready'}
        fallback={
          <Button kind="primary" onClick={() => props.onWords()}>
            {words().toWords}
          </Button>
        }
      >
        <Button
          kind="primary"
          busy={props.busy}
          disabled={props.waiting}
          title={props.waiting ? words().notYet : undefined}
          onClick={() => props.onMake()}
        >
          {props.state === 'outdated' ? words().again : words().act}
        </Button>
      </Show>
    </Show>
  );
}
