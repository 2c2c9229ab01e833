import { createEffect, createMemo, createSelector, For, on, Show } from 'solid-js';
import IconCheck from '~icons/lucide/check';
import { DONT_KNOW } from '#domain/answers/model';
import { DONT_KNOW_CODE } from '#domain/paper/cell-entry';
import { LEFT_BLANK, UNUSABLE } from '#domain/paper/model';
import type { PaperCell, PaperRow, PaperSection } from '#domain/paper/paper-form';
import { localized } from '../../../../lib/i18n';
import { paperWords } from '../../../../lib/words';
import { DONE_ID, GRID_ID } from './desk-keys';
import { CodeLine } from './key-lines';
import type { KeyingDesk } from './keying-desk';
import { rowLabel } from '../place-name';

interface BallotGridProps {
  readonly desk: KeyingDesk;
  readonly section: PaperSection;
}

/** The rows of one section. A key changes the box it is for and moves the focus; nothing else is drawn. */
export function BallotGrid(props: BallotGridProps) {
  const words = () => paperWords().keying;
  const isReview = () => props.section.columns.length > 0;
  const at = () => props.desk.keying().at();
  const isAt = createSelector(at);
  const isCurrentRow = createSelector(() => props.desk.form.cells[at()]?.row);
  createEffect(on([at, () => props.desk.asking()], ([place, asking]) => !asking && focusOn(place, props.desk)));
  return (
    <table
      id={GRID_ID}
      class="paper-grid"
      role="grid"
      aria-label={words().table}
      data-review={isReview() ? '' : undefined}
    >
      <GridHead {...props} />
      <tbody>
        <For each={props.section.rows}>
          {(row) => (
            <tr data-current={isCurrentRow(row.cells) ? '' : undefined}>
              <td class="paper-number">{row.number}</td>
              <th scope="row">{rowLabel(row)}</th>
              <For each={row.cells}>
                {(place, column) => <Cell {...props} row={row} place={place} column={column()} current={isAt(place)} />}
              </For>
              <td class="paper-check">
                <RowCheck desk={props.desk} row={row} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** What the figures mean stays in sight above the columns. */
function GridHead(props: BallotGridProps) {
  const words = () => paperWords().keying;
  const isReview = () => props.section.columns.length > 0;
  return (
    <thead>
      <tr>
        <td colSpan={isReview() ? props.section.columns.length + 3 : 4}>
          <CodeLine desk={props.desk} />
        </td>
      </tr>
      <tr>
        <th scope="col">{words().number}</th>
        <th scope="col">{isReview() ? words().unit : words().question}</th>
        <Show when={isReview()} fallback={<th scope="col">{words().answer}</th>}>
          <For each={props.section.columns}>
            {(column) => (
              <th scope="col" class="paper-column">
                {localized(column)}
              </th>
            )}
          </For>
        </Show>
        <th scope="col" class="paper-check">
          {words().check}
        </th>
      </tr>
    </thead>
  );
}

/** The button that ends the ballot stands behind the last cell. */
function focusOn(place: number, { form }: KeyingDesk): void {
  const id = place < form.cells.length ? cellId(place) : DONE_ID;
  document.getElementById(id)?.focus();
}

function cellId(place: number): string {
  return `paper-cell-${place}`;
}

interface CellProps extends BallotGridProps {
  readonly row: PaperRow;
  readonly place: number;
  readonly column: number;
  readonly current: boolean;
}

function Cell(props: CellProps) {
  const keyed = () => props.desk.keying().cells.at(props.place);
  const typed = () => (props.current ? props.desk.keying().typed() : '');
  const name = createMemo(() => {
    const criterion = props.section.columns[props.column];
    return [String(props.row.number), rowLabel(props.row), criterion ? localized(criterion) : '']
      .filter((part) => part !== '')
      .join(' ');
  });
  return (
    <td
      id={cellId(props.place)}
      class="paper-cell"
      tabIndex={props.current ? 0 : -1}
      aria-label={`${name()} ${spoken(typed() || keyed())}`}
      data-kind={props.desk.form.cells[props.place]?.entry.kind}
      onMouseDown={() => props.desk.keying().goTo(props.place)}
    >
      <span class="paper-box" data-keyed={lookOf(props.desk.form.cells[props.place], keyed())}>
        {typed() || shown(keyed())}
      </span>
    </td>
  );
}

function shown(keyed: string | null): string {
  return keyed === LEFT_BLANK ? '–' : (keyed ?? '');
}

/** What is not a substantive answer looks fainter. */
function lookOf(cell: PaperCell | undefined, keyed: string | null): 'weak' | 'strong' | undefined {
  if (keyed === null) return undefined;
  const codes = cell?.entry.kind === 'choice' ? cell.entry.codes : [];
  const isUnknown = codes.some(({ code, value }) => code === keyed && value === DONT_KNOW);
  return keyed === LEFT_BLANK || keyed === UNUSABLE || isUnknown ? 'weak' : 'strong';
}

function spoken(keyed: string | null): string {
  const words = paperWords();
  if (keyed === null) return words.keying.cellEmpty;
  if (keyed === LEFT_BLANK) return words.keying.cellBlank;
  return keyed === UNUSABLE ? words.settling.unusable : keyed;
}

function RowCheck(props: { readonly desk: KeyingDesk; readonly row: PaperRow }) {
  const words = () => paperWords().keying;
  const check = createMemo(() => {
    const values = props.row.cells.map((place) => props.desk.keying().cells.at(place));
    if (values.includes(null)) return undefined;
    const isTarget = props.desk.form.cells[props.row.cells[0] ?? 0]?.question.kind === 'targets';
    if (isTarget && values.every((value) => value === DONT_KNOW_CODE)) return { text: words().allUnknown };
    const gaps = values.filter((value) => value === LEFT_BLANK || value === UNUSABLE).length;
    return gaps > 0 ? { text: words().gaps(gaps) } : { text: words().complete, complete: true };
  });
  return (
    <Show when={check()}>
      {(found) => (
        <span class="paper-row-check" data-complete={found().complete ? '' : undefined}>
          <Show when={found().complete}>
            <IconCheck width={14} height={14} aria-hidden="true" />
          </Show>
          {found().text}
        </span>
      )}
    </Show>
  );
}
