import { Show } from 'solid-js';
import type { Step } from '../../../../lib/entry-list';
import { formatNumber } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import type { PreviewedTable } from '../publication-data';
import { usePublication } from '../publication-scope';
import { summaryOf } from '../trial/preview-rows';
import { isSameTable, type ShownTable } from './shown-tables';

interface TableRowProps {
  readonly shown: ShownTable;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly onShift?: ((step: Step) => void) | undefined;
}

/** What the table is called and how much of it would be seen; pressing it shows it beside the list. */
export function TableRow(props: TableRowProps) {
  const { chosen, choose, preview } = usePublication();
  const summary = () => {
    const tried = preview();
    return tried && summaryOf(tried, props.shown);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    props.onShift?.(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <button
      type="button"
      class="publication-row"
      aria-pressed={isSameTable(chosen(), props.shown)}
      onClick={() => choose(props.shown)}
      onKeyDown={press}
    >
      <span>
        {props.title}
        <Show when={props.hint}>
          <small class="muted">{props.hint}</small>
        </Show>
      </span>
      <Show when={summary()}>
        {(known) => (
          <span class="publication-count">
            {words().cells(formatNumber(known().cells))}
            <small class={known().hidden > 0 ? 'publication-some' : 'muted'}>{hiddenText(known())}</small>
          </span>
        )}
      </Show>
    </button>
  );
}

function hiddenText({ hidden, sometimes }: PreviewedTable): string {
  if (hidden > 0) return words().hidden(formatNumber(hidden));
  return sometimes > 0 ? words().sometimesHidden(formatNumber(sometimes)) : words().noneHidden;
}
