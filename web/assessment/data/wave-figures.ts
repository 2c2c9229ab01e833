import type { SourceMeasure } from '#domain/assessment/records';
import { type LocalizedText, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { Wave } from '#domain/survey/model';
import { loadFigures, loadQuestionnaire } from './data-changes';

/** One question, one of its items, or one rater group's answer to it, that a wave tells something of units about. */
export interface WaveFigures {
  readonly question: string;
  readonly item: string | undefined;
  readonly group: string | undefined;
  readonly label: LocalizedText;
  /** Assessed ones with a value. */
  readonly units: number;
  readonly lowest: number;
  readonly highest: number;
}

interface Wanted {
  readonly wave: Wave;
  readonly measure: SourceMeasure;
  readonly units: readonly { readonly code: string }[];
}

/** Figures whose targets, or rater groups, are assessed units. */
export async function findWaveFigures({ wave, measure, units }: Wanted): Promise<readonly WaveFigures[]> {
  const [figures, questionnaire] = await Promise.all([
    loadFigures(wave.id, measure),
    wave.versionHash === undefined ? undefined : loadQuestionnaire(wave.surveyId, wave.versionHash),
  ]);
  const assessed = new Set(units.map(({ code }) => code));
  const found = new Map<string, Pick<WaveFigures, 'question' | 'item' | 'group'> & { readonly values: number[] }>();
  for (const { subject, value } of figures) {
    const { question, item } = subject;
    const group = subject.target === undefined ? undefined : subject.group;
    if (question === undefined || value === null || !assessed.has(subject.target ?? subject.group ?? '')) continue;
    const key = JSON.stringify([question, item, group]);
    const known = found.get(key) ?? { question, item, group, values: [] };
    known.values.push(value);
    found.set(key, known);
  }
  return [...found.values()].map(({ question, item, group, values }) => ({
    question,
    item,
    group,
    label: wave.groups.find(({ id }) => id === group)?.name ?? labelOf(questionnaire, question, item),
    units: values.length,
    lowest: Math.min(...values),
    highest: Math.max(...values),
  }));
}

function labelOf(questionnaire: Questionnaire | undefined, id: string, itemId: string | undefined): LocalizedText {
  const question = questionnaire && questionsOf(questionnaire).find((one) => one.id === id);
  if (question === undefined) return { zh: itemId === undefined ? id : `${id} ${itemId}` };
  const item = question.kind === 'items' ? question.items.find((one) => one.id === itemId) : undefined;
  return item === undefined ? question.title : item.label;
}
