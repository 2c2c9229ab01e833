import { createResource, createSignal, Show } from 'solid-js';
import type { AssessmentTemplate } from '#domain/assessment/templates/templates';
import { localized } from '../../lib/i18n';
import { assessmentSchemeWords as words } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import { loadTemplates } from '../assessment-data';
import { blankScheme } from './blank-scheme';
import { CreateDialog, type NewScheme } from './create-dialog';
import { StartColumns } from './start-columns';

/** From a template, a spreadsheet or nothing to a new assessment. */
export function NewAssessment() {
  const [templates] = createResource(loadTemplates);
  const [chosen, choose] = createSignal<NewScheme>();
  return (
    <>
      <Loaded resource={templates}>
        {(present) => (
          <StartColumns
            templates={present()}
            onTemplate={(template) => choose(fromTemplate(template))}
            onBlank={() => choose(fromNothing())}
          />
        )}
      </Loaded>
      <Show when={chosen()}>{(made) => <CreateDialog made={made()} onClose={() => choose()} />}</Show>
    </>
  );
}

function fromTemplate({ name, scheme }: AssessmentTemplate): NewScheme {
  const start = words().start;
  return { title: start.preview(localized(name)), name: start.yearly(thisYear(), localized(name)), scheme };
}

function fromNothing(): NewScheme {
  const start = words().start;
  return { title: start.hand, name: start.yearly(thisYear(), start.blankName), scheme: blankScheme() };
}

function thisYear(): number {
  return new Date().getFullYear();
}
