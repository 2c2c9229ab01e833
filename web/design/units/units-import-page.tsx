import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { problemText } from '../../lib/problems';
import { commonWords, unitWords as words } from '../../lib/words';
import { Page } from '../../ui/page';
import type { TableSource } from '../../lib/table-source';
import { TableStart } from '../../ui/table-start';
import { ImportReview } from './import-review';
import { type ImportChoices, type ImportReport, LARGEST_FILE, readTable, storeTable } from './import-source';
import './units.css';

/** Brings a table of units in: choose or paste, look through, then import. Nothing is stored before the last step. */
export function UnitsImportPage() {
  const navigate = useNavigate();
  const action = createAction();
  const [source, setSource] = createSignal<TableSource>();
  const [choices, setChoices] = createSignal<ImportChoices>({});
  const [report, setReport] = createSignal<ImportReport>();
  const read = (table: TableSource, decided: ImportChoices) =>
    action.run(async () => {
      setReport(await readTable(table, decided));
      setSource(table);
      setChoices(decided);
    });
  const decide = (change: ImportChoices) => {
    const table = source();
    if (table) void read(table, { ...choices(), ...change });
  };
  const commit = async () => {
    const [table, present] = [source(), report()];
    if (!table || !present) return;
    const imported = present.summary.new + present.summary.changed;
    if (await action.run(() => storeTable(table, choices()))) navigate('/units', { state: { imported } });
  };
  return (
    <Page
      trail={[{ label: commonWords().units, href: '/units' }, { label: words().importing.crumb }]}
      status={words().importing.notYet}
    >
      <Show
        when={report()}
        fallback={
          <TableStart
            words={words().importing}
            largestFile={LARGEST_FILE}
            busy={action.busy()}
            refusal={action.problem() ? problemText(action.problem()) : undefined}
            onSource={(table) => void read(table, {})}
          />
        }
      >
        {(present) => (
          <ImportReview
            report={present()}
            source={source()}
            choices={choices()}
            action={action}
            onDecide={decide}
            onCommit={() => void commit()}
            onRestart={() => setReport()}
          />
        )}
      </Show>
    </Page>
  );
}
