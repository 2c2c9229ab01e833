import type { Classification, MergedClass, PublicationPlan } from '#domain/disclosure/publication-plan';
import type { Questionnaire, SingleQuestion } from '#domain/questionnaire/model';
import { CATEGORIES, UNITS } from './organisation';

/** How many of every thousand are in each of these units; some are too few to be shown by themselves. */
const SIZES: Readonly<Record<string, number>> = {
  1001: 60,
  1003: 66,
  1005: 40,
  1010: 9,
  2001: 90,
  2003: 48,
  2004: 84,
  3001: 62,
  3002: 44,
  3003: 38,
  3004: 22,
  4001: 50,
  4002: 46,
  4004: 30,
  5001: 18,
  5005: 52,
  6001: 24,
  6002: 16,
  6003: 14,
  6008: 7,
  6009: 5,
};
/** Small people's organisations that the plan takes together from the beginning. */
const TOGETHER = ['6002', '6003', '6008', '6009'];

const ASKED = UNITS.filter(({ code }) => SIZES[code] !== undefined);

function optionOf(code: string): string {
  return `unit-${code}`;
}

const UNIT_QUESTION: SingleQuestion = {
  id: 'unit',
  kind: 'single',
  title: { zh: '您所在的单位', en: 'Your unit' },
  help: { zh: '可以不答，只用于分组统计。', en: 'Optional, used for group figures only.' },
  required: false,
  options: ASKED.map(({ code, shortName }) => ({ id: optionOf(code), label: shortName })),
};

/** The questionnaire of the template, which also asks for the unit; where people tell of themselves, so last. */
export function withUnits(questionnaire: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    pages: questionnaire.pages.map((page, index) =>
      index === questionnaire.pages.length - 1 ? { ...page, questions: [UNIT_QUESTION, ...page.questions] } : page,
    ),
  };
}

/** How likely somebody is in the unit of an option; undefined for options of other questions. */
export function sizeOfUnit(option: string): number | undefined {
  return option.startsWith('unit-') ? SIZES[option.slice('unit-'.length)] : undefined;
}

const DIVISIONS: Classification = {
  kind: 'question',
  question: UNIT_QUESTION.id,
  merged: CATEGORIES.flatMap((title, index): readonly MergedClass[] => {
    const members = ASKED.filter(({ category }) => category === CATEGORIES[index]?.zh).map(({ code }) =>
      optionOf(code),
    );
    return members.length === 0 ? [] : [{ id: `division-${index + 1}`, title, members }];
  }),
};

const OWN_UNITS: Classification = {
  kind: 'question',
  question: UNIT_QUESTION.id,
  merged: [
    ...ASKED.filter(({ code }) => !TOGETHER.includes(code)).map(({ code, shortName }) => ({
      id: optionOf(code),
      title: shortName,
      members: [optionOf(code)],
    })),
    {
      id: 'unit-together',
      title: { zh: '群团其他单位', en: 'Other people’s organisations' },
      members: TOGETHER.map(optionOf),
    },
  ],
};

const AGES: Classification = { kind: 'question', question: 'age' };

/** Organisation, division, unit and unit by age are one tree; ages alone cross it. */
export const POLL_PLAN: PublicationPlan = {
  tables: [
    { id: 'divisions', title: { zh: '条线', en: 'Divisions' }, by: [DIVISIONS] },
    { id: 'units', title: { zh: '单位', en: 'Units' }, by: [OWN_UNITS] },
    { id: 'units-ages', title: { zh: '单位 × 年龄段', en: 'Unit × age group' }, by: [OWN_UNITS, AGES] },
    { id: 'ages', title: { zh: '年龄段', en: 'Age groups' }, by: [AGES] },
  ],
  textThreshold: 10,
};
