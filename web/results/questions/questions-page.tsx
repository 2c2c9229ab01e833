import { For, Show } from 'solid-js';
import { Title } from '../../ui/title';
import { answeredQuestions, statementsOf } from './question-answers';
import { QuestionSection } from './question-section';
import { questionsSubtitle, questionsTitle } from './question-texts';
import { ResultsPage } from '../results-page';
import './questions.css';

/** Every question that is not about units, in the order of the questionnaire. */
export function QuestionsPage() {
  return (
    <ResultsPage current="questions">
      {(results) => (
        <>
          <Title subtitle={questionsSubtitle(results)}>
            {questionsTitle(results, answeredQuestions(results).flatMap(statementsOf))}
          </Title>
          <Show when={answeredQuestions(results).length > 0}>
            <For each={answeredQuestions(results)}>
              {(answered) => <QuestionSection results={results} answered={answered} />}
            </For>
          </Show>
        </>
      )}
    </ResultsPage>
  );
}
