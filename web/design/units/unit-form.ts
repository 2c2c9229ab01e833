import type { LocalizedText } from '#domain/questionnaire/model';
import { type Unit, UNIT_CODE } from '#domain/units/unit';
import { client, request } from '../../lib/client';
import type { FieldMessages, FieldValues } from '../../lib/form';
import { unitWords as words } from '../../lib/words';

export type UnitField =
  | 'code'
  | 'name'
  | 'nameEnglish'
  | 'shortName'
  | 'shortNameEnglish'
  | 'categoryId'
  | 'newCategory'
  | 'parentCode';

/** Value of the category field that asks for a name of a new one. */
export const NEW_CATEGORY = 'new';

export function valuesOf(unit: Unit | undefined): FieldValues<UnitField> {
  return {
    code: unit?.code ?? '',
    name: unit?.name.zh ?? '',
    nameEnglish: unit?.name.en ?? '',
    shortName: unit?.shortName?.zh ?? '',
    shortNameEnglish: unit?.shortName?.en ?? '',
    categoryId: unit?.categoryId ?? '',
    newCategory: '',
    parentCode: unit?.parentCode ?? '',
  };
}

export function checkUnit(values: FieldValues<UnitField>): FieldMessages<UnitField> {
  const label = words().form;
  const isBlank = (text: string) => text.trim() === '';
  return {
    code: checkCode(values.code.trim()),
    name: isBlank(values.name) ? label.nameMissing : undefined,
    shortName: isBlank(values.shortName) && !isBlank(values.shortNameEnglish) ? label.shortNameMissing : undefined,
    newCategory: values.categoryId === NEW_CATEGORY && isBlank(values.newCategory) ? label.categoryMissing : undefined,
  };
}

function checkCode(code: string): string | undefined {
  if (code === '') return words().form.codeMissing;
  return UNIT_CODE.test(code) ? undefined : words().form.codeWrong;
}

/** Adds the unit, or changes the one that is given; a new category first. */
export async function saveUnit(values: FieldValues<UnitField>, unit: Unit | undefined): Promise<void> {
  const categoryId = await categoryOf(values);
  if (unit) await changeUnit(values, { code: unit.code, categoryId });
  else await addUnit(values, categoryId);
}

async function categoryOf({ categoryId, newCategory }: FieldValues<UnitField>): Promise<string | undefined> {
  if (categoryId !== NEW_CATEGORY) return categoryId || undefined;
  const added = await request(client.api.units.categories.$post({ json: { name: { zh: newCategory.trim() } } }));
  return added.id;
}

async function addUnit(values: FieldValues<UnitField>, categoryId: string | undefined): Promise<void> {
  const shortName = shortNameOf(values);
  const json = {
    code: values.code.trim(),
    name: localizedOf(values.name, values.nameEnglish),
    ...(shortName && { shortName }),
    ...(categoryId && { categoryId }),
    ...(values.parentCode && { parentCode: values.parentCode }),
  };
  await request(client.api.units.$post({ json }));
}

interface Change {
  readonly code: string;
  readonly categoryId: string | undefined;
}

/** Null takes a value away. */
async function changeUnit(values: FieldValues<UnitField>, { code, categoryId }: Change): Promise<void> {
  const json = {
    name: localizedOf(values.name, values.nameEnglish),
    shortName: shortNameOf(values) ?? null,
    categoryId: categoryId ?? null,
    parentCode: values.parentCode || null,
  };
  await request(client.api.units[':code'].$patch({ param: { code }, json }));
}

function shortNameOf({ shortName, shortNameEnglish }: FieldValues<UnitField>): LocalizedText | undefined {
  return shortName.trim() === '' ? undefined : localizedOf(shortName, shortNameEnglish);
}

function localizedOf(zh: string, en: string): LocalizedText {
  return { zh: zh.trim(), ...(en.trim() && { en: en.trim() }) };
}
