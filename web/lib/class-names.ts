import type { ClassifiedWave } from '#domain/disclosure/classification';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type LocalizedText, questionsOf } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import { localized } from './i18n';

export interface NamedWave extends ClassifiedWave {
  readonly groups: readonly RaterGroup[];
}

/** One rater group or one option. */
export function memberName(classification: Classification, member: string, wave: NamedWave): string {
  return localized(memberTitle(classification, member, wave));
}

/** In all languages that it has, to be kept. */
export function memberTitle(classification: Classification, member: string, wave: NamedWave): LocalizedText {
  if (classification.kind === 'rater-group') {
    return wave.groups.find(({ id }) => id === member)?.name ?? { zh: member };
  }
  const asked = questionsOf(wave.questionnaire).find(({ id }) => id === classification.question);
  const option = asked && answerOptions(asked).find(({ key }) => key === member);
  return option?.label ?? { zh: member };
}

/** One class of a classification: by its own title where classes were merged. */
export function className(classification: Classification, id: string, wave: NamedWave): string {
  const merged = classification.merged?.find((one) => one.id === id);
  return merged === undefined ? memberName(classification, id, wave) : localized(merged.title);
}

export function classNames(table: PlannedTable, classes: readonly string[], wave: NamedWave): readonly string[] {
  return table.by.map((classification, place) => className(classification, classes[place] ?? '', wave));
}

/** Mergers come from the server with the ids of classes as titles; people read the titles of their members. */
export function withReadableTitles(tables: readonly PlannedTable[], wave: NamedWave): readonly PlannedTable[] {
  return tables.map((table) => ({
    ...table,
    by: table.by.map((own) => {
      const { merged } = own;
      if (merged === undefined) return own;
      return {
        ...own,
        merged: merged.map((one) => ({
          ...one,
          title:
            one.title.zh === one.id
              ? titleOfAll(one.members.map((member) => memberTitle(own, member, wave)))
              : one.title,
        })),
      };
    }),
  }));
}

/** English only where all of them are. */
function titleOfAll(titles: readonly LocalizedText[]): LocalizedText {
  const zh = titles.map((title) => title.zh).join('、');
  const en = titles.flatMap((title) => title.en ?? []);
  return en.length === titles.length ? { zh, en: en.join(', ') } : { zh };
}
