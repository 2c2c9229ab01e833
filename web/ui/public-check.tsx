import { For, Show } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';
import { commonWords } from '../lib/words';
import { OwnText } from './own-text';
import './public-check.css';

interface PublicCheckProps {
  readonly waveId: string;
  /** None of a wave that cannot be checked. */
  readonly checks: readonly { readonly groupName: LocalizedText; readonly path: string }[];
}

const FILE = 'pingyi-audit.jsonl';

/** How a published count is checked by whoever wants to: the page of each rater group, and the file with its command. */
export function PublicCheck(props: PublicCheckProps) {
  const words = () => commonWords().publicCheck;
  return (
    <Show when={props.checks.length > 0}>
      <section class="public-check" aria-labelledby="public-check">
        <h2 id="public-check">{words().title}</h2>
        <p>{words().page}</p>
        <p class="public-check-links">
          <For each={props.checks}>
            {({ groupName, path }) => (
              <a href={path}>
                <OwnText of={groupName} />
              </a>
            )}
          </For>
        </p>
        <p>{words().file}</p>
        <p class="public-check-links">
          <a href={`/api/box/${props.waveId}/audit`} download={FILE}>
            {words().download}
          </a>
        </p>
        <p>
          {words().command} <code>npm run verify -- {FILE}</code>
        </p>
      </section>
    </Show>
  );
}
