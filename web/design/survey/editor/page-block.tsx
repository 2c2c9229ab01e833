import { For, Show } from 'solid-js';
import ArrowDown from '~icons/lucide/arrow-down';
import ArrowUp from '~icons/lucide/arrow-up';
import Combine from '~icons/lucide/merge';
import Trash from '~icons/lucide/trash-2';
import type { Page } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { editorWords } from '../../../lib/words';
import type { Step } from '../../../lib/entry-list';
import { pageWithCondition } from '../draft/optional-parts';
import { withoutPage, withoutPageBreak, withPageReplaced, withPageShifted } from '../draft/page-changes';
import { ConditionEditor } from './logic/condition-editor';
import { useEditor } from './editor-scope';
import { pageAnchor } from './focus-place';
import { IconButton } from './fields/icon-button';
import { LocalizedField } from './fields/localized-field';
import { QuestionBlock } from './question/question-block';
import './blocks.css';

interface PageBlockProps {
  readonly page: Page;
  readonly number: number;
}

export function PageBlock(props: PageBlockProps) {
  const editor = useEditor();
  const change = (next: (plain: Page) => Page, field?: string) =>
    editor.session.change((draft) => {
      const plain = draft.pages.find(({ id }) => id === props.page.id);
      return plain ? withPageReplaced(draft, next(plain)) : draft;
    }, field);
  const earlier = () => {
    const pages = editor.session.questionnaire().pages;
    return pages.slice(0, props.number - 1).flatMap(({ questions }) => questions);
  };
  return (
    <section id={pageAnchor(props.page.id)} class="editor-page" aria-label={editorWords().form.page(props.number)}>
      <div class="editor-page-head">
        <span class="editor-page-number">{editorWords().form.page(props.number)}</span>
        <LocalizedField
          class="editor-page-title"
          text={props.page.title}
          label={editorWords().form.pageTitle}
          placeholder={editorWords().form.pageTitlePlaceholder}
          field={`${props.page.id}.title`}
          onChange={(title, field) => change((plain) => ({ ...plain, title }), field)}
        />
        <PageTools page={props.page} number={props.number} />
      </div>
      <ConditionEditor
        condition={props.page.showIf}
        earlier={earlier()}
        onChange={(showIf) => change((plain) => pageWithCondition(plain, showIf))}
      />
      <For each={props.page.questions}>{(question) => <QuestionBlock question={question} />}</For>
      <Show when={props.page.questions.length === 0 && questionsOf(editor.session.questionnaire()).length > 0}>
        <p class="editor-page-empty">{editorWords().form.pageEmpty}</p>
      </Show>
    </section>
  );
}

function PageTools(props: PageBlockProps) {
  const editor = useEditor();
  const words = () => editorWords().form;
  const { session } = editor;
  const several = () => session.questionnaire().pages.length > 1;
  const shift = (step: Step) => session.change((draft) => withPageShifted(draft, { id: props.page.id, step }));
  const remove = () => {
    const message = words().pageDeleted(props.page.questions.length);
    session.change((draft) => withoutPage(draft, props.page.id));
    editor.announce(message);
  };
  return (
    <Show when={!editor.readOnly() && several()}>
      <span class="editor-page-tools">
        <IconButton label={words().pageUp} icon={<ArrowUp />} onClick={() => shift(-1)} />
        <IconButton label={words().pageDown} icon={<ArrowDown />} onClick={() => shift(1)} />
        <IconButton
          label={props.number === 1 ? words().pageJoinNext : words().pageJoin}
          icon={<Combine />}
          onClick={() => session.change((draft) => withoutPageBreak(draft, props.page.id))}
        />
        <IconButton label={words().pageDelete} icon={<Trash />} onClick={remove} />
      </span>
    </Show>
  );
}
