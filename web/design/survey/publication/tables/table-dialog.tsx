import { createSignal, For, Show } from 'solid-js';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import { askingConditions } from '#domain/logic/asking-conditions';
import type { LocalizedText } from '#domain/questionnaire/model';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Checkbox, Field, Input } from '../../../../ui/field';
import { withKnownMembers } from './known-members';
import { MergedClasses } from './merged-classes';
import { isSameSource, possibleClassifications } from '../plan-draft';
import { classificationName, titleInBoth, usualTitle } from '../plan-names';
import { usePublication } from '../publication-scope';
import './table-dialog.css';

interface TableDialogProps {
  readonly table: PlannedTable;
  readonly onSave: (table: PlannedTable) => void;
  readonly onClose: () => void;
}

const MOST_CLASSIFICATIONS = 4;

/** What divides people in a table, what it is called, and which classes are taken together. */
export function TableDialog(props: TableDialogProps) {
  const { wave } = usePublication();
  const [by, setBy] = createSignal(props.table.by);
  const [typedTitle, setTypedTitle] = createSignal(localized(props.table.title));
  const possible = possibleClassifications(wave);
  const ofSome = askingConditions(wave.questionnaire);
  const isOfSome = (one: Classification) => one.kind === 'question' && ofSome.has(one.question);
  const isNew = props.table.by.length === 0;
  const title = (): LocalizedText => {
    const typed = typedTitle().trim();
    if (typed === '') return titleInBoth(by(), wave);
    return typed === localized(props.table.title) ? props.table.title : { zh: typed };
  };
  const choose = (classification: Classification, chosen: boolean) =>
    setBy(chosen ? [...by(), classification] : by().filter((own) => !isSameSource(own, classification)));
  const replace = (next: Classification) => setBy(by().map((own) => (isSameSource(own, next) ? next : own)));
  return (
    <Dialog
      open
      wide
      title={isNew ? words().dialog.addTitle : words().dialog.editTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words().dialog.cancel}</Button>
          <Button
            kind="primary"
            disabled={by().length === 0}
            onClick={() => props.onSave(withKnownMembers({ ...props.table, title: title(), by: by() }, wave))}
          >
            {words().dialog.save}
          </Button>
        </>
      }
    >
      <Show when={possible.length > 0} fallback={<p>{words().dialog.nothing}</p>}>
        <fieldset class="publication-by">
          <legend class="field-label">{words().dialog.by}</legend>
          <p class="field-hint">{words().dialog.byHint}</p>
          <For each={possible}>
            {(classification) => {
              const isChosen = () => by().some((own) => isSameSource(own, classification));
              return (
                <Checkbox
                  label={classificationName(classification, wave)}
                  checked={isChosen()}
                  hint={isOfSome(classification) ? words().dialog.ofSome : undefined}
                  disabled={!isChosen() && (isOfSome(classification) || by().length >= MOST_CLASSIFICATIONS)}
                  onChange={({ currentTarget }) => choose(classification, currentTarget.checked)}
                />
              );
            }}
          </For>
        </fieldset>
        <For each={possible.filter((classification) => by().some((own) => isSameSource(own, classification)))}>
          {(classification) => (
            <MergedClasses
              classification={by().find((own) => isSameSource(own, classification)) ?? classification}
              onChange={replace}
            />
          )}
        </For>
        <Field label={words().dialog.title} hint={words().dialog.titleHint}>
          {(control) => (
            <Input
              {...control}
              maxLength={80}
              placeholder={usualTitle(by(), wave)}
              value={typedTitle()}
              onInput={({ currentTarget }) => setTypedTitle(currentTarget.value)}
            />
          )}
        </Field>
      </Show>
    </Dialog>
  );
}
