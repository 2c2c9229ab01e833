import { For, Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { usePublication } from '../publication-scope';
import { divisionsOf } from './table-divisions';

/** The chosen table as it was settled: what divides it, class by class, and from how many ballots on a cell is shown. */
export function FixedTable() {
  const { session, chosen, wave } = usePublication();
  const table = () => session.value().tables.find(({ id }) => id === chosen().tableId) ?? null;
  const title = () => {
    const planned = table();
    return planned === null ? words().kinds[chosen().kind].title : localized(planned.title);
  };
  const divisions = () => divisionsOf(chosen(), { table: table(), wave });
  const cells = () => divisions().reduce((product, { classes }) => product * classes.length, 1);
  const minimum = () => formatNumber(session.value().minimumGroupSize);
  return (
    <section class="publication-fixed">
      <h2>{title()}</h2>
      <p>{words().fixedCells(formatNumber(cells()), minimum())}</p>
      <For each={divisions()}>
        {({ name, classes }) => (
          <>
            <h3>{words().dividedInto(name, formatNumber(classes.length))}</h3>
            <ul class="publication-classes">
              <For each={classes}>
                {(one) => (
                  <li>
                    {one.name}
                    <Show when={one.members.length > 0}>
                      <span class="muted">{words().takenTogether(one.members)}</span>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </section>
  );
}
