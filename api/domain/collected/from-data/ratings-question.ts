import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import { RATINGS_ID } from '#domain/collected/from-data/from-data-choices';
import { withIds } from '#domain/collected/from-data/names-in-file';
import { scaleFromValues } from '#domain/collected/from-data/scale-from-values';
import type { Problem } from '#domain/problem';
import type { Criterion, ItemsQuestion, OptionScale, Target, TargetsQuestion } from '#domain/questionnaire/model';
import { ok, type Result } from '#domain/result';
import type { Unit } from '#domain/units/unit';

export interface RatingsSource {
  /** None where the ratings are about items rather than targets. */
  readonly targets: readonly string[];
  /** Of targets; or the items, where there are none. None where targets are rated on one thing. */
  readonly criteria: readonly string[];
  /** All ratings with how often they occur. */
  readonly values: ReadonlyMap<string, number>;
  readonly decimalComma: boolean;
  readonly units: readonly Unit[];
  readonly choices: FromDataChoices;
}

/** The question behind the ratings of a file. */
export function ratingsQuestion(source: RatingsSource): Result<TargetsQuestion | ItemsQuestion, Problem> {
  const scale = scaleFor(source);
  if (!scale.ok) return scale;
  const question = { id: RATINGS_ID, title: source.choices.title, required: false, scale: scale.value } as const;
  return ok(source.targets.length === 0 ? { ...question, ...itemsOf(source) } : { ...question, ...targetsOf(source) });
}

function scaleFor({ values, choices, decimalComma }: RatingsSource): Result<OptionScale, Problem> {
  const { scaleFrom, scaleRange } = choices;
  return scaleFromValues({
    values,
    given: choices.values?.[RATINGS_ID] ?? {},
    scores: choices.scores?.[RATINGS_ID] ?? {},
    ...(scaleFrom && { scaleFrom }),
    ...(scaleRange && { scaleRange }),
    decimalComma,
  });
}

function itemsOf({ criteria }: RatingsSource): Pick<ItemsQuestion, 'kind' | 'items'> {
  return { kind: 'items', items: withIds(criteria, 'i').map(({ id, name }) => ({ id, label: { zh: name } })) };
}

const ALL_TARGETS = { id: 'all', title: { zh: '全部', en: 'All' } };
const ONE_CRITERION = { id: 'c1', title: { zh: '总体评价', en: 'Overall' }, weight: 1 };

function targetsOf({
  targets,
  criteria,
  units,
  choices,
}: RatingsSource): Omit<TargetsQuestion, 'id' | 'title' | 'required' | 'scale'> {
  return {
    kind: 'targets',
    criteria: criteria.length === 0 ? [ONE_CRITERION] : criteriaOf(criteria, choices),
    picking: 'familiar',
    selection: { kind: 'listed' },
    categories: [ALL_TARGETS],
    targets: listedTargets(targets, units),
  };
}

function criteriaOf(names: readonly string[], { criterionWeights }: FromDataChoices): readonly Criterion[] {
  return withIds(names, 'c').map(({ id, name }) => ({
    id,
    title: { zh: name },
    weight: criterionWeights ? (criterionWeights[name] ?? 0) : 1,
  }));
}

/** A unit of the organisation keeps its code, so that its results are found from wave to wave and by its leaders. */
function listedTargets(names: readonly string[], units: readonly Unit[]): readonly Target[] {
  const codes = codesByName(units);
  return withIds(names, 't', (name) => codes.get(name) ?? name).map(({ id, name }) => ({
    id,
    name: { zh: name },
    category: ALL_TARGETS.id,
    initials: '',
  }));
}

/** Only by name: a number in a file is seldom the code of a unit. */
function codesByName(units: readonly Unit[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { code, name, shortName } of units) {
    for (const text of [name.zh, name.en, shortName?.zh]) if (text !== undefined) codes.set(text, code);
  }
  return codes;
}
