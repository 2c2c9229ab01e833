import { canonicalJson } from '#domain/questionnaire/canonical-json';
import {
  type Condition,
  type LocalizedText,
  type OptionScale,
  type Page,
  type Question,
  type Questionnaire,
  questionsOf,
  type TargetsQuestion,
} from '#domain/questionnaire/model';
import { textHash } from '#domain/text-hash';
import type { FillLanguage } from './fill-wave';

/**
 * What a phone is given of a questionnaire in one language. Its members stand in the order of canonical JSON, so that the
 * phone, which writes JSON as it was read, gets the bytes that the manifest names by their hash.
 */
export function shownQuestionnaire(questionnaire: Questionnaire, language: FillLanguage): Questionnaire {
  return JSON.parse(canonicalJson(inLanguage(withShortIds(questionnaire), language))) as Questionnaire;
}

/** SHA-256 of what is shown, in lower-case hexadecimal, for each language of the page. */
export type ShownHashes = Readonly<Record<FillLanguage, string>>;

export async function shownHashes(questionnaire: Questionnaire): Promise<ShownHashes> {
  const [zh, en] = await Promise.all(
    (['zh', 'en'] as const).map((language) => textHash(JSON.stringify(shownQuestionnaire(questionnaire, language)))),
  );
  return { zh: zh ?? '', en: en ?? '' };
}

/** The names of units, which an English page finds in Chinese as well. */
const SEARCHED_TEXTS: readonly string[] = ['name', 'shortName'];

/** Texts that the page does not show in its language would take half of a questionnaire's bytes. */
export function inLanguage<Content>(content: Content, language: FillLanguage): Content {
  const shown = (key: string, value: unknown) => {
    if (language === 'zh') return key === 'en' ? undefined : value;
    return isTranslated(value) && !SEARCHED_TEXTS.includes(key) ? { zh: '', en: value.en } : value;
  };
  return JSON.parse(JSON.stringify(content, shown)) as Content;
}

function isTranslated(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'en' in value && Boolean(value.en);
}

const BLANK: LocalizedText = { zh: '' };

/**
 * A sealed ballot names everything but the units by its position alone, so on the page the position can be the id
 * as well. The order of everything, and with it the answer vector, stays as it is. Points and weights are blank:
 * they might nudge. The title is in the page already, and in the manifest.
 */
export function withShortIds(questionnaire: Questionnaire): Questionnaire {
  const questions = questionsOf(questionnaire);
  const shorten = (condition: Condition): Condition => shortCondition(condition, questions);
  return {
    title: BLANK,
    introduction: questionnaire.introduction,
    pages: byPosition(questionnaire.pages).map((page): Page => ({
      ...withCondition(page, shorten),
      questions: page.questions.map((question) => ({
        ...withCondition(shortQuestion(question), shorten),
        id: positionOf(question.id, questions),
      })),
    })),
  };
}

function withCondition<Holder extends { readonly showIf?: Condition }>(
  holder: Holder,
  shorten: (condition: Condition) => Condition,
): Holder {
  return holder.showIf ? { ...holder, showIf: shorten(holder.showIf) } : holder;
}

function shortQuestion(question: Question): Question {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return { ...question, options: byPosition(question.options).map(({ score: _, ...option }) => option) };
    case 'items':
      return { ...question, items: byPosition(question.items), scale: shortScale(question.scale) };
    case 'targets':
      return shortTargets(question);
    default:
      return question;
  }
}

function shortScale(scale: OptionScale): OptionScale {
  return { ...scale, options: byPosition(scale.options).map((option) => ({ ...option, score: 0 })) };
}

function shortTargets(question: TargetsQuestion): TargetsQuestion {
  const { criteria, scale, categories, targets } = question;
  return {
    ...question,
    criteria: byPosition(criteria).map((criterion) => ({ ...criterion, weight: 0 })),
    scale: shortScale(scale),
    selection: { kind: 'all' },
    categories: byPosition(categories),
    targets: targets.map((target) => ({ ...target, category: positionOf(target.category, categories) })),
  };
}

interface Identified {
  readonly id: string;
}

function byPosition<Entry extends Identified>(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry, position) => ({ ...entry, id: String(position) }));
}

function positionOf(id: string, entries: readonly Identified[]): string {
  return String(entries.findIndex((entry) => entry.id === id));
}

function shortCondition(condition: Condition, questions: readonly Question[]): Condition {
  const shorten = (part: Condition) => shortCondition(part, questions);
  if ('all' in condition) return { all: condition.all.map(shorten) };
  if ('any' in condition) return { any: condition.any.map(shorten) };
  if ('not' in condition) return { not: shorten(condition.not) };
  const question = positionOf(condition.question, questions);
  if (!('chosen' in condition)) return { ...condition, question };
  const asked = questions.find(({ id }) => id === condition.question);
  const options = asked && 'options' in asked ? asked.options : [];
  return { question, chosen: positionOf(condition.chosen, options) };
}
