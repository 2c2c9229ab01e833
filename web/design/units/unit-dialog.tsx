import { createSignal, Show } from 'solid-js';
import type { Unit, UnitCategory } from '#domain/units/unit';
import { createForm } from '../../lib/form';
import { localized } from '../../lib/i18n';
import { commonWords, unitWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody } from '../../ui/form-parts';
import { RemoveUnit } from './remove-unit';
import { UnitFields } from './unit-fields';
import { checkUnit, saveUnit, type UnitField, valuesOf } from './unit-form';

interface UnitDialogProps {
  /** Absent for a new unit. */
  readonly unit: Unit | undefined;
  readonly units: readonly Unit[];
  readonly categories: readonly UnitCategory[];
  readonly onClose: (changed: boolean) => void;
}

/** Adds a unit, or changes and deletes one. */
export function UnitDialog(props: UnitDialogProps) {
  const [removing, setRemoving] = createSignal<Unit>();
  const title = () => {
    const removed = removing();
    if (removed) return words().removeTitle(localized(removed.name));
    return props.unit ? localized(props.unit.name) : words().form.addTitle;
  };
  return (
    <Dialog open title={title()} onClose={() => props.onClose(false)}>
      <Show when={removing()} fallback={<UnitForm {...props} onRemove={() => setRemoving(() => props.unit)} />}>
        {(unit) => <RemoveUnit code={unit().code} onBack={() => setRemoving()} onRemoved={() => props.onClose(true)} />}
      </Show>
    </Dialog>
  );
}

function UnitForm(props: UnitDialogProps & { readonly onRemove: () => void }) {
  const form = createForm<UnitField>({
    initial: valuesOf(props.unit),
    check: checkUnit,
    refusals: { 'unit.code-taken': 'code', 'unit.parent-cycle': 'parentCode', 'unit.parent-unknown': 'parentCode' },
    submit: async (values) => {
      await saveUnit(values, props.unit);
      props.onClose(true);
    },
  });
  return (
    <FormBody form={form}>
      <UnitFields form={form} unit={props.unit} units={props.units} categories={props.categories} />
      <div class="form-actions units-actions">
        <Show when={props.unit}>
          <Button kind="danger" class="units-remove" onClick={() => props.onRemove()}>
            {words().remove}
          </Button>
        </Show>
        <Button onClick={() => props.onClose(false)}>{commonWords().cancel}</Button>
        <Button type="submit" kind="primary" busy={form.busy()}>
          {props.unit ? commonWords().save : words().form.add}
        </Button>
      </div>
    </FormBody>
  );
}
