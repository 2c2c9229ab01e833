import type { Questionnaire } from '#domain/questionnaire/model';
import type { FillLanguage } from '#domain/survey/fill-wave';
import { shownQuestionnaire } from '#domain/survey/shown-questionnaire';

export interface Version {
  readonly versionHash: string;
  readonly questionnaire: Questionnaire;
}

/** So many versions are under way at once at most; one more, and all are forgotten. */
const MOST_KEPT = 40;
const shown = new Map<string, Questionnaire>();

/** What a phone is given of a version, which never changes: made once, not for every member who opens a link. */
export function shownVersion({ versionHash, questionnaire }: Version, language: FillLanguage): Questionnaire {
  const key = `${versionHash} ${language}`;
  const known = shown.get(key);
  if (known) return known;
  const made = shownQuestionnaire(questionnaire, language);
  if (shown.size >= MOST_KEPT) shown.clear();
  shown.set(key, made);
  return made;
}
