import { Match, Switch } from 'solid-js';
import { formatTime } from '../../../lib/format';
import { openingWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import type { SaveState } from '../../../lib/autosave';
import './groups.css';

interface GroupsStatusProps {
  readonly state: SaveState;
  readonly sendable: boolean;
  readonly onRetry: () => void;
}

export function GroupsStatus(props: GroupsStatusProps) {
  const words = () => openingWords().groups;
  const savedAt = () => (props.state.kind === 'saved' ? props.state.at : undefined);
  return (
    <span role="status">
      <Switch fallback={words().untouched}>
        <Match when={!props.sendable}>
          <span class="groups-failed">{words().unsendable}</span>
        </Match>
        <Match when={props.state.kind === 'saving'}>{words().saving}</Match>
        <Match when={savedAt()}>{(at) => words().saved(formatTime(at()))}</Match>
        <Match when={props.state.kind === 'failed'}>
          <span class="groups-failed">{words().failed}</span>
          <Button kind="quiet" size="small" onClick={() => props.onRetry()}>
            {words().retry}
          </Button>
        </Match>
      </Switch>
    </span>
  );
}
