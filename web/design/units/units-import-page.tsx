import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { commonWords, unitWords as words } from '../../lib/words';
import { Page } from '../../ui/page';
import { ImportReview } from './import-review';
import { type ImportChoices, type ImportReport, type ImportSource, readTable, storeTable } from './import-source';
import { ImportStart } from './import-start';
import './units.css';

/** Brings a table of units in: choose or paste, look through, then import. Nothing is stored before the last step. */
export function UnitsImportPage() {
  const navigate = useNavigate();
  const action = createAction();
  const [source, setSource] = createSignal<ImportSource>();
  const [choices, setChoices] = createSignal<ImportChoices>({});
  const [report, setReport] = createSignal<ImportReport>();
  const read = (table: ImportSource, decided: ImportChoices) =>
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
      <Show when={report()} fallback={<ImportStart action={action} onSource={(table) => void read(table, {})} />}>
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
