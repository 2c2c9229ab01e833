import { For, Show } from 'solid-js';
import { calendarDay } from '#domain/survey/moment-in-words';
import { createForm } from '../../lib/form';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, Select } from '../../ui/field';
import { FormBody, FormInput } from '../../ui/form-parts';
import { plainPoints } from '../plain-points';
import { addEntry } from './data-changes';
import type { DataPartProps } from './data-work';
import type { LedgerItem } from './ledger-items';

interface EntryDialogProps extends DataPartProps {
  readonly items: readonly LedgerItem[];
  readonly onClose: () => void;
}

const FORM = 'new-entry';

/** One entry: what it is for, whose it is, how much, when, why, and what proves it. */
export function EntryDialog(props: EntryDialogProps) {
  const entry = () => words().entry;
  const itemOf = (id: string) => props.items.find((item) => item.id === id);
  const assessed = new Set(props.place.data.units.map(({ code }) => code));
  const unitOf = (text: string) =>
    props.place.units.find(
      ({ code, name, shortName }) =>
        assessed.has(code) && [code, name.zh, name.en, shortName?.zh, shortName?.en].includes(text.trim()),
    );
  const form = createForm({
    initial: {
      item: props.items[0]?.id ?? '',
      unit: '',
      category: '',
      points: '',
      date: calendarDay(Date.now()),
      reason: '',
      evidence: '',
    },
    check: ({ item, unit, points, date, reason, evidence }) => ({
      unit: unitProblem(unit),
      points: itemOf(item)?.ledger === null || Number(points) ? undefined : entry().pointsMissing,
      date: dateProblem(date),
      reason: reason.trim() === '' ? entry().reasonMissing : undefined,
      evidence: evidence.trim() === '' ? entry().evidenceMissing : undefined,
    }),
    submit: async ({ item, unit, category, points, date, reason, evidence }) => {
      const isFact = itemOf(item)?.ledger === null;
      await addEntry(props.place.assessment.id, {
        itemId: item,
        unitCode: unitOf(unit)?.code ?? '',
        categoryId: category === '' ? null : category,
        points: isFact ? 0 : Number(points),
        date,
        reason: reason.trim(),
        evidence: evidence.trim(),
      });
      props.onClose();
      props.onChange();
    },
    refusals: { 'assessment.unit-unknown': 'unit', 'assessment.entry-in-future': 'date' },
  });
  const item = () => itemOf(form.values.item);
  const setItem = (id: string) => {
    form.set('item', id);
    form.set('category', '');
  };
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
        <Field label={entry().item} hint={boundsText(item())}>
          {(control) => (
            <Select
              {...control}
              onChange={(event) => setItem(props.items[event.currentTarget.selectedIndex]?.id ?? '')}
            >
              <For each={props.items}>{({ id, name }) => <option value={id}>{localized(name)}</option>}</For>
            </Select>
          )}
        </Field>
        <FormInput form={form} name="unit" label={entry().unit} hint={soFarText()} list="entry-units" />
        <datalist id="entry-units">
          <For each={props.place.units}>
            {({ code, name }) => (
              <Show when={assessed.has(code)}>
                <option value={name.zh}>{code}</option>
              </Show>
            )}
          </For>
        </datalist>
        <Show when={item()?.ledger?.categories.length}>
          <Field label={entry().category}>
            {(control) => (
              <Select
                {...control}
                onChange={(event) =>
                  form.set('category', item()?.ledger?.categories[event.currentTarget.selectedIndex - 1]?.id ?? '')
                }
              >
                <option>{entry().noCategory}</option>
                <For each={item()?.ledger?.categories}>{({ name }) => <option>{localized(name)}</option>}</For>
              </Select>
            )}
          </Field>
        </Show>
        <Show when={item()?.ledger !== null}>
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

  function unitProblem(text: string): string | undefined {
    if (text.trim() === '') return entry().unitMissing;
    return unitOf(text) === undefined ? entry().unitUnknown : undefined;
  }

  function dateProblem(date: string): string | undefined {
    if (date === '') return entry().dateMissing;
    return date > calendarDay(Date.now()) ? entry().dateInFuture : undefined;
  }

  function soFarText(): string {
    const unit = unitOf(form.values.unit);
    if (unit === undefined) return entry().unitHint;
    const own = props.place.entries.filter(
      ({ unitCode, itemId, reversed }) => unitCode === unit.code && itemId === form.values.item && !reversed,
    );
    const sum = own.reduce((total, { points }) => total + points, 0);
    return entry().soFar(own.length, plainPoints(Number(sum.toFixed(9))));
  }
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
