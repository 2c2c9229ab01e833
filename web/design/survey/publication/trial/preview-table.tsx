import { createMemo, createSignal, For, Show } from 'solid-js';
import { formatNumber, formatPercent } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { sentences } from '../../../../lib/sentences';
import { publicationWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Segmented } from '../../../../ui/segmented';
import { Table } from '../../../../ui/table';
import { subjectName } from '../plan-names';
import {
  contradictsReason,
  hasHidden,
  isSometimesHidden,
  type PreviewGrid,
  previewGrid,
  type ShownCell,
  summaryOf,
} from './preview-rows';
import { type ShownTable } from '../tables/shown-tables';
import type { TurnoutPreview } from '../publication-data';
import { usePublication } from '../publication-scope';

/** So many rows are read; the others are asked for. */
const FIRST_ROWS = 60;

/** The chosen table as it would come out: expected ballots, or why there are none to be seen. */
export function PreviewTable() {
  const { session, chosen, preview, wave } = usePublication();
  const [hiddenOnly, setHiddenOnly] = createSignal(true);
  const table = () => session.value().tables.find(({ id }) => id === chosen().tableId) ?? null;
  const title = () => {
    const planned = table();
    return planned === null ? words().kinds[chosen().kind].title : localized(planned.title);
  };
  const grid = createMemo(() => {
    const tried = preview();
    return tried === undefined || isUntried(tried, chosen())
      ? undefined
      : previewGrid(chosen(), { preview: tried, table: table(), wave });
  });
  /** Of a planned table one question is tried; which one is said. */
  const examples = () => {
    const question = preview()?.cells.find(({ kind }) => kind === 'everybody')?.subject;
    return chosen().kind === 'planned' && question ? [words().example(subjectName(question, wave))] : [];
  };
  return (
    <Show when={grid()}>
      {(known) => {
        const troubled = () => known().rows.filter(hasHidden);
        const shown = () => (hiddenOnly() && troubled().length > 0 ? troubled() : known().rows);
        return (
          <section>
            <div class="publication-grid-head">
              <h2>{words().grid(title())}</h2>
              <Show when={troubled().length > 0 && troubled().length < known().rows.length}>
                <Segmented
                  label={words().rowsShown}
                  options={[
                    { value: 'hidden', label: words().withHidden },
                    { value: 'all', label: words().allRows(formatNumber(known().rows.length)) },
                  ]}
                  value={hiddenOnly() ? 'hidden' : 'all'}
                  onChange={(value) => setHiddenOnly(value === 'hidden')}
                />
              </Show>
            </div>
            <Show when={troubled().length === 0}>
              <p class="muted">{words().nothingHidden}</p>
            </Show>
            <GridTable caption={words().grid(title())} grid={{ ...known(), rows: shown() }} />
            <p class="muted publication-note">{sentences([...examples(), words().notResult])}</p>
          </section>
        );
      }}
    </Show>
  );
}

/** Just added, or refused: the trial that stands there knows nothing of it. */
function isUntried(tried: TurnoutPreview, shown: ShownTable): boolean {
  return shown.kind === 'planned' && summaryOf(tried, shown) === undefined;
}

function GridTable(props: { readonly caption: string; readonly grid: PreviewGrid }) {
  const [limit, setLimit] = createSignal(FIRST_ROWS);
  const firstColumn = () => (props.grid.totals ? words().total : words().ballots);
  return (
    <>
      <Table density="numbers" caption={props.caption}>
        <thead>
          <tr>
            <th scope="col">{props.grid.bySubject ? words().subject : words().class}</th>
            <th scope="col" class="number">
              {firstColumn()}
            </th>
            <For each={props.grid.columns}>
              {(column) => (
                <th scope="col" class="number">
                  {column}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.grid.rows.slice(0, limit())}>
            {(row) => (
              <tr>
                <th scope="row">{row.label === '' ? words().everybody : row.label}</th>
                <For each={row.cells}>{(cell) => <GridCell cell={cell} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
      <Show when={props.grid.rows.length > limit()}>
        <Button kind="quiet" onClick={() => setLimit(Infinity)}>
          {words().more}
        </Button>
      </Show>
    </>
  );
}

function GridCell(props: { readonly cell: ShownCell | undefined }) {
  const { session } = usePublication();
  const minimum = () => session.value().minimumGroupSize;
  const reason = () => props.cell?.reason ?? undefined;
  return (
    <Show
      when={reason()}
      fallback={
        <td class="number">
          <Show when={props.cell} fallback="–">
            {(cell) => (
              <>
                {formatNumber(cell().ballots)}
                <Show when={isSometimesHidden(cell())}>
                  <HiddenShare cell={cell()} />
                </Show>
              </>
            )}
          </Show>
        </td>
      }
    >
      {(why) => (
        <td class="number publication-hidden" data-reason={why()}>
          <Show
            when={props.cell !== undefined && contradictsReason(props.cell, minimum()) && props.cell}
            fallback={words().reasons[why()].short(minimum())}
          >
            {(cell) => (
              <>
                {formatNumber(cell().ballots)}
                <HiddenShare cell={cell()} />
              </>
            )}
          </Show>
        </td>
      )}
    </Show>
  );
}

function HiddenShare(props: { readonly cell: ShownCell }) {
  return <small class="publication-some">{words().hiddenIn(formatPercent(props.cell.hiddenShare, 0))}</small>;
}
