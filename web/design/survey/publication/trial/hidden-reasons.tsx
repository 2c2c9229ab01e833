import { For, Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import { SOMETIMES } from '#domain/preview/preview-model';
import { reasonCounts } from './preview-rows';
import { turnoutText } from '../plan-names';
import { usePublication } from '../publication-scope';

/** Each reason with its look in the table, how often it is met, and what it means. */
export function HiddenReasons() {
  const { preview, session } = usePublication();
  const counts = () => {
    const tried = preview();
    return tried === undefined ? [] : reasonCounts(tried);
  };
  const sometimes = () => preview()?.tables.reduce((sum, table) => sum + table.sometimes, 0) ?? 0;
  return (
    <Show when={counts().length > 0 || sometimes() > 0}>
      <section>
        <h2>{words().why}</h2>
        <ul class="publication-reasons">
          <For each={counts()}>
            {({ reason, count }) => (
              <li>
                <span class="publication-hidden" data-reason={reason}>
                  {words().reasons[reason].short(session.value().minimumGroupSize)}
                </span>{' '}
                {words().cells(formatNumber(count))}
                <p class="muted">{words().reasons[reason].sentence}</p>
              </li>
            )}
          </For>
        </ul>
        <Show when={sometimes() > 0}>
          <p class="muted publication-note">{words().sometimes(formatNumber(sometimes()), turnoutText(SOMETIMES))}</p>
        </Show>
      </section>
    </Show>
  );
}
