import { For, Match, Show, Switch } from 'solid-js';
import { formatNumber } from '../../lib/format';
import { hiddenWords as words } from '../../lib/words';
import { CrossingExample, PairExample, SmallExample } from './examples';
import type { HiddenReason, HiddenReport } from './hidden-data';
import { reasonsIn } from './hidden-summary';

/** Those with an example. */
const PICTURED: readonly HiddenReason[] = ['below-threshold', 'protected', 'cross-table'];

/** Each reason that occurs: what the rule is, a worked picture with invented numbers, what helps another time. */
export function HiddenRules(props: { readonly report: HiddenReport }) {
  const countOf = (reason: HiddenReason) => props.report.cells.filter((cell) => cell.reason === reason).length;
  const minimum = () => props.report.minimumGroupSize;
  return (
    <aside class="hidden-rules" aria-labelledby="hidden-why">
      <h2 id="hidden-why">{words().why.title}</h2>
      <Show when={reasonsIn(props.report).some((reason) => PICTURED.includes(reason))}>
        <p class="hidden-note">{words().why.invented}</p>
      </Show>
      <For each={reasonsIn(props.report)}>
        {(reason) => (
          <section class="hidden-rule" id={`reason-${reason}`}>
            <h3>
              <span class="suppressed hidden-mark">{words().reasons[reason].short(minimum())}</span>
              <span class="hidden-count">{words().why.cells(formatNumber(countOf(reason)))}</span>
            </h3>
            <p>{words().reasons[reason].rule(minimum())}</p>
            <Switch>
              <Match when={reason === 'below-threshold'}>
                <SmallExample minimum={minimum()} />
              </Match>
              <Match when={reason === 'protected'}>
                <PairExample minimum={minimum()} />
              </Match>
              <Match when={reason === 'cross-table'}>
                <CrossingExample minimum={minimum()} />
              </Match>
            </Switch>
            <p class="hidden-advice">{words().reasons[reason].next}</p>
          </section>
        )}
      </For>
    </aside>
  );
}
