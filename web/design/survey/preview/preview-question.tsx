import { For, Match, Show, Switch } from 'solid-js';
import type {
  ItemsQuestion,
  MultipleQuestion,
  NumberQuestion,
  OptionScale,
  Question,
  RankingQuestion,
  ScaleQuestion,
  SingleQuestion,
  TargetsQuestion,
} from '#domain/questionnaire/model';
import type { Language } from '../../../lib/i18n';
import { memberWords, textIn } from './member-words';

interface PartProps<Kind> {
  readonly question: Kind;
  readonly language: Language;
}

export function PreviewQuestion(props: PartProps<Question>) {
  return (
    <Show
      when={props.question.kind === 'targets' ? props.question : undefined}
      fallback={
        <>
          <p class="preview-title">
            {textIn(props.language, props.question.title)}
            <Show when={!props.question.required}>
              <span class="preview-optional"> {memberWords(props.language).optional}</span>
            </Show>
          </p>
          <Show when={textIn(props.language, props.question.help)}>
            {(help) => <p class="preview-help">{help()}</p>}
          </Show>
          <PreviewAnswer {...props} />
        </>
      }
    >
      {(question) => <PreviewTarget question={question()} language={props.language} />}
    </Show>
  );
}

function PreviewAnswer(props: PartProps<Question>) {
  const choice = () => ('options' in props.question ? props.question : undefined);
  const scale = () => (props.question.kind === 'scale' ? props.question : undefined);
  const items = () => (props.question.kind === 'items' ? props.question : undefined);
  const number = () => (props.question.kind === 'number' ? props.question : undefined);
  return (
    <Switch fallback={<span class="preview-input" />}>
      <Match when={choice()}>{(question) => <PreviewChoice question={question()} language={props.language} />}</Match>
      <Match when={scale()}>{(question) => <PreviewSteps question={question()} language={props.language} />}</Match>
      <Match when={items()}>{(question) => <PreviewItems question={question()} language={props.language} />}</Match>
      <Match when={number()}>{(question) => <PreviewNumber question={question()} language={props.language} />}</Match>
      <Match when={props.question.kind === 'long-text'}>
        <span class="preview-input preview-area" />
        <p class="preview-help">{memberWords(props.language).privacy}</p>
      </Match>
    </Switch>
  );
}

function PreviewChoice(props: PartProps<SingleQuestion | MultipleQuestion | RankingQuestion>) {
  const words = () => memberWords(props.language);
  const limit = () => {
    const { question } = props;
    if (question.kind === 'ranking') return words().rank(question.places);
    if (question.kind !== 'multiple') return undefined;
    if (question.maximum !== undefined) return words().atMost(question.maximum);
    return question.minimum ? words().atLeast(question.minimum) : undefined;
  };
  return (
    <>
      <Show when={limit()}>{(text) => <p class="preview-help">{text()}</p>}</Show>
      <div class="preview-options">
        <For each={props.question.options}>
          {(option) => (
            <span class="preview-option" data-apart={option.nonSubstantive || option.exclusive}>
              <span class={`preview-mark preview-mark-${props.question.kind}`} />
              {textIn(props.language, option.label)}
            </span>
          )}
        </For>
      </div>
    </>
  );
}

function PreviewSteps(props: PartProps<ScaleQuestion>) {
  const steps = () => {
    const { from, to } = props.question;
    return Array.from({ length: Math.min(Math.max(to - from + 1, 0), LONGEST_SCALE) }, (_, index) => from + index);
  };
  return (
    <>
      <div class="preview-ends">
        <span>{textIn(props.language, props.question.lowLabel)}</span>
        <span>{textIn(props.language, props.question.highLabel)}</span>
      </div>
      <div class="preview-steps">
        <For each={steps()}>{(step) => <span class="preview-step">{step}</span>}</For>
      </div>
      <DontKnow text={textIn(props.language, props.question.dontKnow)} />
    </>
  );
}

/** More do not fit a screen. */
const LONGEST_SCALE = 12;

function PreviewNumber(props: PartProps<NumberQuestion>) {
  return (
    <span class="preview-number">
      <span class="preview-input" />
      {textIn(props.language, props.question.unit)}
    </span>
  );
}

function PreviewItems(props: PartProps<ItemsQuestion>) {
  return (
    <>
      <ScaleEnds scale={props.question.scale} language={props.language} />
      <For each={props.question.items}>
        {(item) => (
          <div class="preview-item">
            <p class="preview-item-title">{textIn(props.language, item.label)}</p>
            <ScaleRow scale={props.question.scale} chosen={undefined} />
          </div>
        )}
      </For>
      <DontKnow text={textIn(props.language, props.question.scale.dontKnow)} />
    </>
  );
}

function PreviewTarget(props: PartProps<TargetsQuestion>) {
  const words = () => memberWords(props.language);
  return (
    <>
      <div class="preview-ends">
        <span>
          <b>{words().exampleCategory}</b> {words().done}
        </span>
        <span class="preview-link">{words().allTargets}</span>
      </div>
      <p class="preview-title preview-target">{words().exampleTarget}</p>
      <ScaleEnds scale={props.question.scale} language={props.language} />
      <For each={props.question.criteria}>
        {(criterion, index) => (
          <div class="preview-item">
            <p class="preview-item-title">
              {textIn(props.language, criterion.title)}
              <span class="preview-link">{wordOf(props, index())}</span>
            </p>
            <ScaleRow scale={props.question.scale} chosen={EXAMPLE_CHOICES[index()]} />
          </div>
        )}
      </For>
      <Show when={props.question.scale.dontKnow}>
        <DontKnow text={words().unfamiliarTarget} />
      </Show>
    </>
  );
}

/** How many steps from the top the first rows of the example are filled in. */
const EXAMPLE_CHOICES: readonly number[] = [1, 0, 2];

function wordOf({ question, language }: PartProps<TargetsQuestion>, index: number): string {
  const chosen = EXAMPLE_CHOICES[index];
  return chosen === undefined ? '' : textIn(language, question.scale.options.at(-1 - chosen)?.label);
}

function ScaleEnds(props: { readonly scale: OptionScale; readonly language: Language }) {
  const label = (position: number) => textIn(props.language, props.scale.options.at(position)?.label);
  return (
    <div class="preview-ends preview-ends-ruled">
      <span>
        <b>1</b> {label(0)}
      </span>
      <span class="preview-ends-line" />
      <span>
        <b>{props.scale.options.length}</b> {label(-1)}
      </span>
    </div>
  );
}

function ScaleRow(props: { readonly scale: OptionScale; readonly chosen: number | undefined }) {
  const isChosen = (index: number) =>
    props.chosen !== undefined && index === props.scale.options.length - 1 - props.chosen;
  return (
    <div class="preview-steps">
      <For each={props.scale.options}>
        {(_, index) => (
          <span class="preview-step" data-chosen={isChosen(index())}>
            {index() + 1}
          </span>
        )}
      </For>
    </div>
  );
}

function DontKnow(props: { readonly text: string }) {
  return (
    <Show when={props.text}>
      <span class="preview-unknown">
        <span class="preview-mark preview-mark-multiple" />
        {props.text}
      </span>
    </Show>
  );
}
