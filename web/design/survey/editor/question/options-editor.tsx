import { createSignal, Show } from 'solid-js';
import type { MultipleQuestion, Option, RankingQuestion, SingleQuestion } from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import { withReplaced } from '../../../../lib/entry-list';
import type { OptionFlag } from '../../draft/optional-parts';
import { optionWithFlag, optionWithScore } from '../../draft/optional-parts';
import { useEditor, useQuestionChange } from '../editor-scope';
import type { Row } from '../fields/entry-rows';
import { EntryRows } from '../fields/entry-rows';
import { LocalizedField } from '../fields/localized-field';
import { NumberField } from '../fields/number-field';

type ChoiceQuestion = SingleQuestion | MultipleQuestion | RankingQuestion;

interface OptionsEditorProps {
  readonly question: ChoiceQuestion;
}

export function OptionsEditor(props: OptionsEditorProps) {
  const editor = useEditor();
  const words = () => editorWords().options;
  const change = useQuestionChange<ChoiceQuestion>(() => props.question);
  const scored = () => props.question.options.some(({ score }) => score !== undefined);
  const [scoring, setScoring] = createSignal(false);
  const withScores = () => props.question.kind === 'single' && (scored() || scoring());
  return (
    <div class="editor-options">
      <EntryRows
        question={props.question.id}
        entries={props.question.options}
        prefix="o"
        make={(id): Option => ({ id, label: { zh: '' } })}
        words={words()}
        foot={
          <Show when={props.question.kind === 'single' && !withScores() && !editor.readOnly()}>
            <button type="button" class="editor-add-row" onClick={() => setScoring(true)}>
              {words().scores}
            </button>
          </Show>
        }
        onChange={(revise) => change((plain) => ({ ...plain, options: revise(plain.options) }))}
      >
        {(option, row) => <OptionRow question={props.question} option={option} row={row} scored={withScores()} />}
      </EntryRows>
    </div>
  );
}

interface OptionRowProps {
  readonly question: ChoiceQuestion;
  readonly option: Option;
  readonly row: Row;
  readonly scored: boolean;
}

function OptionRow(props: OptionRowProps) {
  const words = () => editorWords().options;
  const change = useQuestionChange<ChoiceQuestion>(() => props.question);
  const place = () => `${props.question.id}.${props.option.id}`;
  const revise = (next: (plain: Option) => Option, field?: string) =>
    change((plain) => {
      const option = plain.options.find(({ id }) => id === props.option.id);
      return option ? { ...plain, options: withReplaced(plain.options, next(option)) } : plain;
    }, field);
  return (
    <>
      <OptionMark question={props.question} number={props.row.number()} />
      <LocalizedField
        text={props.option.label}
        label={words().label(props.row.number())}
        placeholder={words().placeholder}
        field={`${place()}.label`}
        onChange={(label, field) => revise((option) => ({ ...option, label }), field)}
        onEnter={props.row.addAfter}
      />
      <OptionFlags
        question={props.question}
        option={props.option}
        onFlag={(flag, on) => revise((option) => optionWithFlag(option, { flag, on }))}
      />
      <Show when={props.scored}>
        <span class="editor-score">
          <NumberField
            value={props.option.score}
            label={words().scoreOf(props.row.number())}
            field={`${place()}.score`}
            minimum={0}
            maximum={100}
            placeholder="–"
            onChange={(score, field) => revise((option) => optionWithScore(option, score), field)}
          />
          {editorWords().scale.pointsUnit}
        </span>
      </Show>
    </>
  );
}

function OptionMark(props: { readonly question: ChoiceQuestion; readonly number: number }) {
  return (
    <span class={`editor-mark editor-mark-${props.question.kind}`} aria-hidden="true">
      {props.question.kind === 'ranking' ? props.number : ''}
    </span>
  );
}

interface OptionFlagsProps {
  readonly question: ChoiceQuestion;
  readonly option: Option;
  readonly onFlag: (flag: OptionFlag, on: boolean) => void;
}

function OptionFlags(props: OptionFlagsProps) {
  const words = () => editorWords().options;
  return (
    <span class="editor-flags">
      <Show when={props.question.kind !== 'ranking'}>
        <Flag label={words().other} on={props.option.other === true} onToggle={(on) => props.onFlag('other', on)} />
        <Show
          when={props.question.kind === 'multiple'}
          fallback={
            <Flag
              label={words().nonSubstantive}
              hint={words().nonSubstantiveHint}
              on={props.option.nonSubstantive === true}
              onToggle={(on) => props.onFlag('nonSubstantive', on)}
            />
          }
        >
          <Flag
            label={words().exclusive}
            on={props.option.exclusive === true}
            onToggle={(on) => props.onFlag('exclusive', on)}
          />
        </Show>
      </Show>
    </span>
  );
}

interface FlagProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}

function Flag(props: FlagProps) {
  const editor = useEditor();
  return (
    <button
      type="button"
      class="editor-flag"
      aria-pressed={props.on}
      title={props.hint}
      disabled={editor.readOnly()}
      onClick={() => props.onToggle(!props.on)}
    >
      {props.label}
    </button>
  );
}
