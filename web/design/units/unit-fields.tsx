import { For, type JSX, Show } from 'solid-js';
import type { Unit, UnitCategory } from '#domain/units/unit';
import type { Form } from '../../lib/form';
import { localized } from '../../lib/i18n';
import { unitWords as words } from '../../lib/words';
import { Field, Select } from '../../ui/field';
import { FormInput } from '../../ui/form-parts';
import { NEW_CATEGORY, type UnitField } from './unit-form';
import { possibleParents } from './unit-list';

interface UnitFieldsProps {
  readonly form: Form<UnitField>;
  readonly unit: Unit | undefined;
  readonly units: readonly Unit[];
  readonly categories: readonly UnitCategory[];
}

export function UnitFields(props: UnitFieldsProps) {
  const label = () => words().form;
  return (
    <>
      <Show when={!props.unit}>
        <FormInput form={props.form} name="code" label={label().code} hint={label().codeHint} autocomplete="off" />
      </Show>
      <FormInput form={props.form} name="name" label={label().name} />
      <FormInput form={props.form} name="nameEnglish" label={label().nameEnglish} lang="en" />
      <div class="units-pair">
        <FormInput form={props.form} name="shortName" label={label().shortName} />
        <FormInput form={props.form} name="shortNameEnglish" label={label().shortNameEnglish} lang="en" />
      </div>
      <div class="units-pair">
        <CategoryField {...props} />
        <ParentField {...props} />
      </div>
      <Show when={props.form.values.categoryId === NEW_CATEGORY}>
        <FormInput form={props.form} name="newCategory" label={label().newCategoryName} />
      </Show>
    </>
  );
}

function CategoryField(props: UnitFieldsProps) {
  return (
    <FormSelect form={props.form} name="categoryId" label={words().form.category}>
      <option value="">{words().noCategory}</option>
      <For each={props.categories}>{(category) => <option value={category.id}>{localized(category.name)}</option>}</For>
      <option value={NEW_CATEGORY}>{words().form.newCategory}</option>
    </FormSelect>
  );
}

function ParentField(props: UnitFieldsProps) {
  return (
    <FormSelect form={props.form} name="parentCode" label={words().form.parent}>
      <option value="">{words().form.noParent}</option>
      <For each={possibleParents(props.unit, props.units)}>
        {(unit) => <option value={unit.code}>{localized(unit.shortName ?? unit.name)}</option>}
      </For>
    </FormSelect>
  );
}

interface FormSelectProps {
  readonly form: Form<UnitField>;
  readonly name: UnitField;
  readonly label: string;
  readonly children: JSX.Element;
}

function FormSelect(props: FormSelectProps) {
  return (
    <Field label={props.label} error={props.form.errorOf(props.name)} id={props.form.fieldId(props.name)}>
      {(control) => (
        <Select
          {...control}
          value={props.form.values[props.name]}
          onChange={(event) => props.form.set(props.name, event.currentTarget.value)}
        >
          {props.children}
        </Select>
      )}
    </Field>
  );
}
