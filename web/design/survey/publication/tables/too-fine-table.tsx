import { Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { cellsOf, crossingParts } from './crossing-size';
import { type PublicationScope, usePublication } from '../publication-scope';

/** That a table has more cells, or with the one that it crosses more parts, than the people who are expected can fill. */
export function TooFineTable(props: { readonly table: PlannedTable }) {
  const scope = usePublication();
  const text = () => (scope.readOnly ? undefined : tooFineText(props.table, scope));
  return (
    <Show when={text()}>
      {(shown) => (
        <p class="publication-too-fine" role="status">
          {shown()}
        </p>
      )}
    </Show>
  );
}

function tooFineText(table: PlannedTable, { session, people, wave }: PublicationScope): string | undefined {
  const expected = people();
  const { minimumGroupSize: minimum, tables } = session.value();
  const isTooMany = (cells: number) => expected !== undefined && cells * minimum > expected;
  const sizes = (cells: number) => ({
    minimum: formatNumber(minimum),
    needed: formatNumber(cells * minimum),
    people: formatNumber(expected ?? 0),
  });
  const own = cellsOf(table.by, wave);
  if (isTooMany(own)) return words().tooFine({ cells: formatNumber(own), ...sizes(own) });
  const crossing = crossingParts(table, tables, wave);
  if (crossing === undefined || !isTooMany(crossing.parts)) return undefined;
  return words().tooFineCrossing({
    beside: localized(crossing.beside.title),
    cellsBeside: formatNumber(crossing.cellsBeside),
    cells: formatNumber(crossing.cells),
    parts: formatNumber(crossing.parts),
    ...sizes(crossing.parts),
  });
}
