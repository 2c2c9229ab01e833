import { createMemo, For, Show } from 'solid-js';
import {
  FEW_POINTS,
  RATINGS_ID,
  type ScaleFrom,
  SCALES_FROM,
  usualScaleFrom,
} from '#domain/collected/from-data/from-data-choices';
import type { Problem } from '#domain/problem';
import { questionsOf } from '#domain/questionnaire/model';
import { collectedWords as words } from '../../../../lib/words';
import { Field, Input, Radio } from '../../../../ui/field';
import type { DataChoices, FromDataReport } from '../collected-data';
import { answersIn, areNumbers, scoreRows, type ScaleSource, valuesSeen } from './score-rows';
import { ScoreTable } from './score-table';

interface ScoreSectionProps {
  readonly report: FromDataReport;
  readonly choices: DataChoices;
  readonly onChoices: (choices: DataChoices) => void;
}

/** What the answers are worth: numbers as they are or stretched to 100, words one by one. */
export function ScoreSection(props: ScoreSectionProps) {
  const choiceQuestions = () => questionsOf(props.report.questionnaire).filter(({ kind }) => kind === 'single');
  return (
    <Show when={hasRatings(props.report) || choiceQuestions().length > 0}>
      <section class="import-section" id="collected-scores">
        <h2>{words().scoresHeading}</h2>
        <Show when={hasRatings(props.report)}>
          <Ratings {...props} />
        </Show>
        <For each={choiceQuestions().map(({ id }) => id)}>
          {(id) => (
            <details class="collected-details">
              <summary>{titleOf(id, props.report)}</summary>
              <Scale {...props} question={id} />
            </details>
          )}
        </For>
      </section>
    </Show>
  );
}

function Ratings(props: ScoreSectionProps) {
  const rows = createRows(() => ({ ...props, question: RATINGS_ID }));
  return (
    <Show
      when={props.choices.scaleFrom !== undefined || outOfRange(props.report) || areNumbers(rows())}
      fallback={<ScoreTable {...props} question={RATINGS_ID} rows={rows()} />}
    >
      <NumberScale {...props} numbers={answersIn(rows()).map(({ value }) => Number(value))} />
    </Show>
  );
}

function Scale(props: ScoreSectionProps & { readonly question: string }) {
  const rows = createRows(() => props);
  return <ScoreTable {...props} rows={rows()} />;
}

/** Rows keep the places in which they were first seen. */
function createRows(source: () => ScaleSource) {
  const seen = createMemo((before: readonly string[]) => valuesSeen(before, source()), []);
  return createMemo(() => scoreRows(seen(), source()));
}

interface NumberScaleProps extends ScoreSectionProps {
  /** Those that occur, where they could be read as a scale. */
  readonly numbers: readonly number[];
}

function NumberScale(props: NumberScaleProps) {
  const chosen = () => props.choices.scaleFrom ?? usualScaleFrom(props.numbers);
  const lowest = () => Math.min(...props.numbers);
  const highest = () => Math.max(...props.numbers);
  const choose = (scaleFrom: ScaleFrom) => props.onChoices({ ...props.choices, scaleFrom });
  return (
    <fieldset class="collected-number-scale">
      <legend class="visually-hidden">{words().scoresHeading}</legend>
      <For each={SCALES_FROM}>
        {(kind) => (
          <Radio
            name="scale-from"
            label={words().scalesFrom[kind]}
            hint={words().scalesFromHint[kind]}
            checked={chosen() === kind}
            onChange={() => choose(kind)}
          />
        )}
      </For>
      <Show when={chosen() === 'stretch-to-100'}>
        <RangeFields {...props} />
      </Show>
      <Show when={props.numbers.length > 0}>
        <p class="muted">{words().steps(props.numbers.length, `${lowest()}`, `${highest()}`)}</p>
        <Show when={chosen() === 'values-are-scores' && highest() <= FEW_POINTS}>
          <p class="import-warn">{words().fewPoints(`${highest()}`)}</p>
        </Show>
        <Show when={props.choices.scaleFrom === undefined && chosen() === 'stretch-to-100'}>
          <p class="import-warn">{words().takenAsSteps(`${lowest()}`, `${highest()}`)}</p>
        </Show>
      </Show>
    </fieldset>
  );
}

/** The ends of the scale as it was offered; without them those that occur. */
function RangeFields(props: ScoreSectionProps) {
  const range = () => props.choices.scaleRange;
  const ends: { lowest: HTMLInputElement | undefined; highest: HTMLInputElement | undefined } = {
    lowest: undefined,
    highest: undefined,
  };
  const change = () => {
    const [lowest, highest] = [ends.lowest?.valueAsNumber, ends.highest?.valueAsNumber];
    const { scaleRange: _, ...others } = props.choices;
    const isRange = lowest !== undefined && highest !== undefined && lowest < highest;
    props.onChoices(isRange ? { ...others, scaleRange: { lowest, highest } } : others);
  };
  return (
    <div class="collected-range">
      <Field label={words().lowest}>
        {(control) => (
          <Input
            {...control}
            type="number"
            step="any"
            ref={(element) => (ends.lowest = element)}
            value={range()?.lowest ?? ''}
            onChange={change}
          />
        )}
      </Field>
      <Field label={words().highest}>
        {(control) => (
          <Input
            {...control}
            type="number"
            step="any"
            ref={(element) => (ends.highest = element)}
            value={range()?.highest ?? ''}
            onChange={change}
          />
        )}
      </Field>
      <p class="muted">{words().rangeHint}</p>
    </div>
  );
}

function hasRatings({ questionnaire, obstacles }: FromDataReport): boolean {
  const isAsked = questionsOf(questionnaire).some(({ id }) => id === RATINGS_ID);
  return isAsked || obstacles.some(({ code }) => OF_SCALE.includes(code));
}

const OF_SCALE: readonly Problem['code'][] = ['import.scores-needed', 'import.scores-out-of-range'];

function outOfRange({ obstacles }: FromDataReport): boolean {
  return obstacles.some(({ code }) => code === 'import.scores-out-of-range');
}

function titleOf(id: string, { questionnaire }: FromDataReport): string {
  return words().scoresOf(questionsOf(questionnaire).find((question) => question.id === id)?.title.zh ?? id);
}
