import { For } from 'solid-js';
import { leavesOf } from '#domain/assessment/scheme/walk';
import type { AssessmentTemplate } from '#domain/assessment/templates/templates';
import IconTemplates from '~icons/lucide/book-open';
import IconSheet from '~icons/lucide/sheet';
import IconBlank from '~icons/lucide/square-pen';
import { localized } from '../../lib/i18n';
import { assessmentSchemeWords as words } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { plainPoints } from '../plain-points';
import './start.css';

interface StartColumnsProps {
  readonly templates: readonly AssessmentTemplate[];
  readonly onTemplate: (template: AssessmentTemplate) => void;
  readonly onBlank: () => void;
}

/** The three ways to a scheme, with the real thing in each. */
export function StartColumns(props: StartColumnsProps) {
  const start = () => words().start;
  return (
    <div class="assessment-start">
      <section>
        <h2>
          <IconTemplates aria-hidden="true" />
          {start().templates}
        </h2>
        <p class="muted">{start().templatesHint}</p>
        <ul>
          <For each={props.templates}>
            {(template) => <TemplateLine template={template} onTemplate={props.onTemplate} />}
          </For>
        </ul>
      </section>
      <section>
        <h2>
          <IconSheet aria-hidden="true" />
          {start().sheet}
        </h2>
        <p class="muted">{start().sheetHint}</p>
        <ButtonLink href="/assessments/import">{start().sheetLink}</ButtonLink>
      </section>
      <section>
        <h2>
          <IconBlank aria-hidden="true" />
          {start().hand}
        </h2>
        <p class="muted">{start().handHint}</p>
        <Button onClick={() => props.onBlank()}>{start().handLink}</Button>
      </section>
    </div>
  );
}

function TemplateLine(props: Pick<StartColumnsProps, 'onTemplate'> & { readonly template: AssessmentTemplate }) {
  const facts = () =>
    words().start.facts(leavesOf(props.template.scheme).length, plainPoints(props.template.scheme.fullPoints));
  return (
    <li class="assessment-template">
      <button type="button" class="assessment-template-name" onClick={() => props.onTemplate(props.template)}>
        {localized(props.template.name)}
      </button>
      <span class="muted">{facts()}</span>
      <p class="muted">{localized(props.template.description)}</p>
    </li>
  );
}
