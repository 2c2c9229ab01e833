import { For, Show } from 'solid-js';
import { publicationWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { usePublication } from '../publication-scope';
import { PlannedRow } from './planned-row';
import { alwaysShown, tableCount } from './shown-tables';
import { createTableActs } from './table-acts';
import { TableDialog } from './table-dialog';
import { TableRow } from './table-row';
import { UnanimousChoice } from './unanimous-choice';

/** The tables in the order of their importance; what stands first is kept where two cannot both be. */
export function TableList() {
  const { session, readOnly, wave } = usePublication();
  const acts = createTableActs();
  const tables = () => session.value().tables;
  const always = () => alwaysShown(wave);
  const count = () => tableCount(session.value(), wave);
  const isReview = () => always().some(({ kind }) => kind === 'units');
  return (
    <section class="publication-tables" aria-labelledby="publication-tables">
      <h2 id="publication-tables">{readOnly ? words().tablesFixed(count()) : words().tables(count())}</h2>
      <Show when={!readOnly && tables().length > 1}>
        <p class="muted">
          {words().tablesHint}
          <span class="publication-keys">{words().tablesKeys}</span>
        </p>
      </Show>
      <ol class="publication-list">
        <For each={always()}>
          {(shown) => (
            <li>
              <TableRow shown={shown} title={words().kinds[shown.kind].title} hint={words().kinds[shown.kind].hint} />
            </li>
          )}
        </For>
        <For each={tables()}>
          {(table) => <PlannedRow table={table} acts={acts} hint={isReview() ? words().ofQuestions : undefined} />}
        </For>
        <li class="publication-texts">
          <span>{words().texts}</span>
          <small class="muted">{words().textsHint}</small>
        </li>
      </ol>
      <Show when={!readOnly}>
        <Button kind="quiet" onClick={() => acts.add()}>
          ＋ {words().add}
        </Button>
      </Show>
      <Show when={isReview()}>
        <UnanimousChoice />
      </Show>
      <span class="visually-hidden" role="status">
        {acts.announced()}
      </span>
      <Show when={acts.editing()} keyed>
        {(table) => <TableDialog table={table} onSave={acts.save} onClose={acts.endEditing} />}
      </Show>
    </section>
  );
}
