import { For, Show } from 'solid-js';
import type { CollectedChoices } from '#domain/collected/import-model';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import { localized } from '../../../../lib/i18n';
import { collectedWords as words } from '../../../../lib/words';
import { Field, Select } from '../../../../ui/field';
import type { CollectedReport } from '../collected-data';
import { fieldOf } from '../review/decisions';

interface WholeFileProps<Choices> {
  readonly report: CollectedReport;
  readonly choices: Choices;
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly onChoices: (choices: Choices) => void;
}

/** What no column tells and holds for every row: the rater group, and which question is rated. */
export function WholeFile<Choices extends CollectedChoices>(props: WholeFileProps<Choices>) {
  const asksGroup = () =>
    props.groups.length > 1 && !props.report.columns.some((column) => fieldOf(column, props.choices).field === 'group');
  const rated = () => questionsOf(props.questionnaire).filter(({ kind }) => kind === 'targets' || kind === 'items');
  const asksQuestion = () => props.report.form === 'long' && rated().length > 1;
  return (
    <Show when={asksGroup() || asksQuestion()}>
      <section class="import-section collected-fields" id="collected-whole">
        <h2>{words().wholeHeading}</h2>
        <Show when={asksGroup()}>
          <Field label={words().wholeGroup}>
            {(control) => (
              <Select
                {...control}
                onChange={(event) => props.onChoices({ ...props.choices, group: event.currentTarget.value })}
              >
                <option value="" disabled selected={props.choices.group === undefined}>
                  {words().chooseMeaning}
                </option>
                <For each={props.groups}>
                  {({ id, name }) => (
                    <option value={id} selected={id === props.choices.group}>
                      {localized(name)}
                    </option>
                  )}
                </For>
              </Select>
            )}
          </Field>
        </Show>
        <Show when={asksQuestion()}>
          <Field label={words().wholeQuestion}>
            {(control) => (
              <Select
                {...control}
                onChange={(event) => props.onChoices({ ...props.choices, question: event.currentTarget.value })}
              >
                <For each={rated()}>
                  {({ id, title }) => (
                    <option value={id} selected={id === props.choices.question}>
                      {localized(title)}
                    </option>
                  )}
                </For>
              </Select>
            )}
          </Field>
        </Show>
      </section>
    </Show>
  );
}
