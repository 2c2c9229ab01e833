import { For } from 'solid-js';
import { type Progress, progressOf } from '#domain/assessment/follow-up/progress';
import { formatPercent } from '../../lib/format';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { Title } from '../../ui/title';
import { dayText } from './day-text';
import type { FollowUp } from './follow-up-data';

/** What became of all of them, as a sentence and as a bar whose parts are to scale. */
export function ProgressHead(props: { readonly followUp: FollowUp }) {
  const progress = () => progressOf(props.followUp.rectifications, props.followUp.today);
  const inState = (state: 'open' | 'reported' | 'closed') =>
    props.followUp.rectifications.filter((one) => one.state === state).length;
  const parts = () => (['open', 'reported', 'closed'] as const).map((state) => ({ state, count: inState(state) }));
  return (
    <>
      <Title subtitle={subtitle(progress(), props.followUp.today)}>{finding(progress())}</Title>
      <ul class="follow-up-bar" aria-label={words().barLabel}>
        <For each={parts().filter(({ count }) => count > 0)}>
          {({ state, count }) => (
            <li data-state={state} style={{ 'flex-grow': count }}>
              <strong>{count}</strong> <span>{words().bar[state]}</span>
              {state === 'open' && progress().overdue > 0 && (
                <span class="follow-up-late">{words().bar.overdue(progress().overdue)}</span>
              )}
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

function finding({ received, closed, overdue }: Progress): string {
  if (received === 0) return words().title.none;
  const rest = overdue > 0 ? words().title.overdue(overdue) : words().title.onTime;
  return words().title.of(received, closed, formatPercent(closed / received)) + (closed === received ? '' : rest);
}

function subtitle({ received, answered }: Progress, today: string): string | undefined {
  if (received === 0) return undefined;
  return words().subtitle(answered, received, formatPercent(answered / received), dayText(today));
}
