import { createMemo, For, Show } from 'solid-js';
import { formatNumber } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Title } from '../../ui/title';
import type { WaveResults } from '../wave-results';
import { type AnsweredQuestion, answeredQuestions, statementsOf } from './question-answers';
import { anchorOf } from './question-anchor';
import { QuestionSection } from './question-section';
import { questionsSubtitle, questionsTitle } from './question-texts';
import { createTableFolding, isFolded, type TableFolding } from './table-folding';
import { ResultsPage } from '../results-page';
import './questions.css';
import './planned.css';

/** Every question that is not about units, in the order of the questionnaire. */
export function QuestionsPage() {
  return <ResultsPage current="questions">{(results) => <Questions results={results} />}</ResultsPage>;
}

function Questions(props: { readonly results: WaveResults }) {
  const answered = createMemo(() => answeredQuestions(props.results));
  const folding = createTableFolding(answered().flatMap(foldedTables));
  return (
    <>
      <Title subtitle={questionsSubtitle(props.results)}>
        {questionsTitle(props.results, answered().flatMap(statementsOf))}
      </Title>
      <FoldedTables folding={folding} />
      <For each={answered()}>
        {(question) => <QuestionSection results={props.results} answered={question} folding={folding} />}
      </For>
    </>
  );
}

/** The anchors of the tables that are folded at first. */
function foldedTables(answered: AnsweredQuestion): readonly string[] {
  return answered.tables.flatMap((shown) =>
    (shown.tables ?? [])
      .filter((planned) => isFolded(planned, answered))
      .map(({ tableId }) => anchorOf({ ...shown, table: tableId })),
  );
}

/** How many tables are folded, and all of them opened at once: for paper and for searching in the page. */
function FoldedTables(props: { readonly folding: TableFolding }) {
  const texts = () => words().questions.planned;
  return (
    <Show when={props.folding.all > 0}>
      <p class="planned-all">
        <Show
          when={props.folding.folded() > 0}
          fallback={
            <Button size="small" onClick={props.folding.foldAll}>
              {texts().foldAll}
            </Button>
          }
        >
          <span class="muted">{texts().folded(formatNumber(props.folding.folded()))}</span>
          <Button size="small" onClick={props.folding.openAll}>
            {texts().openAll}
          </Button>
        </Show>
      </p>
    </Show>
  );
}
