import { A, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { CELL_KINDS, HIDDEN_REASONS } from '#domain/hidden/model';
import { formatNumber } from '../../lib/format';
import { hiddenWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { Table } from '../../ui/table';
import type { WaveResults } from '../wave-results';
import { onPrint } from '../print-whole';
import { cellNamer, type NamedCell, questionNamesOf, targetNamesOf } from './cell-words';
import type { HiddenReport } from './hidden-data';

const FIRST_ROWS = 30;
const MORE_ROWS = 300;

interface HiddenListProps {
  readonly results: WaveResults;
  readonly report: HiddenReport;
}

/** Every hidden cell with its table and reason; rows are drawn as they are asked for, all of them on paper. */
export function HiddenList(props: HiddenListProps) {
  const [search] = useSearchParams();
  const [limit, setLimit] = createSignal(FIRST_ROWS);
  const named = createMemo(() => props.report.cells.map(cellNamer(props.results)));
  const listed = createMemo(() => named().filter(({ cell }) => isWanted(cell, search)));
  onPrint(() => setLimit(Infinity));
  return (
    <section class="hidden-list">
      <h2>{words().list.title}</h2>
      <ListFilters {...props} />
      <p class="hidden-note" aria-live="polite">
        {countText(listed().length, named().length)}
      </p>
      <Show when={listed().length > 0} fallback={<p>{words().list.nothing}</p>}>
        <CellTable
          cells={listed().slice(0, limit())}
          minimum={props.report.minimumGroupSize}
          withKinds={kindsIn(props.report).length > 1}
        />
      </Show>
      <Show when={listed().length > limit()}>
        <Button onClick={() => setLimit(limit() + MORE_ROWS)}>
          {words().list.more(formatNumber(Math.min(MORE_ROWS, listed().length - limit())))}
        </Button>
      </Show>
    </section>
  );
}

function countText(listed: number, all: number): string {
  const [some, total] = [formatNumber(listed), formatNumber(all)];
  return listed === all ? words().why.cells(total) : words().list.shownOf(some, total);
}

type Search = Readonly<Partial<Record<string, string | string[]>>>;

function isWanted({ question, target, kind, reason }: NamedCell['cell'], search: Search): boolean {
  const fits = (wanted: string | string[] | undefined, own: string | undefined) =>
    wanted === undefined || wanted === own;
  return (
    fits(search['question'], question) &&
    fits(search['unit'], target) &&
    fits(search['table'], kind) &&
    fits(search['reason'], reason)
  );
}

function ListFilters(props: HiddenListProps) {
  const questions = createMemo(() => namesIn(questionNamesOf(props.results), props.report, 'question'));
  const units = createMemo(() => namesIn(targetNamesOf(props.results), props.report, 'target'));
  const kinds = () => kindsIn(props.report);
  const reasons = () => HIDDEN_REASONS.filter((reason) => props.report.cells.some((cell) => cell.reason === reason));
  const texts = () => words().list;
  const minimum = () => props.report.minimumGroupSize;
  return (
    <div class="hidden-filters">
      <Show when={questions().length > 1}>
        <Filter name="question" label={texts().filterQuestion} all={texts().allQuestions} options={questions()} />
      </Show>
      <Show when={units().length > 1}>
        <Filter name="unit" label={texts().filterUnit} all={texts().allUnits} options={units()} />
      </Show>
      <Show when={kinds().length > 1}>
        <Filter
          name="table"
          label={texts().filterTable}
          all={texts().allTables}
          options={kinds().map((kind) => [kind, words().kinds[kind]])}
        />
      </Show>
      <Show when={reasons().length > 1}>
        <Filter
          name="reason"
          label={texts().filterReason}
          all={texts().allReasons}
          options={reasons().map((reason) => [reason, words().reasons[reason].short(minimum())])}
        />
      </Show>
    </div>
  );
}

function kindsIn({ cells }: HiddenReport) {
  return CELL_KINDS.filter((kind) => cells.some((cell) => cell.kind === kind));
}

/** Of what has hidden cells, in the order of the questionnaire. */
function namesIn(names: ReadonlyMap<string, string>, { cells }: HiddenReport, part: 'question' | 'target') {
  const hidden = new Set(cells.flatMap((cell) => cell[part] ?? []));
  return [...names].filter(([id]) => hidden.has(id));
}

function Filter(props: {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}) {
  const [search, setSearch] = useSearchParams();
  const choose = (value: string) =>
    setSearch({ [props.name]: value === '' ? null : value }, { replace: true, scroll: false });
  return (
    <label>
      <span>{props.label}</span>
      <Select onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{props.all}</option>
        <For each={props.options}>
          {([value, label]) => (
            <option value={value} selected={value === search[props.name]}>
              {label}
            </option>
          )}
        </For>
      </Select>
    </label>
  );
}

interface CellTableProps {
  readonly cells: readonly NamedCell[];
  readonly minimum: number;
  /** A column that says the same in every row says nothing. */
  readonly withKinds: boolean;
}

function CellTable(props: CellTableProps) {
  return (
    <Table caption={words().list.caption} density="numbers" stickyHead class="hidden-cells">
      <thead>
        <tr>
          <th scope="col">{words().list.place}</th>
          <Show when={props.withKinds}>
            <th scope="col" class="hidden-table">
              {words().list.table}
            </th>
          </Show>
          <th scope="col">{words().list.reason}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.cells}>
          {({ cell, place, href }) => (
            <tr>
              <th scope="row">
                <A href={href}>{place}</A>
              </th>
              <Show when={props.withKinds}>
                <td class="hidden-table muted">{words().kinds[cell.kind]}</td>
              </Show>
              <td>
                <span class="suppressed hidden-mark">{words().reasons[cell.reason].short(props.minimum)}</span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </Table>
  );
}
