import { For, Show } from 'solid-js';
import type { RowStatus } from '#domain/units/import-model';
import { unitWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { type ImportChoices, type ImportReport, similarCategories } from './import-source';

interface ImportFactsProps {
  readonly report: ImportReport;
  readonly choices: ImportChoices;
  readonly onDecide: (change: ImportChoices) => void;
}

const ORDER: readonly RowStatus[] = ['new', 'changed', 'same', 'refused'];

/** Beside the table: how it compares with what is there, and the spellings to decide on. */
export function ImportFacts(props: ImportFactsProps) {
  const rename = (given: string, target: string) =>
    props.onDecide({ categories: { ...props.choices.categories, [given]: target } });
  return (
    <div>
      <section class="import-section">
        <h2>{words().importing.compareHeading}</h2>
        <dl class="import-facts">
          <For each={ORDER}>
            {(status) => (
              <div class={status === 'refused' && props.report.summary.refused > 0 ? 'import-refused' : undefined}>
                <dt>{words().statuses[status]}</dt>
                <dd>{props.report.summary[status]}</dd>
              </div>
            )}
          </For>
          <Show when={props.report.categories.new.length > 0}>
            <div>
              <dt>{words().importing.newCategories}</dt>
              <dd>{props.report.categories.new.join(words().importing.comma)}</dd>
            </div>
          </Show>
        </dl>
      </section>
      <Show when={similarCategories(props.report).length > 0}>
        <section class="import-section">
          <h2>{words().importing.similarHeading}</h2>
          <For each={similarCategories(props.report)}>{(pair) => <SimilarCategory {...pair} onRename={rename} />}</For>
        </section>
      </Show>
    </div>
  );
}

interface SimilarCategoryProps {
  readonly given: string;
  readonly suggestion: string;
  readonly onRename: (given: string, target: string) => void;
}

function SimilarCategory(props: SimilarCategoryProps) {
  return (
    <div class="import-similar">
      <p class="import-warn">{words().importing.similar(props.given, props.suggestion)}</p>
      <div class="import-choices">
        <Button size="small" onClick={() => props.onRename(props.given, props.suggestion)}>
          {words().importing.merge(props.suggestion)}
        </Button>
      </div>
    </div>
  );
}
