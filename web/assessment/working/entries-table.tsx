import { For, Show } from 'solid-js';
import type { LedgerEntry } from '#domain/assessment/run/inputs';
import { within } from '#domain/assessment/run/ledger-points';
import type { LedgerSource } from '#domain/assessment/scheme/model';
import { localized } from '../../lib/i18n';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';

interface EntriesTableProps {
  readonly source: LedgerSource;
  readonly entries: readonly LedgerEntry[];
}

/** Entries of a ledger by their days, with what they rest on; reversed ones stay and count no more. */
export function EntriesTable(props: EntriesTableProps) {
  const entries = () => props.entries.toSorted((one, other) => one.date.localeCompare(other.date));
  const categoryName = (id: string | null) => {
    const found = props.source.categories.find((category) => category.id === id);
    return found === undefined ? null : localized(found.name);
  };
  const counted = ({ points, reversed }: LedgerEntry) => {
    const limit = props.source.entryLimit ?? Infinity;
    return reversed ? words().notCounted : signedPoints(within(points, -limit, limit));
  };
  return (
    <Show when={entries().length > 0} fallback={<p class="working-none">{words().entries(0)}</p>}>
      <div class="working-entries-scroll" role="region" tabIndex={0} aria-label={words().entries(entries().length)}>
        <table class="working-entries">
          <thead>
            <tr>
              <th scope="col">{words().entryHeads.date}</th>
              <th scope="col">{words().entryHeads.reason}</th>
              <th scope="col">{words().entryHeads.evidence}</th>
              <th scope="col" class="number">
                {words().entryHeads.points}
              </th>
              <th scope="col" class="number">
                {words().entryHeads.counted}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={entries()}>
              {(entry) => (
                <tr data-reversed={entry.reversed ? '' : undefined}>
                  <td class="working-entry-date">{entry.date}</td>
                  <th scope="row">
                    {entry.reason}
                    <Show when={categoryName(entry.categoryId)}>{(name) => <small>{name()}</small>}</Show>
                    <Show when={entry.reversed}>
                      <small>{words().reversed}</small>
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

function signedPoints(points: number): string {
  return points > 0 ? `+${plainPoints(points)}` : plainPoints(points);
}
