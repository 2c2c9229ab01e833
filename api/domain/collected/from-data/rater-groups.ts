import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import { namesIn } from '#domain/collected/from-data/names-in-file';
import type { RaterGroup } from '#domain/survey/model';

const EVERYBODY = { zh: '全体参加人', en: 'All participants' };

/** A group for each name in the column of groups; one of all where there is no such column. */
export function ratersFrom(
  values: ReadonlyMap<string, number> | undefined,
  choices: FromDataChoices,
): readonly RaterGroup[] {
  const names = namesIn(values, choices.names?.group);
  if (names.length === 0) return [{ id: 'g1', name: EVERYBODY, weight: 100 }];
  const { groupWeights } = choices;
  return names.map((name, index) => ({
    id: `g${index + 1}`,
    name: { zh: name },
    weight: groupWeights ? (groupWeights[name] ?? 0) : 100 / names.length,
  }));
}
