import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import type { EntriesPlan } from '#domain/assessment/import/plan-entries';
import { createAction } from '../../lib/action';
import { localized } from '../../lib/i18n';
import { problemText } from '../../lib/problems';
import type { TableSource } from '../../lib/table-source';
import { assessmentDataWords as words } from '../../lib/words';
import { Table } from '../../ui/table';
import { TableStart } from '../../ui/table-start';
import { Title } from '../../ui/title';
import { AssessmentPage } from '../assessment-page';
import { LARGEST_TABLE, tableWords } from '../import-words';
import { plainPoints } from '../plain-points';
import { RowProblems } from '../row-problems';
import { importEntries } from './data-changes';
import { unitNames } from './data-place';
import type { DataPartProps } from './data-work';
import { ImportActs } from './import-acts';
import { ledgerItems } from './ledger-items';

/** Entries of ledgers from a table: choose, look through, import. */
export function EntriesImport(props: DataPartProps) {
  const navigate = useNavigate();
  const action = createAction();
  const [source, setSource] = createSignal<TableSource>();
  const [plan, setPlan] = createSignal<EntriesPlan>();
  const { id } = props.place.assessment;
  const read = (table: TableSource) =>
    action.run(async () => {
      setPlan(await importEntries(id, { source: table, commit: false }));
      setSource(table);
    });
  const commit = () =>
    action.run(async () => {
      const table = source();
      if (!table) return;
      await importEntries(id, { source: table, commit: true });
      await props.onChange();
      navigate(`/assessments/${id}/data`);
    });
  return (
    <AssessmentPage current="data">
      {() => (
        <Show
          when={plan()}
          fallback={
            <TableStart
              words={tableWords(words().entries)}
              largestFile={LARGEST_TABLE}
              busy={action.busy()}
              refusal={action.problem() ? problemText(action.problem()) : undefined}
              onSource={(table) => void read(table)}
            />
          }
        >
          {(present) => (
            <>
              <Title small subtitle={present().missing.length > 0 ? words().entries.missingText : ''}>
                {findingOf(present())}
              </Title>
              <RowProblems problems={present().problems} />
              <Preview {...props} plan={present()} />
              <ImportActs
                assessmentId={id}
                action={action}
                commit={commitLabel(present())}
                onCommit={() => void commit()}
                onOther={() => setPlan()}
              />
            </>
          )}
        </Show>
      )}
    </AssessmentPage>
  );
}

function commitLabel({ missing, entries, problems }: EntriesPlan): string | undefined {
  if (missing.length > 0 || entries.length === 0) return undefined;
  return words().entries.commit(entries.length, problems.length);
}

/** A screenful is enough to see whether columns were taken rightly. */
const SHOWN = 20;

function Preview(props: DataPartProps & { readonly plan: EntriesPlan }) {
  const heads = () => words().entries.fields;
  const units = unitNames(props.place.units);
  const items = new Map(ledgerItems(props.place).map(({ id, name }) => [id, name]));
  return (
    <Show when={props.plan.entries.length > 0}>
      <section class="import-section">
        <h2>{words().entries.shown}</h2>
        <Table caption={words().entries.shown} density="numbers">
          <thead>
            <tr>
              <th scope="col">{heads().date}</th>
              <th scope="col">{heads().unit}</th>
              <th scope="col">{heads().item}</th>
              <th scope="col" class="number">
                {heads().points}
              </th>
              <th scope="col">{heads().reason}</th>
              <th scope="col">{heads().evidence}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.plan.entries.slice(0, SHOWN)}>
              {(entry) => (
                <tr>
                  <td>{entry.date}</td>
                  <td>{localized(units.get(entry.unitCode) ?? { zh: entry.unitCode })}</td>
                  <td>{localized(items.get(entry.itemId) ?? { zh: entry.itemId })}</td>
                  <td class="number">{plainPoints(entry.points)}</td>
                  <td>{entry.reason}</td>
                  <td>{entry.evidence}</td>
                </tr>
              )}
            </For>
          </tbody>
        </Table>
      </section>
    </Show>
  );
}

function findingOf({ missing, entries, problems }: EntriesPlan): string {
  const text = words().entries;
  if (missing.length > 0) {
    return text.missingTitle(missing.map((field) => text.fields[field]).join(words().sources.listComma));
  }
  return text.readTitle(entries.length, problems.length);
}
