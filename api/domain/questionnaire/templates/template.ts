import type { SurveyKind } from '#domain/survey/model';
import type { Item, LocalizedText, Option, Questionnaire } from '../model';

/** A ready questionnaire to start from. */
export interface Template {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly title: LocalizedText;
  /** One sentence on what it is good for. */
  readonly description: LocalizedText;
  readonly questionnaire: Questionnaire;
}

export function localized(zh: string, en: string): LocalizedText {
  return { zh, en };
}

type Row = readonly [id: string, zh: string, en: string, settings?: Pick<Option, Setting>];
type Setting = 'score' | 'other' | 'nonSubstantive' | 'exclusive';

export function choices(...rows: readonly Row[]): readonly Option[] {
  return rows.map(([id, zh, en, settings]) => ({ id, label: { zh, en }, ...settings }));
}

export function itemList(...rows: readonly (readonly [id: string, zh: string, en: string])[]): readonly Item[] {
  return rows.map(([id, zh, en]) => ({ id, label: { zh, en } }));
}
