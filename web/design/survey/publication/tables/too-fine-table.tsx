import { Show } from 'solid-js';
import { classesOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { formatNumber } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import { usePublication } from '../publication-scope';

/** That a table has more cells than the people who are expected can fill. */
export function TooFineTable(props: { readonly table: PlannedTable }) {
  const { session, people, wave, readOnly } = usePublication();
  const cells = () => props.table.by.reduce((product, one) => product * classesOf(one, wave).length, 1);
  const minimum = () => session.value().minimumGroupSize;
  const lacking = () => {
    const expected = people();
    return readOnly || expected === undefined || cells() * minimum() <= expected ? undefined : expected;
  };
  return (
    <Show when={lacking()}>
      {(expected) => (
        <p class="publication-too-fine" role="status">
          {words().tooFine(
            formatNumber(cells()),
            formatNumber(minimum()),
            formatNumber(cells() * minimum()),
            formatNumber(expected()),
          )}
        </p>
      )}
    </Show>
  );
}
