import type { AnswerOption } from '#domain/questionnaire/answer-options';
import { codesByName, unitOf } from '#domain/units/named-unit';
import type { Unit, UnitCategory } from '#domain/units/unit';
import type { Member } from '../plan-draft';

/** Names of classes by member; without a name a member stands alone. */
export type ClassNames = Readonly<Record<string, string>>;

/** The category of each option that is a unit of the register. */
export function namesByCategory(
  options: readonly AnswerOption[],
  { units, categories }: { readonly units: readonly Unit[]; readonly categories: readonly UnitCategory[] },
): ClassNames {
  const codes = codesByName(units);
  const categoryOf = new Map(units.map(({ code, categoryId }) => [code, categoryId]));
  const nameOf = new Map(categories.map(({ id, name }) => [id, name.zh]));
  return Object.fromEntries(
    options.flatMap((option) => {
      const name = nameOf.get(categoryOf.get(unitOf(option, codes) ?? '') ?? '');
      return name === undefined ? [] : [[option.key, name]];
    }),
  );
}

export interface PastedClasses {
  readonly names: ClassNames;
  /** Lines whose first column is none of the members. */
  readonly unknown: readonly string[];
}

/** Two columns of a table, member and class; undefined where the text is something else. */
export function pastedClasses(text: string, members: readonly Member[]): PastedClasses | undefined {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  if (rows.length === 0) return undefined;
  const ids = new Map(members.flatMap((member) => namesOf(member).map((name) => [name, member.id])));
  const placed = rows.map(([member = '', name = '']) => ({ member, name, id: ids.get(member) }));
  return {
    names: Object.fromEntries(placed.flatMap(({ id, name }) => (id === undefined ? [] : [[id, name]]))),
    unknown: placed.flatMap(({ id, member }) => (id === undefined ? [member] : [])),
  };
}

/** In any language: the table may come from elsewhere. */
function namesOf({ id, title }: Member): readonly string[] {
  return [id, title.zh.trim(), ...(title.en === undefined ? [] : [title.en.trim()])];
}
