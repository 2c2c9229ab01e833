import { Match, Switch } from 'solid-js';
import { formatTime } from '../../../lib/format';
import { assessmentSchemeWords as words, commonWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { StateMark } from '../../../ui/state-mark';
import type { Saving } from './draft-saving';
import type { SchemePlace } from '../scheme-place';

interface SaveStateProps {
  readonly place: SchemePlace;
  readonly isChanged: boolean;
  readonly saving: Saving;
}

/** Which version is in force, what is being written, and whether it is kept. */
export function SaveState(props: SaveStateProps) {
  const latest = () => props.place.latest?.number;
  const state = () => props.saving.state();
  const savedAt = () => {
    const present = state();
    return present.kind === 'saved' ? present.at : undefined;
  };
  return (
    <span class="scheme-state">
      <StateMark shape={props.isChanged ? 'dashed-ring' : 'tick'} tone={props.isChanged ? 'warn' : 'ok'}>
        {words().version.state(latest(), props.isChanged)}
      </StateMark>
      <span role="status">
        <Switch>
          <Match when={props.saving.held()}>
            <span class="import-refused">{words().save.held}</span>
          </Match>
          <Match when={state().kind === 'saving'}>{words().save.saving}</Match>
          <Match when={savedAt()}>{(at) => words().save.saved(formatTime(at()))}</Match>
          <Match when={state().kind === 'outdated'}>
            <span class="import-refused">{words().save.outdated}</span>
          </Match>
          <Match when={state().kind === 'failed'}>
            <span class="import-refused">{words().save.failed}</span>
            <Button kind="quiet" size="small" onClick={() => void props.saving.flush()}>
              {commonWords().retry}
            </Button>
          </Match>
        </Switch>
      </span>
    </span>
  );
}
