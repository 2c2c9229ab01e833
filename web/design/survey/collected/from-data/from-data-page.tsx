import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { RATINGS_ID } from '#domain/collected/from-data/from-data-choices';
import type { ColumnField } from '#domain/collected/columns/column-field';
import { createAction } from '../../../../lib/action';
import { collectedWords as words, editorWords } from '../../../../lib/words';
import { Page } from '../../../../ui/page';
import { surveyTrail } from '../../survey-trail';
import { type DataChoices, type FromDataReport, readFromData } from '../collected-data';
import { FromDataReview } from './from-data-review';
import { takeHandedSource } from './handed-source';
import { type NoAnswerCodes, withCodesSpelledOut } from '../values/no-answer-codes';
import { DataStart } from '../review/data-start';
import { createReading } from '../review/reading';
import '../collected.css';
import '../collected-narrow.css';

export type PageChoices = DataChoices & NoAnswerCodes;

/** A survey that begins with a file: choose, say what its columns mean, look through, then create. */
export function FromDataPage() {
  const navigate = useNavigate();
  const creating = createAction();
  // The first guess of a column that names target and criterion is offered again after another one was chosen.
  const [guesses, setGuesses] = createSignal<ReadonlyMap<string, ColumnField>>(new Map());
  const reading = createReading<PageChoices, FromDataReport>({
    initial: { personal: true },
    read: async (source, choices) => {
      const report = await readFromData(source, withCodesSpelledOut(choices, questionIds(reading.report())));
      if (isGuessed(choices)) setGuesses(new Map(report.columns.map(({ title, field }) => [title, field])));
      return report;
    },
  });
  const create = async (open: boolean) => {
    const [source, report] = [reading.source(), reading.report()];
    if (!source || !report) return;
    const choices = withCodesSpelledOut(reading.choices(), questionIds(report));
    await creating.run(async () => {
      const { created, summary } = await readFromData(source, choices, { commit: true, skipRefused: true, open });
      if (!created) return;
      const address = `/waves/${created.waveId}`;
      if (open) navigate(`${address}/collection`, { state: { imported: summary.ballots } });
      else navigate(`${address}/publication`);
    });
  };
  const handed = takeHandedSource();
  if (handed) reading.take(handed);
  return (
    <Page
      trail={[
        ...surveyTrail(),
        { label: editorWords().start.title, href: '/surveys/new' },
        { label: words().fromData.crumb },
      ]}
      status={words().fromData.notYet}
    >
      <Show
        when={reading.report()}
        fallback={<DataStart words={{ ...words().start, ...words().fromData.start }} reading={reading} />}
      >
        {(report) => (
          <FromDataReview
            reading={reading}
            report={report()}
            guesses={guesses()}
            creating={creating}
            onCreate={() => void create(true)}
            onDraft={() => void create(false)}
          />
        )}
      </Show>
    </Page>
  );
}

/** Whether nothing has been decided about any column. */
function isGuessed({ mapping = {} }: PageChoices): boolean {
  return Object.keys(mapping).length === 0;
}

/** Of all questions that the columns can become. */
function questionIds(report: FromDataReport | undefined): readonly string[] {
  return [RATINGS_ID, ...(report?.columns ?? []).map((_, index) => `q${index + 1}`)];
}
