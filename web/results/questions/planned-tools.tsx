import { For, Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { Input, Select } from '../../ui/field';
import { tableCsvAddress } from '../results-source';
import type { PlannedCellsProps } from './planned-cells';
import type { PlannedRow } from './planned-rows';
import { isHidden, type View, viewsOf } from './planned-view';
import { agreementScale } from './question-answers';
import { LONGEST_OPEN } from './table-folding';

interface PlannedToolsProps extends PlannedCellsProps {
  readonly rows: readonly PlannedRow[];
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly asTable: boolean;
  /** Absent where there is no drawing to change for the table. */
  readonly onAsTable?: ((asTable: boolean) => void) | undefined;
}

/** What is listed of a table and in which order, as a drawing or in numbers, and its file. */
export function PlannedTools(props: PlannedToolsProps) {
  const texts = () => words().questions.planned;
  return (
    <>
      <div class="planned-tools">
        <Show when={props.rows.length > LONGEST_OPEN}>
          <Input
            type="search"
            aria-label={texts().search}
            placeholder={texts().search}
            value={props.search}
            onInput={(event) => props.onSearch(event.currentTarget.value)}
          />
          <ViewChoice {...props} />
        </Show>
        <Show when={props.onAsTable}>
          {(change) => (
            <button
              type="button"
              class="figure-switch"
              aria-pressed={props.asTable}
              onClick={() => change()(!props.asTable)}
            >
              {words().table}
            </button>
          )}
        </Show>
        <a
          class="planned-csv"
          download=""
          href={tableCsvAddress(props.results.wave.id, { table: props.table.id, question: props.answered.question.id })}
        >
          {texts().csv}
        </a>
      </div>
      <Show when={props.view === 'lowest' || props.view === 'highest'}>
        <p class="figure-subtitle">{texts().orderNote}</p>
      </Show>
      <Show when={props.cells.release === 'noisy'}>
        <p class="muted">{texts().noisy}</p>
      </Show>
    </>
  );
}

function ViewChoice(props: PlannedToolsProps) {
  const views = () => viewsOf(props.rows);
  return (
    <Select
      aria-label={words().questions.planned.view}
      onChange={(event) => props.onView(views().find((view) => view === event.currentTarget.value) ?? 'plan')}
    >
      <For each={views()}>
        {(view) => (
          <option value={view} selected={view === props.view}>
            {viewText(view, props)}
          </option>
        )}
      </For>
    </Select>
  );
}

function viewText(view: View, { rows, answered }: PlannedToolsProps): string {
  const texts = words().questions.planned;
  const isMean = agreementScale(answered.question) === null;
  switch (view) {
    case 'plan':
      return texts.views.plan;
    case 'people':
      return texts.views.people;
    case 'lowest':
    case 'highest':
      return texts.views[view](isMean ? texts.mean : texts.agreement);
    case 'hidden':
      return texts.views.hidden(rows.filter(isHidden).length);
  }
}
