import { Buffer } from 'node:buffer';
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
import type { FillLanguage, FillPayload, FillWave } from '#domain/survey/fill-wave';
import { momentInWords } from '#domain/survey/moment-in-words';

/** What the page's script needs of a wave, in as few bytes as it can do with. */
export function fillPayload(wave: FillWave, language: FillLanguage): FillPayload {
  const { waveId, door, linkCode, groupId, groupName, versionHash } = wave;
  const { boxPublicKey, trustees, ballotBytes, closesAt, manifestHash, isInGrace, box, roll } = wave;
  const questionnaire = withShortIds(wave.questionnaire);
  return {
    waveId,
    // Stamped ballots are not sent under it.
    linkCode: door === 'link' ? linkCode : '',
    groupId,
    ...inLanguage({ groupName, questionnaire }, language),
    versionHash,
    boxKeys: trustees ? [trustees.publicKey, boxPublicKey] : [boxPublicKey],
    ballotBytes,
    language,
    ...(closesAt === undefined ? {} : { deadline: momentInWords(closesAt, language) }),
    ...(manifestHash === undefined ? {} : { manifestHash: Buffer.from(manifestHash, 'hex').toString('base64url') }),
    ...(isInGrace === true && { isInGrace }),
    ...(box !== undefined && { box }),
    ...(roll !== undefined && { roll }),
  };
}

/** The names of units, which an English page finds in Chinese as well. */
const SEARCHED_TEXTS: readonly string[] = ['name', 'shortName'];

/** Texts that the page does not show in its language would take half of a questionnaire's bytes. */
function inLanguage<Content>(content: Content, language: FillLanguage): Content {
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
 * they might nudge. Title and introduction are in the page already.
 */
export function withShortIds(questionnaire: Questionnaire): Questionnaire {
  const questions = questionsOf(questionnaire);
  const shorten = (condition: Condition): Condition => shortCondition(condition, questions);
  return {
    title: BLANK,
    introduction: BLANK,
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
