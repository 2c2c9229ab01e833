import type { OptionVariable } from '#domain/analysis/columns/answer-variables';
import type { IndexItem, IndexPlan } from '#domain/analysis/plan/analysis-plan';
import { orderedScale } from '#domain/questionnaire/answer-options';
import type { LocalizedText } from '#domain/questionnaire/model';

/** Published ways to make one number of several questions, to begin with. */
export const INDEX_PRESETS = ['mean', 'engagement', 'favourable', 'customers'] as const;
export type IndexPreset = (typeof INDEX_PRESETS)[number];

/** As results name it until somebody gives it a name of its own. */
export const PRESET_TITLES: Readonly<Record<IndexPreset, LocalizedText>> = {
  mean: { zh: '平均指数', en: 'Mean index' },
  engagement: { zh: '敬业度指数', en: 'Engagement index' },
  favourable: { zh: '好评指数', en: 'Favourable index' },
  customers: { zh: '用户满意度指数', en: 'Customer satisfaction index' },
};

export type IndexContent = Pick<IndexPlan, 'items' | 'minimumAnswered'>;

/** The preset made of the first questions that it fits; undefined where the questionnaire has none. */
export function presetContent(preset: IndexPreset, variables: readonly OptionVariable[]): IndexContent | undefined {
  switch (preset) {
    case 'mean':
      return meanOfItems(variables);
    case 'engagement':
      return engagement(variables);
    case 'favourable':
      return subfactors(variables);
    case 'customers':
      return customers(variables);
  }
}

/** The items of the first items question; where there is none, every question with a scale. */
function meanOfItems(variables: readonly OptionVariable[]): IndexContent | undefined {
  const first = variables.find(({ item }) => item !== undefined);
  const chosen = first === undefined ? variables : variables.filter(({ question }) => question === first.question);
  return chosen.length === 0 ? undefined : halfAnswered(chosen.map(nameOf));
}

const ENGAGEMENT_ITEMS = 5;
const ENGAGEMENT_SCORES = [0, 25, 50, 75, 100];

/**
 * The mean of five items at 0, 25, 50, 75 and 100, over people: the employee engagement index of the Civil Service People
 * Survey (Cabinet Office, technical summaries).
 */
function engagement(variables: readonly OptionVariable[]): IndexContent | undefined {
  const fitting = variables.filter(
    ({ asked, options }) =>
      asked.kind === 'items' &&
      options.length === ENGAGEMENT_SCORES.length &&
      options.every(({ score }, place) => score === ENGAGEMENT_SCORES[place]),
  );
  const chosen = fitting.slice(0, ENGAGEMENT_ITEMS);
  return chosen.length < ENGAGEMENT_ITEMS ? undefined : halfAnswered(chosen.map(nameOf));
}

/**
 * Every items question is a subfactor that counts alike, so an item weighs 1 over the items of its subfactor: then the
 * favourable share is the mean of the subfactors' mean shares, as the employee engagement index of the Federal Employee
 * Viewpoint Survey (Office of Personnel Management, technical reports).
 */
function subfactors(variables: readonly OptionVariable[]): IndexContent | undefined {
  const ordered = variables.filter(({ asked }) => asked.kind === 'items' && orderedScale(asked) !== null);
  const sizeOf = (question: string) => ordered.filter((own) => own.question === question).length;
  const items = ordered.map((own) => ({ ...nameOf(own), weight: 1 / sizeOf(own.question) }));
  return items.length === 0 ? undefined : halfAnswered(items);
}

const CUSTOMER_QUESTIONS = 3;

/**
 * Satisfaction, expectations met and nearness to the ideal, each from 1 to 10: Σ w (x − 1)/9 × 100, as the American
 * Customer Satisfaction Index does. Its weights differ from sector to sector; equal ones are to begin with.
 */
function customers(variables: readonly OptionVariable[]): IndexContent | undefined {
  const fitting = variables.filter(({ asked }) => asked.kind === 'scale' && asked.from === 1 && asked.to === 10);
  const items = fitting.slice(0, CUSTOMER_QUESTIONS).map(nameOf);
  return items.length < CUSTOMER_QUESTIONS ? undefined : { items, minimumAnswered: CUSTOMER_QUESTIONS };
}

export function nameOf({ question, item }: OptionVariable): IndexItem {
  return { question, ...(item !== undefined && { item }) };
}

/** Half of the items, as for what a questionnaire suggests by itself. */
function halfAnswered(items: readonly IndexItem[]): IndexContent {
  return { items, minimumAnswered: Math.ceil(items.length / 2) };
}
