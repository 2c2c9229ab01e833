import { createSignal, Match, Show, Switch } from 'solid-js';
import { formatTime } from '../../../lib/format';
import { editorWords, problemWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { SaveState } from '../../../lib/autosave';

interface SaveStatusProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

/** Beside the trail, in words; no toast. */
export function SaveStatus(props: SaveStatusProps) {
  const words = () => editorWords().save;
  const savedAt = () => (props.state.kind === 'saved' ? props.state.at : undefined);
  return (
    <span role="status">
      <Switch fallback={words().untouched}>
        <Match when={props.state.kind === 'saving'}>{words().saving}</Match>
        <Match when={savedAt()}>{(at) => words().saved(formatTime(at()))}</Match>
        <Match when={props.state.kind === 'outdated'}>
          <span class="editor-status-failed">{words().outdated}</span>
        </Match>
        <Match when={props.state.kind === 'locked'}>
          <span class="editor-status-failed">{problemWords()['survey.locked']}</span>
        </Match>
        <Match when={props.state.kind === 'failed'}>
          <span class="editor-status-failed">{words().failed}</span>
          <button type="button" class="editor-link" onClick={() => props.onRetry()}>
            {words().retry}
          </button>
        </Match>
      </Switch>
    </span>
  );
}

interface OutdatedNoticeProps {
  /** Both read the newest copy first and may fail to. */
  readonly onTakeTheirs: () => Promise<void>;
  readonly onKeepMine: () => Promise<void>;
}

/** Two people, or two windows, changed the same draft: nothing is lost until one of them says so. */
export function OutdatedNotice(props: OutdatedNoticeProps) {
  const words = () => editorWords().save;
  const [failed, setFailed] = createSignal(false);
  const attempt = (act: () => Promise<void>) => {
    setFailed(false);
    act().catch(() => setFailed(true));
  };
  return (
    <Notice tone="warn" live>
      <p>{words().outdatedExplained}</p>
      <p class="editor-outdated-choices">
        <Button size="small" onClick={() => attempt(props.onTakeTheirs)}>
          {words().takeTheirs}
        </Button>
        <Button size="small" kind="danger" onClick={() => attempt(props.onKeepMine)}>
          {words().keepMine}
        </Button>
        <Show when={failed()}>
          <span role="alert">{words().readAgainFailed}</span>
        </Show>
      </p>
    </Notice>
  );
}
