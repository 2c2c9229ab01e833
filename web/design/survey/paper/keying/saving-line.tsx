import { Match, Switch } from 'solid-js';
import { formatTime } from '../../../../lib/format';
import { problemText } from '../../../../lib/problems';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import type { BallotSaver } from './ballot-saver';

/** Beside the trail, in words; no toast. */
export function SavingLine(props: { readonly saver: BallotSaver }) {
  const words = () => paperWords().keying;
  const state = () => props.saver.state();
  const savedAt = () => {
    const present = state();
    return present.kind === 'saved' ? present.at : undefined;
  };
  const refusal = () => {
    const present = state();
    return present.kind === 'refused' ? present.problem : undefined;
  };
  return (
    <span role="status">
      <Switch fallback={words().untouched}>
        <Match when={state().kind === 'saving'}>{words().saving}</Match>
        <Match when={savedAt()}>{(at) => words().saved(formatTime(at()))}</Match>
        <Match when={refusal()}>{(problem) => <b class="paper-failed">{problemText(problem())}</b>}</Match>
        <Match when={state().kind === 'failed'}>
          <b class="paper-failed">{words().unsaved}</b>{' '}
          <Button kind="quiet" size="small" onClick={() => void props.saver.flush()}>
            {words().again}
          </Button>
        </Match>
      </Switch>
    </span>
  );
}
