import { createMemo, createSignal, Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { PlannedTableCells } from '#domain/tabulation/model';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { GroupTable } from '../group-table';
import { LikertRows } from './likert-rows';
import { plannedBars } from './planned-chart';
import { plannedRows } from './planned-rows';
import { agreementScale } from './question-answers';
import type { QuestionProps } from './question-frame';
import { groupCaption } from './question-texts';
import { tableCsvAddress } from '../results-source';
import type { ShownTable } from '../weighted-tables';
import { WhyHidden } from '../why-hidden';

/** So many rows are read; the others are asked for, or searched. */
const FIRST_ROWS = 20;

interface PlannedCellsProps extends QuestionProps {
  readonly shown: ShownTable;
  readonly cells: PlannedTableCells;
  readonly table: PlannedTable;
}

/** One planned table of one question: bars where its answers are a scale, or the numbers. */
export function PlannedCells(props: PlannedCellsProps) {
  const scale = () => agreementScale(props.answered.question);
  const [asTable, setAsTable] = createSignal(false);
  return (
    <section class="planned-table">
      <h3>{titleOf(props)}</h3>
      <Show
        when={props.cells.release !== 'cross-table'}
        fallback={
          <p class="suppressed suppressed-note">
            {words().questions.planned.withheld} <WhyHidden />
          </p>
        }
      >
        <div class="planned-tools">
          <Show when={scale()}>
            <button type="button" class="figure-switch" aria-pressed={asTable()} onClick={() => setAsTable(!asTable())}>
              {words().table}
            </button>
          </Show>
          <a
            class="planned-csv"
            download=""
            href={tableCsvAddress(props.results.wave.id, {
              table: props.table.id,
              question: props.answered.question.id,
            })}
          >
            {words().questions.planned.csv}
          </a>
        </div>
        <Show when={props.cells.release === 'noisy'}>
          <p class="muted">{words().questions.planned.noisy}</p>
        </Show>
        <Cells {...props} asTable={asTable() || scale() === null} />
      </Show>
    </section>
  );
}

function Cells(props: PlannedCellsProps & { readonly asTable: boolean }) {
  const [limit, setLimit] = createSignal(FIRST_ROWS);
  const [search, setSearch] = createSignal('');
  const minimum = () => props.results.tabulation.minimumGroupSize;
  const content = createMemo(() => {
    const { wave, questionnaire } = props.results;
    const named = { groups: wave.groups, questionnaire };
    return plannedRows(props.answered.question, props.cells, { table: props.table, wave: named });
  });
  const wanted = () => search().trim().toLowerCase();
  const found = () => content().rows.filter(({ label }) => label.toLowerCase().includes(wanted()));
  const rows = () => found().slice(0, limit());
  return (
    <>
      <Show when={content().rows.length > FIRST_ROWS}>
        <div class="planned-search">
          <Field label={words().questions.planned.search}>
            {(control) => (
              <Input
                {...control}
                type="search"
                value={search()}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
      </Show>
      <Show
        when={found().length > 0}
        fallback={
          <p class="muted" role="status">
            {words().questions.planned.noMatch}
          </p>
        }
      >
        <Show
          when={props.asTable}
          fallback={
            <LikertRows
              minimum={minimum()}
              rows={plannedBars(props.cells, { rows: rows(), scale: agreementScale(props.answered.question) ?? [] })}
            />
          }
        >
          <GroupTable
            about={localized(props.answered.question.title)}
            caption={groupCaption(words().questions.planned.caption, props.shown.weighting)}
            first={words().questions.planned.class}
            head={content().head}
            rows={rows()}
            minimum={minimum()}
          />
        </Show>
      </Show>
      <Show when={found().length > limit()}>
        <Button kind="quiet" onClick={() => setLimit(Infinity)}>
          {words().questions.planned.more(found().length - limit())}
        </Button>
      </Show>
    </>
  );
}

/** With the item where there are several. */
function titleOf({ answered, shown, table }: PlannedCellsProps): string {
  const title = localized(table.title);
  if (answered.question.kind !== 'items' || shown.item === undefined) return title;
  const item = answered.question.items.find(({ id }) => id === shown.item);
  return item === undefined ? title : words().questions.planned.ofItem(title, localized(item.label));
}
