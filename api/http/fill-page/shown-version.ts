import { type Questionnaire, questionsOf, type Target } from '#domain/questionnaire/model';
import type { FillLanguage } from '#domain/survey/fill-wave';
import { packTargets, withPackedTargets } from '#domain/survey/packed-targets';
import { shownQuestionnaire } from '#domain/survey/shown-questionnaire';

export interface Version {
  readonly versionHash: string;
  readonly questionnaire: Questionnaire;
}

/** So many versions are under way at once at most; one more, and all are forgotten. */
const MOST_KEPT = 40;
const shown = new Map<string, Questionnaire>();
/** How the units of a version that is kept are written: packing them takes longer than all else of a page. */
const packed = new WeakMap<readonly Target[], ReturnType<typeof packTargets>>();

/** What a phone is given of a version, which never changes: made once, not for every member who opens a link. */
export function shownVersion({ versionHash, questionnaire }: Version, language: FillLanguage): Questionnaire {
  const key = `${versionHash} ${language}`;
  const known = shown.get(key);
  if (known) return known;
  const made = shownQuestionnaire(questionnaire, language);
  if (shown.size >= MOST_KEPT) shown.clear();
  shown.set(key, made);
  for (const question of questionsOf(made)) {
    if (question.kind === 'targets') packed.set(question.targets, packTargets(question.targets));
  }
  return made;
}

/** Writes what holds shown versions, for JSON.stringify; a list of units that is of none is packed on the spot. */
export function withShownTargets(key: string, value: unknown): unknown {
  const known = Array.isArray(value) ? packed.get(value) : undefined;
  return known ?? withPackedTargets(key, value);
}
