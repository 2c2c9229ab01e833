import { For, Show } from 'solid-js';
import type { Question } from '#domain/questionnaire/model';
import { localized } from '../../../../lib/i18n';
import { editorWords } from '../../../../lib/words';
import type { Clause, Relation } from '../../draft/condition-sentence';
import { firstClauseAbout, relationsOf } from '../../draft/condition-sentence';
import { useEditor } from '../editor-scope';
import { questionName } from './question-name';

interface ClauseEditorProps {
  readonly clause: Clause;
  readonly number: number;
  readonly earlier: readonly Question[];
  readonly onChange: (clause: Clause) => void;
}

/** 第 2 题 选了 没有 */
export function ClauseEditor(props: ClauseEditorProps) {
  const asked = () => props.earlier.find(({ id }) => id === props.clause.question);
  return (
    <>
      <QuestionWord {...props} />
      <Show when={asked()}>
        {(question) => (
          <>
            <RelationWord {...props} question={question()} />
            <OptionWord {...props} question={question()} />
            <NumberWord {...props} />
          </>
        )}
      </Show>
    </>
  );
}

function QuestionWord(props: ClauseEditorProps) {
  const editor = useEditor();
  const words = () => editorWords().condition;
  const known = () => props.earlier.some(({ id }) => id === props.clause.question);
  const choose = (id: string) => {
    const question = props.earlier.find((candidate) => candidate.id === id);
    if (question) props.onChange(firstClauseAbout(question));
  };
  return (
    <select
      class="editor-word"
      aria-label={words().question(props.number)}
      disabled={editor.readOnly()}
      value={props.clause.question}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <Show when={!known()}>
        <option value={props.clause.question}>{words().gone}</option>
      </Show>
      <For each={props.earlier}>
        {(question) => (
          <option value={question.id} selected={question.id === props.clause.question}>
            {questionName(question, editor.numberOf(question.id))}
          </option>
        )}
      </For>
    </select>
  );
}

interface AskedClauseProps extends ClauseEditorProps {
  readonly question: Question;
}

function RelationWord(props: AskedClauseProps) {
  const editor = useEditor();
  const change = (relation: Relation) =>
    props.onChange({ ...firstClauseAbout(props.question), ...props.clause, relation });
  return (
    <select
      class="editor-word"
      aria-label={editorWords().condition.relation(props.number)}
      disabled={editor.readOnly()}
      onChange={(event) => {
        const relation = relationsOf(props.question).find((candidate) => candidate === event.currentTarget.value);
        if (relation) change(relation);
      }}
    >
      <For each={relationsOf(props.question)}>
        {(relation) => (
          <option value={relation} selected={relation === props.clause.relation}>
            {editorWords().relations[relation]}
          </option>
        )}
      </For>
    </select>
  );
}

function OptionWord(props: AskedClauseProps) {
  const editor = useEditor();
  const words = () => editorWords().condition;
  const options = () => ('options' in props.question ? props.question.options : []);
  const asksOption = () => props.clause.relation === 'chosen' || props.clause.relation === 'not-chosen';
  return (
    <Show when={asksOption()}>
      <select
        class="editor-word"
        aria-label={words().option(props.number)}
        disabled={editor.readOnly()}
        onChange={(event) => props.onChange({ ...props.clause, option: event.currentTarget.value })}
      >
        <For each={options()}>
          {(option, index) => (
            <option value={option.id} selected={option.id === props.clause.option}>
              {localized(option.label) || words().optionNumber(index() + 1)}
            </option>
          )}
        </For>
      </select>
    </Show>
  );
}

function NumberWord(props: ClauseEditorProps) {
  const editor = useEditor();
  const asksNumber = () => props.clause.relation === 'at-least' || props.clause.relation === 'at-most';
  return (
    <Show when={asksNumber()}>
      <input
        type="number"
        step="any"
        class="editor-number"
        aria-label={editorWords().condition.number(props.number)}
        disabled={editor.readOnly()}
        value={props.clause.number ?? 0}
        onChange={(event) => props.onChange({ ...props.clause, number: event.currentTarget.valueAsNumber || 0 })}
      />
    </Show>
  );
}
