import { createSignal } from 'solid-js';
import { createAction } from '../../../../lib/action';
import type { TableSource } from '../../../../lib/table-source';

interface ReadingSetup<Choices, Report> {
  readonly initial: Choices;
  readonly read: (source: TableSource, choices: Choices) => Promise<Report>;
}

/** A table that is read anew with every decision about it. */
export interface Reading<Choices, Report> {
  readonly source: () => TableSource | undefined;
  readonly choices: () => Choices;
  /** What came of the last reading; it stays while another one is under way or has failed. */
  readonly report: () => Report | undefined;
  readonly busy: () => boolean;
  readonly problem: () => unknown;
  readonly take: (source: TableSource) => void;
  readonly decide: (choices: Choices) => void;
  readonly again: () => void;
  /** Back to where a table is chosen. */
  readonly restart: () => void;
}

/**
 * Reads one at a time: what is decided meanwhile is read next, and only the newest reading is shown. Table and decisions
 * stay when a request fails.
 */
export function createReading<Choices, Report>(setup: ReadingSetup<Choices, Report>): Reading<Choices, Report> {
  const action = createAction();
  const [source, setSource] = createSignal<TableSource>();
  const [choices, setChoices] = createSignal(setup.initial);
  const [report, setReport] = createSignal<Report>();
  let decisions = 0;
  const readNewest = async (): Promise<void> => {
    const table = source();
    const read = decisions;
    if (!table) return;
    try {
      const next = await setup.read(table, choices());
      if (read === decisions) setReport(() => next);
    } catch (error) {
      if (read === decisions) throw error;
    }
    if (read !== decisions) await readNewest();
  };
  const again = () => {
    decisions += 1;
    void action.run(readNewest);
  };
  return {
    source,
    choices,
    report,
    busy: action.busy,
    problem: action.problem,
    take(table) {
      setSource(table);
      setChoices(() => setup.initial);
      setReport();
      again();
    },
    decide(next) {
      setChoices(() => next);
      again();
    },
    again,
    restart() {
      decisions += 1;
      setSource();
      setReport();
      action.forget();
    },
  };
}
