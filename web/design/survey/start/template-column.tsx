import { For, Show } from 'solid-js';
import BookOpen from '~icons/lucide/book-open';
import { localized } from '../../../lib/i18n';
import { editorWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import type { Template } from '../survey-data';

interface TemplateColumnProps {
  readonly templates: readonly Template[];
  /** The template that is being made into a survey. */
  readonly creating: string | undefined;
  readonly onTemplate: (templateId: string) => void;
  readonly onBlank: () => void;
}

export function TemplateColumn(props: TemplateColumnProps) {
  const words = () => editorWords().start;
  return (
    <section class="start-column" aria-labelledby="start-templates">
      <h2 class="start-heading" id="start-templates">
        <BookOpen aria-hidden="true" />
        {words().templates}
      </h2>
      <p class="start-hint">{words().templatesHint}</p>
      <ul class="start-templates">
        <For each={props.templates} fallback={<li class="start-hint">{words().noTemplates}</li>}>
          {(template) => (
            <li class="start-template">
              <button
                type="button"
                class="start-template-name"
                aria-busy={props.creating === template.id}
                onClick={() => props.onTemplate(template.id)}
              >
                {localized(template.title)}
              </button>
              <span class="start-figures">
                <Show when={props.creating !== template.id} fallback={words().creating}>
                  {words().questions(template.questions)}
                  {words().separator}
                  {words().minutes(template.minutes)}
                </Show>
              </span>
              <p class="start-description">{localized(template.description)}</p>
            </li>
          )}
        </For>
      </ul>
      <Button busy={props.creating === 'blank'} onClick={() => props.onBlank()}>
        {words().blank}
      </Button>
    </section>
  );
}
