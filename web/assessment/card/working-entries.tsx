import { For, Show } from 'solid-js';
import type { LedgerEntry } from '#domain/assessment/run/inputs';
import { within } from '#domain/assessment/run/ledger-points';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import type { CardLine } from './card-lines';
import type { CardProps } from './card-title';

interface WorkingEntriesProps extends CardProps {
  readonly line: CardLine;
}

/** Every entry of a ledger with what it rests on; reversed ones stay and count no more. */
export function WorkingEntries(props: WorkingEntriesProps) {
  const entries = () => entriesOf(props, props.line.id);
  const source = () => {
    const given = props.line.measured?.source;
    return given?.kind === 'ledger' ? given : null;
  };
  const categoryName = (id: string | null) => {
    const found = source()?.categories.find((category) => category.id === id);
    return found === undefined ? null : localized(found.name);
  };
  const counted = ({ points, reversed }: LedgerEntry) => {
    const limit = source()?.entryLimit ?? Infinity;
    return reversed ? words().working.notCounted : signedPoints(within(points, -limit, limit));
  };
  return (
    <Show when={entries().length > 0} fallback={<p class="card-part-note">{words().working.entries(0)}</p>}>
      <div
        class="card-entries-scroll"
        role="region"
        tabIndex={0}
        aria-label={words().working.entries(entries().length)}
      >
        <table class="card-entries">
          <thead>
            <tr>
              <th scope="col">{words().working.entryHeads.date}</th>
              <th scope="col">{words().working.entryHeads.reason}</th>
              <th scope="col">{words().working.entryHeads.evidence}</th>
              <th scope="col" class="number">
                {words().working.entryHeads.points}
              </th>
              <th scope="col" class="number">
                {words().working.entryHeads.counted}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={entries()}>
              {(entry) => (
                <tr data-reversed={entry.reversed ? '' : undefined}>
                  <td class="card-entry-date">{entry.date}</td>
                  <th scope="row">
                    {entry.reason}
                    <Show when={categoryName(entry.categoryId)}>{(name) => <small>{name()}</small>}</Show>
                    <Show when={entry.reversed}>
                      <small>{words().working.reversed}</small>
                    </Show>
                  </th>
                  <td>{entry.evidence}</td>
                  <td class="number">{signedPoints(entry.points)}</td>
                  <td class="number">{counted(entry)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}

export function entriesOf({ card }: Pick<CardProps, 'card'>, itemId: string): readonly LedgerEntry[] {
  return card.entries
    .filter((entry) => entry.itemId === itemId)
    .toSorted((one, other) => one.date.localeCompare(other.date));
}

function signedPoints(points: number): string {
  return points > 0 ? `+${plainPoints(points)}` : plainPoints(points);
}
