import { For, Show } from 'solid-js';
import type { QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { SchemeProblem } from '#domain/scoring/check-scheme';
import { optionScores } from '#domain/scoring/option-scores';
import { localized } from '../../../../lib/i18n';
import { scoringWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Segmented } from '../../../../ui/segmented';
import { FloorNotice } from './floor-notice';
import { ScorePresets } from './score-presets';
import { ScoreSteps } from './score-steps';
import type { ScaledQuestion } from '../scheme/scheme-draft';
import { scaledQuestions, sectionOf, withoutScores, withScores } from '../scheme/scheme-draft';
import { evenMean } from '../scheme/scheme-examples';
import { plainFigure } from '../scheme/scheme-text';
import { ProblemLines, ScoringSection } from '../scoring-section';
import { useScoring } from '../scoring-scope';
import './steps.css';

/** What each option is worth: as the questionnaire says, or own scores of this wave, question by question. */
export function ScoresSection() {
  const { questionnaire } = useScoring();
  const scaled = () => scaledQuestions(questionnaire);
  return (
    <ScoringSection section="scores" example={<ScoresExample questions={scaled()} />}>
      <For each={scaled()} fallback={<p class="muted">{scoringWords().scores.none}</p>}>
        {(question) => <QuestionScores question={question} />}
      </For>
      <ForgottenScores questions={scaled()} />
    </ScoringSection>
  );
}

function QuestionScores(props: { readonly question: ScaledQuestion }) {
  const { session, questionnaire, problems, readOnly } = useScoring();
  const words = () => scoringWords().scores;
  const name = () => words().question(numberIn(questionnaire, props.question), localized(props.question.title));
  const isOwn = () => session.current().optionScores[props.question.id] !== undefined;
  const own = () => scoreErrors(problems(), props.question.id);
  const choose = (source: 'questionnaire' | 'own') =>
    session.change((scheme) =>
      source === 'own'
        ? withScores(scheme, { question: props.question, scores: optionScores(props.question, scheme) })
        : withoutScores(scheme, props.question.id),
    );
  return (
    <div class="scoring-question">
      <div class="scoring-question-head">
        <h3>{name()}</h3>
        <Show when={!readOnly}>
          <Segmented
            label={words().source(name())}
            value={isOwn() ? 'own' : 'questionnaire'}
            onChange={choose}
            options={[
              { value: 'questionnaire', label: words().questionnaire },
              { value: 'own', label: words().own },
            ]}
          />
        </Show>
      </div>
      <ScoreSteps question={props.question} own={isOwn()} />
      <Show when={isOwn() && !readOnly}>
        <ScorePresets question={props.question} />
      </Show>
      <ProblemLines problems={own()} />
    </div>
  );
}

/** Scores of questions that are no longer asked, until somebody takes them away. */
function ForgottenScores(props: { readonly questions: readonly ScaledQuestion[] }) {
  const { session, problems } = useScoring();
  const words = () => scoringWords();
  const forgotten = () =>
    Object.keys(session.current().optionScores).filter((id) => props.questions.every((question) => question.id !== id));
  return (
    <For each={forgotten()}>
      {(id) => (
        <div class="scoring-question">
          <div class="scoring-question-head">
            <h3>{words().scores.unknown(id)}</h3>
            <Button size="small" onClick={() => session.change((scheme) => withoutScores(scheme, id))}>
              {words().remedy.removeScores}
            </Button>
          </div>
          <ProblemLines problems={scoreErrors(problems(), id)} />
        </div>
      )}
    </For>
  );
}

/** A worst answer above 0 is told beside them. */
function scoreErrors(problems: readonly SchemeProblem[], question: QuestionId): readonly SchemeProblem[] {
  return problems.filter(
    (problem) =>
      problem.severity === 'error' && sectionOf(problem) === 'scores' && problem.details?.['question'] === question,
  );
}

/** What a vote for each option would give, and what a floor does. */
function ScoresExample(props: { readonly questions: readonly ScaledQuestion[] }) {
  const { session, questionnaire } = useScoring();
  const words = () => scoringWords().scores;
  const scoresOf = (question: ScaledQuestion) => optionScores(question, session.current());
  const floor = () => Math.max(0, ...props.questions.map((question) => scoresOf(question)[0] ?? 0));
  const evenText = (question: ScaledQuestion) => {
    const mean = plainFigure(evenMean(scoresOf(question)));
    return props.questions.length === 1 ? words().even(mean) : words().evenOf(numberIn(questionnaire, question), mean);
  };
  return (
    <>
      <For each={props.questions}>{(question) => <p>{evenText(question)}</p>}</For>
      <Show when={floor() > 0}>
        <FloorNotice floor={floor()} />
      </Show>
    </>
  );
}

function numberIn(questionnaire: Questionnaire, { id }: ScaledQuestion): number {
  return questionsOf(questionnaire).findIndex((question) => question.id === id) + 1;
}
