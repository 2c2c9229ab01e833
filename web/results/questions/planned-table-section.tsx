import { createUniqueId, Match, Show, Switch } from 'solid-js';
import IconChevron from '~icons/lucide/chevron-right';
import { formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { SuppressionReasons } from '../suppression-reasons';
import { WhyHidden } from '../why-hidden';
import { PlannedCells, type PlannedCellsProps } from './planned-cells';
import { PartLink } from './part-link';
import { anchorOf } from './question-anchor';
import { isFolded, type TableFolding } from './table-folding';

interface PlannedTableSectionProps extends PlannedCellsProps {
  readonly folding: TableFolding;
}

/** One planned table of one question under its name; a folded one is drawn when it is opened. */
export function PlannedTableSection(props: PlannedTableSectionProps) {
  const anchor = () => anchorOf({ ...props.shown, table: props.table.id });
  const content = createUniqueId();
  const folds = () => isFolded(props.cells, props.answered);
  const isOpen = () => !folds() || props.folding.isOpen(anchor());
  return (
    <section class="planned-table" id={anchor()} data-folded={isOpen() ? undefined : ''}>
      <h3>
        <Show when={folds()} fallback={titleOf(props)}>
          <button
            type="button"
            class="planned-toggle"
            aria-expanded={isOpen()}
            aria-controls={content}
            onClick={() => props.folding.toggle(anchor())}
          >
            <IconChevron aria-hidden="true" />
            <span>{titleOf(props)}</span>
            <small class="muted">{scopeOf(props)}</small>
          </button>
        </Show>
        <PartLink anchor={anchor()} name={titleOf(props)} />
      </h3>
      <div id={content}>
        <Switch>
          <Match when={props.cells.release === 'cross-table'}>
            <p class="suppressed suppressed-note">
              {words().questions.planned.withheld} <WhyHidden />
            </p>
          </Match>
          <Match when={props.cells.cells.length === 0}>
            <p class="muted">{words().questions.planned.nobody}</p>
          </Match>
          <Match when={isAllHidden(props.cells)}>
            <NothingShown {...props} />
          </Match>
          <Match when={isOpen()}>
            <PlannedCells {...props} />
          </Match>
        </Switch>
      </div>
      <Show when={!isOpen()}>
        <p class="planned-left-out">{words().questions.planned.leftOut}</p>
      </Show>
    </section>
  );
}

/** One line in the place of as many hatched rows as there are classes. */
function NothingShown(props: PlannedCellsProps) {
  const reasons = () => props.cells.cells.flatMap(({ cell }) => (cell.released ? [] : [cell.reason]));
  return (
    <>
      <p class="suppressed suppressed-note">
        {words().questions.planned.nothingShown(formatNumber(props.cells.cells.length))}
      </p>
      <SuppressionReasons reasons={reasons()} minimum={props.results.tabulation.minimumGroupSize} />
    </>
  );
}

function isAllHidden({ cells }: PlannedCellsProps['cells']): boolean {
  return cells.every(({ cell }) => !cell.released);
}

/** "122 classes, 30 of them hidden". */
function scopeOf({ cells: { cells } }: PlannedCellsProps): string {
  const hidden = cells.filter(({ cell }) => !cell.released).length;
  return words().questions.planned.scope({
    classes: formatNumber(cells.length),
    hidden: hidden === 0 ? undefined : formatNumber(hidden),
  });
}

/** With the item where there are several. */
function titleOf({ answered, shown, table }: PlannedCellsProps): string {
  const title = localized(table.title);
  if (answered.question.kind !== 'items' || shown.item === undefined) return title;
  const item = answered.question.items.find(({ id }) => id === shown.item);
  return item === undefined ? title : words().questions.planned.ofItem(title, localized(item.label));
}
