import { Show } from 'solid-js';
import { formatDay } from '../../../lib/format';
import { scoringWords } from '../../../lib/words';
import { CopyButton } from '../../../ui/copy-button';
import { Notice } from '../../../ui/notice';
import { useScoring } from './scoring-scope';
import './sections/versions.css';

/** After the opening: which version it is, by what name it can be checked, and where it goes on. */
export function FrozenNotice() {
  const { wave, versions } = useScoring();
  const words = () => scoringWords();
  const version = () => versions.find(({ hash }) => hash === wave.schemeHash);
  return (
    <Notice>
      <p>
        <Show when={version()} fallback={words().lockedBefore}>
          {(own) => <b>{words().lockedVersion(own().number, formatDay(own().createdAt))}</b>}
        </Show>
      </p>
      <p>{words().locked}</p>
      <Show when={version()}>
        {(own) => (
          <p class="scoring-hash-line">
            <code class="scoring-hash">{words().hash(own().hash)}</code>
            <CopyButton kind="quiet" text={own().hash} label={words().copyHash} />
          </p>
        )}
      </Show>
    </Notice>
  );
}
