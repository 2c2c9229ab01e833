import { A } from '@solidjs/router';
import { For } from 'solid-js';
import IconTemplates from '~icons/lucide/book-open';
import type { LocalizedText } from '#domain/questionnaire/model';
import { localized } from '../../lib/i18n';
import { homeWords as words } from '../../lib/words';

interface Template {
  readonly id: string;
  readonly title: LocalizedText;
  readonly questions: number;
  readonly minutes: number;
}

/** Each template by name; opening one makes the survey at once. */
export function TemplateLinks(props: { readonly templates: readonly Template[] }) {
  return (
    <section class="start-column" aria-labelledby="home-templates">
      <h2 class="start-heading" id="home-templates">
        <IconTemplates aria-hidden="true" />
        {words().start.templates}
      </h2>
      <p class="start-hint">{words().start.templatesHint}</p>
      <ul class="start-templates">
        <For each={props.templates}>
          {(template) => (
            <li class="home-template">
              <A href={`/surveys/new?template=${template.id}`}>{localized(template.title)}</A>
              <span class="start-figures">{words().start.size(template.questions, template.minutes)}</span>
            </li>
          )}
        </For>
      </ul>
      <A href="/surveys/new">{words().start.blank}</A>
    </section>
  );
}
