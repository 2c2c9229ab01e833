import { For, Show } from 'solid-js';
import type { LedgerGroupStep } from '#domain/assessment/trace/trace-step';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';

/** Dated facts with their evidence, and the limits within which they count. */
export function LedgerEntries(props: { readonly group: LedgerGroupStep }) {
  const limits = () => limitsOf(props.group);
  return (
    <>
      <Show when={props.group.entries.length > 0} fallback={<p class="working-aside">{words().noEntries}</p>}>
        <ul class="working-entries">
          <For each={props.group.entries}>
            {(entry) => (
              <li>
                <span class="working-line">
                  <span>
                    <time datetime={entry.date}>{entry.date}</time> {entry.reason}
                  </span>
                  <span class="working-value">{signed(entry.points)}</span>
                </span>
                <span class="working-aside">
                  {words().entryHeads.evidence} {entry.evidence}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={limits() !== ''}>
        <p class="working-aside">{limits()}</p>
      </Show>
    </>
  );
}

function signed(points: number): string {
  return points > 0 ? `+${plainPoints(points)}` : plainPoints(points);
}

function limitsOf({ entryLimit, minimum, maximum }: LedgerGroupStep): string {
  const entry = entryLimit === null ? [] : [words().entryLimit(plainPoints(entryLimit))];
  const group =
    minimum === null || maximum === null ? [] : [words().groupLimit(plainPoints(minimum), plainPoints(maximum))];
  return [...entry, ...group].join(words().semicolon);
}
