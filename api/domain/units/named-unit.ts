import type { AnswerOption } from '#domain/questionnaire/answer-options';
import type { LocalizedText } from '#domain/questionnaire/model';

/** What a unit is called; an option of a poll with one of its names is that unit. */
export interface NamedUnit {
  readonly code: string;
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText;
}

/** The code of the unit that each of the names stands for. */
export function codesByName(units: readonly NamedUnit[]): ReadonlyMap<string, string> {
  return new Map(units.flatMap((unit) => namesOf(unit).map((name) => [name, unit.code] as const)));
}

function namesOf({ code, name, shortName }: NamedUnit): readonly string[] {
  return [code, name.zh, ...(shortName === undefined ? [] : [shortName.zh])];
}

/** Undefined where the option is no unit. */
export function unitOf(
  { key, label }: Pick<AnswerOption, 'key' | 'label'>,
  codes: ReadonlyMap<string, string>,
): string | undefined {
  return codes.get(key) ?? codes.get(label.zh);
}
