import type { Classification, MergedClass, PublicationPlan } from '#domain/disclosure/publication-plan';
import type { Questionnaire, SingleQuestion } from '#domain/questionnaire/model';
import { CATEGORIES, UNITS } from './organisation';

/** How many people these units have, in proportion; some are too few to be shown by themselves. */
const SIZES: Readonly<Record<string, number>> = {
  1001: 90,
  1003: 100,
  1010: 12,
  2001: 130,
  2004: 120,
  3001: 95,
  3002: 80,
  3004: 14,
  4001: 85,
  4002: 75,
  5005: 90,
  6001: 30,
  6002: 18,
  6003: 16,
  6008: 8,
  6009: 6,
};
/** Small people's organisations that the plan takes together from the beginning. */
const TOGETHER = ['6002', '6003', '6008', '6009'];

/** With a turnout of two thirds it is surely shown. */
const LARGE_ENOUGH = 30;

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

/** Within units the younger two of the three age groups are one. */
const TWO_AGES: Classification = {
  ...AGES,
  merged: [
    { id: 'to-50', title: { zh: '50 岁及以下', en: '50 or younger' }, members: ['to-35', '36-50'] },
    { id: 'from-51', title: { zh: '51 岁及以上', en: '51 or older' }, members: ['from-51'] },
  ],
};

/** Organisation, division, unit and unit by age are one tree; ages alone cross it. */
export const POLL_PLAN: PublicationPlan = {
  tables: [
    { id: 'divisions', title: { zh: '条线', en: 'Divisions' }, by: [DIVISIONS] },
    { id: 'units', title: { zh: '单位', en: 'Units' }, by: [OWN_UNITS] },
    { id: 'units-ages', title: { zh: '单位 × 年龄段', en: 'Unit × age group' }, by: [OWN_UNITS, TWO_AGES] },
    { id: 'ages', title: { zh: '年龄段', en: 'Age groups' }, by: [AGES] },
  ],
  textThreshold: 10,
};

/** Classes that are large enough to be compared with those of the wave before: all but the smallest units. */
export const POLL_LINKS: Readonly<Record<string, readonly string[]>> = {
  'table:divisions': DIVISIONS.merged?.map(({ id }) => id) ?? [],
  'table:units':
    OWN_UNITS.merged?.map(({ id }) => id).filter((id) => (sizeOfUnit(id) ?? LARGE_ENOUGH) >= LARGE_ENOUGH) ?? [],
  'table:ages': ['to-35', '36-50', 'from-51'],
};
