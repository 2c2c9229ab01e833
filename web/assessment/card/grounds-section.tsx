import { createMemo, For, Show } from 'solid-js';
import { assessmentCardWords as words } from '../../lib/words';
import { cardGrounds } from './card-grounds';
import type { CardProps } from './card-title';
import './card-grounds.css';

/** What decided besides points, right under the results that it changed. */
export function GroundsSection(props: CardProps) {
  const grounds = createMemo(() => cardGrounds(props));
  return (
    <Show when={grounds().length > 0}>
      <section class="card-grounds">
        <h2>{words().grounds.title}</h2>
        <dl>
          <For each={grounds()}>
            {({ kind, lead, effect, bases }) => (
              <div data-kind={kind}>
                <dt>{lead}</dt>
                <dd>
                  <p>{effect}</p>
                  <For each={bases}>{(basis) => <p class="card-ground-basis">{basis}</p>}</For>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </section>
    </Show>
  );
}
