import { Show } from 'solid-js';
import ArrowDown from '~icons/lucide/arrow-down';
import ArrowUp from '~icons/lucide/arrow-up';
import Check from '~icons/lucide/check';
import Copy from '~icons/lucide/copy';
import SeparatorHorizontal from '~icons/lucide/separator-horizontal';
import Trash from '~icons/lucide/trash-2';
import type { Question } from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import type { Step } from '../../../../lib/entry-list';
import { questionWithCondition, questionWithHelp } from '../../draft/optional-parts';
import { withPageBreak } from '../../draft/page-changes';
import {
  freshQuestionId,
  questionsBefore,
  withoutQuestion,
  withQuestionCopied,
  withQuestionShifted,
} from '../../draft/question-changes';
import { firstCondition } from '../logic/condition-editor';
import { useEditor, useQuestionChange } from '../editor-scope';
import { focusQuestion, keepingFocus } from '../focus-place';
import { IconButton } from '../fields/icon-button';

interface QuestionToolsProps {
  readonly question: Question;
}

/** Seen on hover and while the block has the focus; Shift Tab from the title leads here. */
export function QuestionTools(props: QuestionToolsProps) {
  const editor = useEditor();
  return (
    <Show when={!editor.readOnly()}>
      <div
        class="editor-tools"
        role="toolbar"
        aria-label={editorWords().form.question(editor.numberOf(props.question.id))}
      >
        <RequiredTool question={props.question} />
        <PartTools question={props.question} />
        <OrderTools question={props.question} />
      </div>
    </Show>
  );
}

function RequiredTool(props: QuestionToolsProps) {
  const words = () => editorWords().form;
  const change = useQuestionChange(() => props.question);
  return (
    <button
      type="button"
      class="editor-tool"
      aria-pressed={props.question.required}
      onClick={() => change((plain) => ({ ...plain, required: !plain.required }))}
    >
      {words().required}
      <Show when={props.question.required}>
        <Check aria-hidden="true" />
      </Show>
    </button>
  );
}

function PartTools(props: QuestionToolsProps) {
  const editor = useEditor();
  const words = () => editorWords().form;
  const change = useQuestionChange(() => props.question);
  const startCondition = () => {
    const showIf = firstCondition(questionsBefore(editor.session.questionnaire(), props.question.id));
    if (showIf) change((plain) => questionWithCondition(plain, showIf));
    else editor.announce(editorWords().condition.none);
  };
  return (
    <>
      <Show when={!props.question.showIf && editor.numberOf(props.question.id) > 1}>
        <button type="button" class="editor-tool" onClick={startCondition} title={editorWords().condition.add}>
          {words().logic}
        </button>
      </Show>
      <Show when={!props.question.help}>
        <button
          type="button"
          class="editor-tool"
          title={words().addHelp}
          onClick={() => change((plain) => questionWithHelp(plain, { zh: '' }))}
        >
          {words().helpText}
        </button>
      </Show>
    </>
  );
}

function OrderTools(props: QuestionToolsProps) {
  const editor = useEditor();
  const words = () => editorWords().form;
  const shift = (step: Step) => {
    const { id } = props.question;
    keepingFocus(() => editor.session.change((draft) => withQuestionShifted(draft, { id, step })));
    editor.announce(words().moved(editor.numberOf(id)));
  };
  const copy = () => {
    const { id } = props.question;
    const copyId = freshQuestionId(editor.session.current());
    editor.session.change((draft) => withQuestionCopied(draft, { id, copyId }));
    focusQuestion(copyId);
    editor.announce(words().copied(editor.numberOf(copyId)));
  };
  const remove = () => {
    const message = words().removed(editor.numberOf(props.question.id));
    editor.session.change((draft) => withoutQuestion(draft, props.question.id));
    editor.announce(message);
  };
  return (
    <>
      <IconButton label={words().moveUp} keys="Alt ↑" icon={<ArrowUp />} onClick={() => shift(-1)} />
      <IconButton label={words().moveDown} keys="Alt ↓" icon={<ArrowDown />} onClick={() => shift(1)} />
      <IconButton
        label={words().breakPage}
        icon={<SeparatorHorizontal />}
        onClick={() => editor.session.change((draft) => withPageBreak(draft, props.question.id))}
      />
      <IconButton label={words().copy} icon={<Copy />} onClick={copy} />
      <IconButton label={words().remove} icon={<Trash />} onClick={remove} />
    </>
  );
}
