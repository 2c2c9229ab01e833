import { createResource, createSignal, For, Show } from 'solid-js';
import type { ReviewState } from '#domain/redaction/text-review';
import { formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { redactionWords as words } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { Field, Select } from '../../ui/field';
import { Loaded } from '../../ui/loading';
import { Page } from '../../ui/page';
import { FilterTabs } from '../../ui/tabs';
import { Title } from '../../ui/title';
import { WaveStateMark } from '../../ui/wave-state-mark';
import { loadWave, type WaveDetails } from './survey-data';
import { surveyTrail } from './survey-trail';
import { TextList } from './texts/text-list';
import { loadTextReview, type QuestionReview } from './texts/texts-data';
import { WavePage } from './wave-page';
import './texts/texts.css';

const STATES: readonly ReviewState[] = ['waiting', 'masked', 'kept', 'withheld', 'clear'];

/** Open texts before readers of the results see them, alone. */
export function TextsPage() {
  return <WavePage load={loadWave}>{(wave) => <TextsOfWave wave={wave()} />}</WavePage>;
}

function TextsOfWave(props: { readonly wave: WaveDetails }) {
  const isCounted = () => props.wave.state === 'counted' || props.wave.state === 'published';
  const [review, { refetch }] = createResource(() => isCounted() && props.wave.id, loadTextReview);
  return (
    <Page
      trail={[
        ...surveyTrail(),
        { label: localized(props.wave.title), href: `/waves/${props.wave.id}/results/questions` },
        { label: words().title },
      ]}
      status={<WaveStateMark wave={props.wave} />}
    >
      <Show when={isCounted()} fallback={<EmptyState page title={words().notCounted} />}>
        <Loaded resource={review}>
          {(questions) => (
            <Show
              when={questions().length > 0}
              fallback={
                <EmptyState page title={words().noTexts}>
                  {words().noTextsText}
                </EmptyState>
              }
            >
              <Title small subtitle={words().subtitle}>
                {findingOf(questions())}
              </Title>
              <Review waveId={props.wave.id} questions={questions()} onDecided={() => void refetch()} />
            </Show>
          )}
        </Loaded>
      </Show>
    </Page>
  );
}

function findingOf(questions: readonly QuestionReview[]): string {
  const waiting = questions.reduce((total, { counts }) => total + counts.waiting, 0);
  return waiting > 0 ? words().waiting(formatNumber(waiting)) : words().nothingWaits;
}

interface ReviewProps {
  readonly waveId: string;
  readonly questions: readonly QuestionReview[];
  readonly onDecided: () => void;
}

function Review(props: ReviewProps) {
  const first = props.questions.find(({ counts }) => counts.waiting > 0) ?? props.questions[0];
  const [questionId, setQuestionId] = createSignal(first?.questionId ?? '');
  const [state, setState] = createSignal<ReviewState>('waiting');
  const counts = () => props.questions.find((question) => question.questionId === questionId())?.counts;
  return (
    <>
      <Show when={props.questions.length > 1}>
        <Field label={words().question}>
          {(field) => (
            <Select {...field} value={questionId()} onChange={(event) => setQuestionId(event.currentTarget.value)}>
              <For each={props.questions}>
                {(question) => <option value={question.questionId}>{localized(question.title)}</option>}
              </For>
            </Select>
          )}
        </Field>
      </Show>
      <FilterTabs
        label={words().statesLabel}
        tabs={STATES.map((value) => ({ value, label: words().states[value], count: counts()?.[value] ?? 0 }))}
        value={state()}
        onChange={setState}
      />
      <p class="texts-rule">{words().rule}</p>
      <Show when={`${questionId()} ${state()}`} keyed>
        <TextList
          address={{ waveId: props.waveId, questionId: questionId() }}
          state={state()}
          onDecided={props.onDecided}
        />
      </Show>
      <p class="texts-limits muted">{words().limits}</p>
    </>
  );
}
