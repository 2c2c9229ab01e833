import { Match, Switch } from 'solid-js';
import { formatTime } from '../../lib/format';
import type { ValueSession } from '../../lib/value-session';
import { assessmentSchemeWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { StateMark } from '../../ui/state-mark';
import { isChanged, type Saving } from './draft-saving';
import type { SchemePlace } from './scheme-place';
import type { EditedScheme } from './scheme-scope';

interface SaveStateProps {
  readonly place: SchemePlace;
  readonly session: ValueSession<EditedScheme>;
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
      <StateMark
        shape={isChanged(props.place, props.session) ? 'dashed-ring' : 'tick'}
        tone={isChanged(props.place, props.session) ? 'warn' : 'ok'}
      >
        {words().version.state(latest(), isChanged(props.place, props.session))}
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
