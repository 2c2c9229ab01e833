import { createEffect, createMemo, on, Show } from 'solid-js';
import { localized } from '../../../../lib/i18n';
import { scoringWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loading } from '../../../../ui/loading';
import { askWhatIf } from '../../survey-data';
import { Movers } from './movers';
import { useScoring } from '../scoring-scope';
import type { EarlierReview } from './trial';
import { trialOf } from './trial';
import { createTrialRun } from './trial-run';
import './comparison.css';

/** Which places would move if the last results had been scored in this way. */
export function ComparisonSection() {
  const { earlier } = useScoring();
  const words = () => scoringWords().comparison;
  return (
    <section class="comparison" aria-labelledby="comparison">
      <Show when={earlier} fallback={<EmptyState title={words().none}>{words().noneText}</EmptyState>}>
        {(review) => (
          <>
            <h2 id="comparison">{words().title}</h2>
            <p class="muted">{words().scope(localized(review().wave.title))}</p>
            <Comparison earlier={review()} />
          </>
        )}
      </Show>
    </section>
  );
}

function Comparison(props: { readonly earlier: EarlierReview }) {
  const { session, questionnaire, wave, problems } = useScoring();
  const words = () => scoringWords().comparison;
  const { groups } = wave;
  const { question } = props.earlier;
  const trial = createMemo(() => trialOf({ scheme: session.current(), questionnaire, groups, earlier: props.earlier }));
  const run = createTrialRun((changes: ReturnType<typeof trial>['changes']) =>
    askWhatIf(props.earlier.wave.id, { question: question.id, changes }),
  );
  const isPossible = () => problems().every(({ severity }) => severity === 'warning');
  const isSame = () => Object.keys(trial().changes).length === 0;
  const ask = () => isPossible() && !isSame() && run.later(trial().changes);
  createEffect(on(() => JSON.stringify(trial().changes), ask));
  const answer = () => {
    const state = run.state();
    return state.kind === 'answered' ? state.answer : undefined;
  };
  return (
    <>
      <Show when={isPossible()} fallback={<p>{words().waiting}</p>}>
        <Show when={!isSame()} fallback={<p>{words().same}</p>}>
          <Show when={run.state().kind !== 'failed'} fallback={<Failed onRetry={ask} />}>
            <Show when={answer()} fallback={<Loading lines={3} />}>
              {(known) => <Movers answer={known()} question={question} />}
            </Show>
          </Show>
        </Show>
      </Show>
      <TrialLimits sections={trial().notAsked} otherGroups={trial().otherGroups} />
    </>
  );
}

function Failed(props: { readonly onRetry: () => void }) {
  const words = () => scoringWords().comparison;
  return (
    <p role="alert">
      {words().failed}{' '}
      <Button size="small" onClick={() => props.onRetry()}>
        {words().retry}
      </Button>
    </p>
  );
}

/** What is different from that wave and yet not in these figures. */
function TrialLimits(props: {
  readonly sections: ReturnType<typeof trialOf>['notAsked'];
  readonly otherGroups: boolean;
}) {
  const words = () => scoringWords();
  const names = () => props.sections.map((section) => words().sections[section].title).join(words().listSeparator);
  return (
    <>
      <Show when={props.sections.length > 0}>
        <p class="muted">{words().comparison.notAsked(names())}</p>
      </Show>
      <Show when={props.otherGroups}>
        <p class="muted">{words().comparison.otherGroups}</p>
      </Show>
    </>
  );
}
