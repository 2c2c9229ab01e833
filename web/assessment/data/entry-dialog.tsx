import { For, Show } from 'solid-js';
import { calendarDay } from '#domain/survey/moment-in-words';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, Select } from '../../ui/field';
import { FormBody, FormInput } from '../../ui/form-parts';
import { plainPoints } from '../plain-points';
import { createEntryForm, type EntryForm, type EntryFormProps, soFarText } from './entry-form';
import type { LedgerItem } from './ledger-items';

const FORM = 'new-entry';

/** One entry: what it is for, whose it is, how much, when, why, and what proves it. */
export function EntryDialog(props: EntryFormProps) {
  const entry = () => words().entry;
  const work = createEntryForm(props);
  const { form } = work;
  return (
    <Dialog
      open
      title={entry().title}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind="primary" type="submit" form={FORM} busy={form.busy()}>
            {entry().save}
          </Button>
        </>
      }
    >
      <FormBody form={form} id={FORM}>
        <ItemField {...props} work={work} />
        <UnitField {...props} work={work} />
        <CategoryField work={work} />
        <Show when={work.item()?.ledger !== null}>
          <FormInput
            form={form}
            name="points"
            label={entry().points}
            hint={entry().pointsHint}
            inputmode="decimal"
          />
        </Show>
        <FormInput form={form} name="date" label={entry().date} type="date" max={calendarDay(Date.now())} />
        <FormInput form={form} name="reason" label={entry().reason} />
        <FormInput form={form} name="evidence" label={entry().evidence} hint={entry().evidenceHint} />
      </FormBody>
    </Dialog>
  );
}

interface FieldOfEntryProps extends EntryFormProps {
  readonly work: EntryForm;
}

function ItemField(props: FieldOfEntryProps) {
  return (
    <Field label={words().entry.item} hint={boundsText(props.work.item())}>
      {(control) => (
        <Select
          {...control}
          onChange={(event) => props.work.setItem(props.items[event.currentTarget.selectedIndex]?.id ?? '')}
        >
          <For each={props.items}>{({ id, name }) => <option value={id}>{localized(name)}</option>}</For>
        </Select>
      )}
    </Field>
  );
}

function UnitField(props: FieldOfEntryProps) {
  return (
    <>
      <FormInput
        form={props.work.form}
        name="unit"
        label={words().entry.unit}
        hint={soFarText(props, props.work)}
        list="entry-units"
      />
      <datalist id="entry-units">
        <For each={props.work.units()}>{({ code, name }) => <option value={name.zh}>{code}</option>}</For>
      </datalist>
    </>
  );
}

function CategoryField(props: Pick<FieldOfEntryProps, 'work'>) {
  const categories = () => props.work.item()?.ledger?.categories ?? [];
  return (
    <Show when={categories().length > 0}>
      <Field label={words().entry.category}>
        {(control) => (
          <Select
            {...control}
            onChange={(event) =>
              props.work.form.set('category', categories()[event.currentTarget.selectedIndex - 1]?.id ?? '')
            }
          >
            <option>{words().entry.noCategory}</option>
            <For each={categories()}>{({ name }) => <option>{localized(name)}</option>}</For>
          </Select>
        )}
      </Field>
    </Show>
  );
}

/** What an entry, a category and the whole item may come to. */
function boundsText(item: LedgerItem | undefined): string {
  const entry = words().entry;
  if (item === undefined) return '';
  if (item.ledger === null) return entry.fact;
  const { entryLimit, categories } = item.ledger;
  return [
    ...(entryLimit === null ? [] : [entry.limit(plainPoints(entryLimit))]),
    ...categories.map(({ name, minimum, maximum }) =>
      entry.categoryBounds(localized(name), plainPoints(minimum), plainPoints(maximum)),
    ),
    entry.bounds(plainPoints(item.least), plainPoints(item.most)),
  ].join(entry.listComma);
}
