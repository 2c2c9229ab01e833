import { For, Show } from 'solid-js';
import X from '~icons/lucide/x';
import type { Condition, Question } from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import type { Clause, Sentence } from '../../draft/condition-sentence';
import { conditionOf, firstClauseAbout, sentenceOf } from '../../draft/condition-sentence';
import { ClauseEditor } from './clause-editor';
import { useEditor } from '../editor-scope';
import { IconButton } from '../fields/icon-button';

interface ConditionEditorProps {
  readonly condition: Condition | undefined;
  /** What it may look at: everything that is asked before. */
  readonly earlier: readonly Question[];
  readonly onChange: (condition: Condition | undefined) => void;
}

/** One sentence whose dashed words are menus: 如果 第 2 题 选了 没有，才显示这一题。 */
export function ConditionEditor(props: ConditionEditorProps) {
  const words = () => editorWords().condition;
  return (
    <Show when={props.condition}>
      {(condition) => (
        <div class="editor-condition" role="group" aria-label={words().title}>
          <Show
            when={sentenceOf(condition())}
            fallback={<NestedCondition onRemove={() => props.onChange(undefined)} />}
          >
            {(sentence) => <SentenceEditor {...props} sentence={sentence()} />}
          </Show>
        </div>
      )}
    </Show>
  );
}

/** The condition that "逻辑" starts with: about the question right before. */
export function firstCondition(earlier: readonly Question[]): Condition | undefined {
  const last = earlier.at(-1);
  return last && conditionOf({ joint: 'all', clauses: [firstClauseAbout(last)] });
}

function NestedCondition(props: { readonly onRemove: () => void }) {
  const editor = useEditor();
  return (
    <>
      {editorWords().condition.complex}
      <Show when={!editor.readOnly()}>
        <button type="button" class="editor-link" onClick={() => props.onRemove()}>
          {editorWords().condition.remove}
        </button>
      </Show>
    </>
  );
}

interface SentenceEditorProps extends ConditionEditorProps {
  readonly sentence: Sentence;
}

function SentenceEditor(props: SentenceEditorProps) {
  const editor = useEditor();
  const words = () => editorWords().condition;
  const change = (clauses: readonly Clause[], joint = props.sentence.joint) =>
    props.onChange(conditionOf({ joint, clauses: clauses.map((clause) => ({ ...clause })) }));
  const addClause = () => {
    const last = props.earlier.at(-1);
    if (last) change([...props.sentence.clauses, firstClauseAbout(last)]);
  };
  return (
    <>
      <span>{words().ifWord}</span>
      <For each={props.sentence.clauses}>
        {(clause, index) => (
          <>
            <Show when={index() > 0}>
              <JointWord sentence={props.sentence} onChange={(joint) => change(props.sentence.clauses, joint)} />
            </Show>
            <ClauseEditor
              clause={clause}
              number={index() + 1}
              earlier={props.earlier}
              onChange={(next) => change(props.sentence.clauses.with(index(), next))}
            />
            <Show when={!editor.readOnly()}>
              <IconButton
                label={words().removeClause(index() + 1)}
                icon={<X />}
                onClick={() => change(props.sentence.clauses.toSpliced(index(), 1))}
              />
            </Show>
          </>
        )}
      </For>
      <span>{words().thenWord}</span>
      <Show when={!editor.readOnly()}>
        <button type="button" class="editor-link" onClick={addClause}>
          {words().addClause}
        </button>
      </Show>
    </>
  );
}

interface JointWordProps {
  readonly sentence: Sentence;
  readonly onChange: (joint: Sentence['joint']) => void;
}

function JointWord(props: JointWordProps) {
  const editor = useEditor();
  const words = () => editorWords().condition;
  return (
    <select
      class="editor-word"
      aria-label={words().joint}
      disabled={editor.readOnly()}
      value={props.sentence.joint}
      onChange={(event) => props.onChange(event.currentTarget.value === 'any' ? 'any' : 'all')}
    >
      <option value="all">{words().andWord}</option>
      <option value="any">{words().orWord}</option>
    </select>
  );
}
