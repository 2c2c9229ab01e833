import { Show } from 'solid-js';
import type { Question } from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import { questionWithCondition, questionWithHelp } from '../../draft/optional-parts';
import { questionsBefore, withQuestionShifted } from '../../draft/question-changes';
import { ConditionEditor } from '../logic/condition-editor';
import { useEditor, useQuestionChange } from '../editor-scope';
import { keepingFocus, questionAnchor } from '../focus-place';
import { LocalizedField } from '../fields/localized-field';
import { ProblemLines } from '../problem-lines';
import { QuestionBody } from './question-body';
import { QuestionTools } from './question-tools';

interface QuestionBlockProps {
  readonly question: Question;
}

/** One question, edited where it stands. The number hangs in the margin, so that nothing moves. */
export function QuestionBlock(props: QuestionBlockProps) {
  const editor = useEditor();
  const change = useQuestionChange(() => props.question);
  const number = () => editor.numberOf(props.question.id);
  const isFocused = () => editor.focused() === props.question.id;
  return (
    <section
      id={questionAnchor(props.question.id)}
      class="editor-block"
      data-focused={isFocused()}
      aria-label={editorWords().form.question(number())}
      onFocusIn={() => editor.setFocused(props.question.id)}
      onKeyDown={(event) => moveByKey(event, () => props.question.id, editor)}
    >
      <span class="editor-block-number" aria-hidden="true">
        {number()}
      </span>
      <QuestionTools question={props.question} />
      <LocalizedField
        class="editor-question-title"
        text={props.question.title}
        label={editorWords().form.questionTitle}
        placeholder={editorWords().form.questionTitlePlaceholder}
        field={`${props.question.id}.title`}
        onChange={(title, field) => change((plain) => ({ ...plain, title }), field)}
      />
      <QuestionHelp question={props.question} />
      <QuestionBody question={props.question} />
      <ConditionEditor
        condition={props.question.showIf}
        earlier={questionsBefore(editor.session.questionnaire(), props.question.id)}
        onChange={(showIf) => change((plain) => questionWithCondition(plain, showIf))}
      />
      <ProblemLines question={props.question.id} />
    </section>
  );
}

function QuestionHelp(props: QuestionBlockProps) {
  const change = useQuestionChange(() => props.question);
  const words = () => editorWords().form;
  return (
    <Show when={props.question.help}>
      {(help) => (
        <LocalizedField
          multiline
          class="editor-question-help"
          text={help()}
          label={words().helpText}
          placeholder={words().helpPlaceholder}
          field={`${props.question.id}.help`}
          onChange={(text, field) => change((plain) => questionWithHelp(plain, text), field)}
        />
      )}
    </Show>
  );
}

type Editor = ReturnType<typeof useEditor>;

function moveByKey(event: KeyboardEvent, question: () => string, editor: Editor): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || editor.readOnly()) return;
  event.preventDefault();
  const id = question();
  const step = event.key === 'ArrowUp' ? -1 : 1;
  keepingFocus(() => editor.session.change((draft) => withQuestionShifted(draft, { id, step })));
  editor.announce(editorWords().form.moved(editor.numberOf(id)));
}
