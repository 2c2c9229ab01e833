import { For, Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { localized } from '../../../lib/i18n';
import { publicationWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { nearestAllowed, problemsOfTable } from './plan-draft';
import { problemText, titleInBoth, usualTitle } from './plan-names';
import { usePublication } from './publication-scope';

interface RefusedTableProps {
  readonly table: PlannedTable;
  readonly onChange: (table: PlannedTable) => void;
}

/** Why a table cannot be published, and the nearest one that can. */
export function RefusedTable(props: RefusedTableProps) {
  const { session, problems, wave, readOnly } = usePublication();
  const own = () => problemsOfTable(problems(), props.table.id);
  const nearest = () => nearestAllowed(session.value(), props.table, wave);
  return (
    <Show when={own().length > 0}>
      <div class="publication-refused" role="alert">
        <strong>{words().refusedTable(localized(props.table.title))}</strong>
        <For each={own()}>{(problem) => <p>{problemText(problem, { tables: session.value().tables, wave })}</p>}</For>
        <Show when={readOnly ? undefined : nearest()}>
          {(allowed) => (
            <Button
              kind="quiet"
              size="small"
              onClick={() => props.onChange({ ...allowed(), title: titleInBoth(allowed().by, wave) })}
            >
              {words().changeTo(usualTitle(allowed().by, wave))}
            </Button>
          )}
        </Show>
      </div>
    </Show>
  );
}
