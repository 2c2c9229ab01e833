import { A, useSearchParams } from '@solidjs/router';
import { createResource, createSignal, For, Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { localized } from '../../lib/i18n';
import { isOrganizer } from '../../lib/session';
import { tableChangesWords as words } from '../../lib/words';
import { Select } from '../../ui/field';
import { Loaded } from '../../ui/loading';
import { Segmented } from '../../ui/segmented';
import { Title } from '../../ui/title';
import { onPrint } from '../print-whole';
import { ResultsPage } from '../results-page';
import type { WaveResults } from '../wave-results';
import { ChangedQuestion } from './changed-question';
import { type ComparedQuestion, loadComparison, type TableComparison } from './table-changes-data';
import './table-changes.css';

/** A planned table beside that of the wave before, question by question. */
export function TableChangesPage() {
  return <ResultsPage current="changes">{(results) => <TableChanges results={results} />}</ResultsPage>;
}

function TableChanges(props: { readonly results: WaveResults }) {
  const [search, setSearch] = useSearchParams();
  const tables = () => comparableTables(props.results);
  const chosen = () => tables().find(({ id }) => id === search['table']) ?? tables()[0];
  const wanted = () => {
    const table = chosen();
    return table === undefined ? undefined : { waveId: props.results.wave.id, tableId: table.id };
  };
  const [comparison] = createResource(wanted, loadComparison);
  return (
    <Show when={chosen()} fallback={<Title subtitle={words().noTable}>{words().none}</Title>}>
      {(table) => (
        <Loaded resource={comparison}>
          {(loaded) => (
            <>
              <Title subtitle={subtitleOf(loaded())}>{titleOf(loaded())}</Title>
              <label class="table-changes-choice">
                <span>{words().table}</span>
                <Select onChange={(event) => setSearch({ table: event.currentTarget.value })}>
                  <For each={tables()}>
                    {({ id, title }) => (
                      <option value={id} selected={id === table().id}>
                        {localized(title)}
                      </option>
                    )}
                  </For>
                </Select>
              </label>
              <Show when={loaded().questions.length === 0 && isOrganizer() && props.results.previous !== null}>
                <p>
                  <A href={`/waves/${encodeURIComponent(props.results.wave.id)}/results/units-mapping`}>
                    {words().toMapping}
                  </A>
                </p>
              </Show>
              <ComparedQuestions results={props.results} table={table()} questions={loaded().questions} />
            </>
          )}
        </Loaded>
      )}
    </Show>
  );
}

interface ComparedQuestionsProps {
  readonly results: WaveResults;
  readonly table: PlannedTable;
  readonly questions: readonly ComparedQuestion[];
}

/** Those in which something changed by more than chance, where there are any, before all; on paper all. */
function ComparedQuestions(props: ComparedQuestionsProps) {
  const [search, setSearch] = useSearchParams();
  const [onPaper, setOnPaper] = createSignal(false);
  onPrint(
    () => setOnPaper(true),
    () => setOnPaper(false),
  );
  const changed = () => props.questions.filter(hasClearChange);
  const isChoice = () => changed().length > 0 && changed().length < props.questions.length;
  const shown = () => (isChoice() && !onPaper() && search['shows'] !== 'all' ? changed() : props.questions);
  return (
    <>
      <Show when={isChoice()}>
        <div class="table-changes-shown">
          <Segmented
            label={words().shown}
            options={[
              { value: 'changed', label: words().changedOnly(changed().length) },
              { value: 'all', label: words().all(props.questions.length) },
            ]}
            value={search['shows'] === 'all' ? 'all' : 'changed'}
            onChange={(shows) => setSearch({ shows: shows === 'all' ? shows : null }, { replace: true, scroll: false })}
          />
        </div>
      </Show>
      <For each={shown()}>
        {(compared) => <ChangedQuestion results={props.results} table={props.table} compared={compared} />}
      </For>
    </>
  );
}

function hasClearChange({ changes }: ComparedQuestion): boolean {
  return changes.some((change) => change !== null && change.verdict !== 'within-error');
}

/** Those that one thing divides: classes of several can be mapped by none. */
function comparableTables({ tabulation }: WaveResults): readonly PlannedTable[] {
  return (tabulation.publication?.tables ?? []).filter(({ by }) => by.length === 1);
}

function titleOf({ questions }: TableComparison): string {
  const changes = questions.flatMap((question) => question.changes.filter((change) => change !== null));
  if (changes.length === 0) return words().none;
  const clear = changes.filter(({ verdict }) => verdict !== 'within-error');
  const risen = clear.filter(({ verdict }) => verdict === 'risen').length;
  return words().finding({ all: changes.length, risen, fallen: clear.length - risen });
}

function subtitleOf({ earlierWave, questions }: TableComparison): string {
  if (earlierWave === null || questions.length === 0) return words().noMapping;
  const isEmpty = questions.every(({ changes }) => changes.every((change) => change === null));
  return isEmpty ? words().notShown : words().beside(localized(earlierWave.title));
}
