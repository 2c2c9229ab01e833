import { calendarDay } from '#domain/survey/moment-in-words';
import { createForm } from '../../lib/form';
import { assessmentDataWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import { addEntry } from './data-changes';
import type { DataPartProps } from './data-work';
import type { LedgerItem } from './ledger-items';

export interface EntryFormProps extends DataPartProps {
  readonly items: readonly LedgerItem[];
  readonly onClose: () => void;
}

export type EntryForm = ReturnType<typeof createEntryForm>;

/** What is typed for one entry, what is wrong with it, and what it refers to. */
export function createEntryForm(props: EntryFormProps) {
  const itemOf = (id: string) => props.items.find((item) => item.id === id);
  const units = assessedUnits(props);
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
      unit: unitProblem(unit, units.called(unit)),
      points: itemOf(item)?.ledger === null || Number(points) ? undefined : words().entry.pointsMissing,
      date: dateProblem(date),
      reason: reason.trim() === '' ? words().entry.reasonMissing : undefined,
      evidence: evidence.trim() === '' ? words().entry.evidenceMissing : undefined,
    }),
    submit: async ({ item, unit, category, points, date, reason, evidence }) => {
      const isFact = itemOf(item)?.ledger === null;
      await addEntry(props.place.assessment.id, {
        itemId: item,
        unitCode: units.called(unit)?.code ?? '',
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
  return {
    form,
    units: units.all,
    unit: () => units.called(form.values.unit),
    item: () => itemOf(form.values.item),
    setItem: (id: string) => {
      form.set('item', id);
      form.set('category', '');
    },
  };
}

/** The units that take part, and the one that goes by a code or a name. */
function assessedUnits({ place }: EntryFormProps) {
  const assessed = new Set(place.data.units.map(({ code }) => code));
  const all = () => place.units.filter(({ code }) => assessed.has(code));
  const called = (text: string) =>
    all().find(({ code, name, shortName }) =>
      [code, name.zh, name.en, shortName?.zh, shortName?.en].includes(text.trim()),
    );
  return { all, called };
}

function unitProblem(text: string, unit: unknown): string | undefined {
  if (text.trim() === '') return words().entry.unitMissing;
  return unit === undefined ? words().entry.unitUnknown : undefined;
}

function dateProblem(date: string): string | undefined {
  if (date === '') return words().entry.dateMissing;
  return date > calendarDay(Date.now()) ? words().entry.dateInFuture : undefined;
}

/** What the unit has in this item already. */
export function soFarText({ place }: EntryFormProps, { unit, form }: EntryForm): string {
  const code = unit()?.code;
  if (code === undefined) return words().entry.unitHint;
  const own = place.entries.filter(
    ({ unitCode, itemId, reversed }) => unitCode === code && itemId === form.values.item && !reversed,
  );
  const sum = own.reduce((total, { points }) => total + points, 0);
  return words().entry.soFar(own.length, plainPoints(Number(sum.toFixed(9))));
}
