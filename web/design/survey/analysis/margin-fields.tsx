import { For, Show } from 'solid-js';
import X from '~icons/lucide/x';
import type { MarginPlan } from '#domain/analysis/plan/analysis-plan';
import { type AnswerOption, answerOptions } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { localized } from '../../../lib/i18n';
import { planWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Input, Select } from '../../../ui/field';
import { plainFigure, plainPercent } from '../scoring/scheme/scheme-text';
import { useScoring } from '../scoring/scoring-scope';
import { countsOf, evenWeight, marginWithCounts, missingOptions, pastedCounts } from './margin-draft';
import { questionName } from './plan-names';

interface MarginFieldsProps {
  readonly margin: MarginPlan;
  readonly position: number;
  /** Questions that no margin is of. */
  readonly free: readonly Question[];
  readonly onChange: (margin: MarginPlan, field?: string) => void;
  readonly onRemove: () => void;
}

/** A question and how many of the population are in each of its options. */
export function MarginFields(props: MarginFieldsProps) {
  const { questionnaire, readOnly } = useScoring();
  const words = () => planWords().weighting;
  const question = () => questionsOf(questionnaire).find(({ id }) => id === props.margin.question);
  const name = () => questionName(questionnaire, props.margin.question);
  return (
    <div class="plan-block">
      <div class="plan-block-head">
        <Show when={!readOnly} fallback={<h3>{name()}</h3>}>
          <MarginQuestion {...props} />
          <Button kind="quiet" size="small" aria-label={words().remove(name())} onClick={() => props.onRemove()}>
            <X width={15} height={15} aria-hidden="true" />
          </Button>
        </Show>
      </div>
      <Show when={question()}>
        {(asked) => (
          <>
            <MarginTable {...props} question={asked()} />
            <MissingOptions margin={props.margin} question={asked()} />
          </>
        )}
      </Show>
    </div>
  );
}

function MarginQuestion(props: MarginFieldsProps) {
  const { questionnaire } = useScoring();
  const choices = () => [props.margin.question, ...props.free.map(({ id }) => id)];
  return (
    <Select
      class="plan-select"
      aria-label={planWords().weighting.question(props.position + 1)}
      value={props.margin.question}
      onChange={(event) => props.onChange({ question: event.currentTarget.value, shares: {} })}
    >
      <For each={choices()}>
        {(id) => (
          <option value={id} selected={id === props.margin.question}>
            {questionName(questionnaire, id)}
          </option>
        )}
      </For>
    </Select>
  );
}

function MarginTable(props: MarginFieldsProps & { readonly question: Question }) {
  const { questionnaire, readOnly } = useScoring();
  const words = () => planWords().weighting;
  const sum = () => Object.values(countsOf(props.margin)).reduce((total, count) => total + count, 0);
  return (
    <>
      <table class="scoring-table scoring-figures plan-table">
        <caption class="visually-hidden">{words().table(questionName(questionnaire, props.question.id))}</caption>
        <thead>
          <tr>
            <th scope="col">{words().head.option}</th>
            <th scope="col">{words().head.count}</th>
            <th scope="col">{words().head.share}</th>
            <th scope="col">{words().head.weight}</th>
          </tr>
        </thead>
        <tbody>
          <For each={answerOptions(props.question)}>{(option) => <OptionRow {...props} option={option} />}</For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words().sum}</th>
            <td>{plainFigure(sum())}</td>
            <td>{sum() > 0 ? plainPercent(1) : ''}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <Show when={!readOnly}>
        <p class="field-hint">{words().paste}</p>
      </Show>
    </>
  );
}

function OptionRow(props: MarginFieldsProps & { readonly question: Question; readonly option: AnswerOption }) {
  const { readOnly } = useScoring();
  const key = () => props.option.key;
  const share = () => props.margin.shares[key()];
  const weight = () => evenWeight(props.margin, key());
  return (
    <tr>
      <th scope="row">{localized(props.option.label)}</th>
      <td>
        <Show when={!readOnly} fallback={plainFigure(countsOf(props.margin)[key()] ?? Number.NaN)}>
          <CountInput {...props} />
        </Show>
      </td>
      <td>{plainPercent(share() ?? Number.NaN)}</td>
      <td>{weight() === undefined ? '' : planWords().weighting.weight(plainFigure(weight() ?? 0))}</td>
    </tr>
  );
}

function CountInput(props: MarginFieldsProps & { readonly question: Question; readonly option: AnswerOption }) {
  const { session } = useScoring();
  const key = () => props.option.key;
  const set = (counts: Readonly<Record<string, number>>, field?: string) =>
    props.onChange(marginWithCounts(props.margin, { ...countsOf(props.margin), ...counts }), field);
  const paste = (event: ClipboardEvent) => {
    const counts = pastedCounts(event.clipboardData?.getData('text/plain') ?? '', props.question);
    if (counts === null) return;
    event.preventDefault();
    set(counts);
  };
  return (
    <Input
      type="number"
      class="scoring-figure-input plan-count"
      aria-label={planWords().weighting.countOf(localized(props.option.label))}
      min={0}
      step="any"
      value={countsOf(props.margin)[key()] ?? ''}
      onInput={(event) => set({ [key()]: event.currentTarget.valueAsNumber }, `plan-${props.question.id}-${key()}`)}
      onPaste={paste}
      onBlur={() => session.settle()}
    />
  );
}

/** Named as soon as one of them has a number. */
function MissingOptions(props: { readonly margin: MarginPlan; readonly question: Question }) {
  const missing = () => {
    const keys = missingOptions(props.margin, props.question);
    return answerOptions(props.question).filter(({ key }) => keys.includes(key));
  };
  return (
    <Show when={Object.keys(props.margin.shares).length > 0 && missing().length > 0}>
      <p class="plan-missing" role="status">
        {planWords().weighting.missing(
          missing()
            .map(({ label }) => localized(label))
            .join(planWords().listSeparator),
        )}
      </p>
    </Show>
  );
}
