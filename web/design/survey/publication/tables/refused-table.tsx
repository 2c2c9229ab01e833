import { createResource, For, Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { withKnownMembers } from './known-members';
import { nearestAllowed, problemsOfTable } from '../plan-draft';
import { problemText, titleInBoth, usualTitle } from '../plan-names';
import { loadLastVersion } from '../publication-data';
import { usePublication } from '../publication-scope';

interface RefusedTableProps {
  readonly table: PlannedTable;
  readonly onChange: (table: PlannedTable) => void;
}

/** Why a table cannot be published, and what makes it one that can: without options that are gone, or the nearest one. */
export function RefusedTable(props: RefusedTableProps) {
  const { session, problems, wave, waveId, readOnly } = usePublication();
  const own = () => problemsOfTable(problems(), props.table.id);
  const hasStrangers = () => own().some(({ code }) => code === 'publication.member-unknown');
  // Where there is no earlier version, what is gone is told by its class.
  const [before] = createResource(hasStrangers, () => loadLastVersion(waveId).catch(() => undefined));
  const texts = () => {
    // Read before it is there, it would take the page away while it loads.
    const questionnaire = before.state === 'ready' ? before() : undefined;
    const named = { tables: session.value().tables, wave, before: questionnaire && { ...wave, questionnaire } };
    return own().map((problem) => problemText(problem, named));
  };
  const nearest = () => nearestAllowed(session.value(), props.table, wave);
  return (
    <Show when={own().length > 0}>
      <div class="publication-refused" role="alert">
        <strong>{words().refusedTable(localized(props.table.title))}</strong>
        <For each={[...new Set(texts())]}>{(text) => <p>{text}</p>}</For>
        <Show when={!readOnly && hasStrangers()}>
          <Button kind="quiet" size="small" onClick={() => props.onChange(withKnownMembers(props.table, wave))}>
            {words().dropStrangers}
          </Button>
        </Show>
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
