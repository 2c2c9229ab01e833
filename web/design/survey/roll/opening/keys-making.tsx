import { Show } from 'solid-js';
import { commonWords, rollKeyWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import { ProgressBar } from '../../../../ui/progress-bar';
import { Title } from '../../../../ui/title';
import type { KeysWatch } from './keys-watch';

interface KeysMakingProps {
  readonly watch: KeysWatch;
  readonly onAgain: () => void;
}

/** How many keys are there, by the count of the server. */
export function KeysMaking(props: KeysMakingProps) {
  const words = () => rollKeyWords();
  const progress = () => {
    const keys = props.watch.keys();
    return keys.state === 'making' ? keys : { made: 0, total: 1 };
  };
  return (
    <>
      <Title small subtitle={words().makingText}>
        {titleOf(progress())}
      </Title>
      <p class="visually-hidden" role="status">
        {titleOf(progress())}
      </p>
      <div class="keys-progress">
        <ProgressBar label={words().progress} value={progress().made} of={progress().total} />
      </div>
      <Show when={props.watch.readFailed()}>
        <Notice tone="warn">{words().readFailed}</Notice>
      </Show>
      <Show when={props.watch.stalled()}>
        <Notice tone="warn" live>
          {words().stalled}
          <Button kind="quiet" size="small" onClick={() => props.onAgain()}>
            {commonWords().retry}
          </Button>
        </Notice>
      </Show>
    </>
  );
}

function titleOf({ made, total }: { readonly made: number; readonly total: number }): string {
  const words = rollKeyWords();
  return made < total ? words.making(made, total) : words.signing;
}
