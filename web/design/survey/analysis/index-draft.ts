import { planOf } from '#domain/analysis/plan/default-plan';
import type { AnalysisPlan, IndexItem, IndexPlan } from '#domain/analysis/plan/analysis-plan';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import { freshId, withReplaced, without } from '../../../lib/entry-list';
import { type IndexContent } from './index-presets';
import { withIndices } from './plan-draft';

/** Those of the plan; of a plan without any, those that the questionnaire suggests. */
export function indicesIn(plan: AnalysisPlan, questionnaire: Questionnaire): readonly IndexPlan[] {
  return planOf({ analysis: plan }, questionnaire).indices;
}

/** One index more, which keeps those that the questionnaire suggests. */
export function withNewIndex(
  plan: AnalysisPlan,
  added: { readonly title: LocalizedText; readonly content: IndexContent; readonly questionnaire: Questionnaire },
): AnalysisPlan {
  const indices = indicesIn(plan, added.questionnaire);
  const id = freshId(
    'index',
    indices.map((index) => index.id),
  );
  return withIndices(plan, [...indices, { id, title: added.title, ...added.content }]);
}

/** Whoever changes one that the questionnaire suggests takes them all over. */
export function withIndex(
  plan: AnalysisPlan,
  { index, questionnaire }: { readonly index: IndexPlan; readonly questionnaire: Questionnaire },
): AnalysisPlan {
  return withIndices(plan, withReplaced(indicesIn(plan, questionnaire), index));
}

export function withoutIndex(
  plan: AnalysisPlan,
  { id, questionnaire }: { readonly id: string; readonly questionnaire: Questionnaire },
): AnalysisPlan {
  return withIndices(plan, without(indicesIn(plan, questionnaire), id));
}

/** The last one that the questionnaire suggests comes back by itself. */
export function isRemovable(plan: AnalysisPlan, questionnaire: Questionnaire): boolean {
  return plan.indices.length > 0 || indicesIn(plan, questionnaire).length > 1;
}

export function isSame(one: IndexItem, other: IndexItem): boolean {
  return one.question === other.question && one.item === other.item;
}

/** In the order of `possible`; the number that has to be answered stays possible. */
export function withItem(
  index: IndexPlan,
  change: { readonly item: IndexItem; readonly chosen: boolean; readonly possible: readonly IndexItem[] },
): IndexPlan {
  const others = index.items.filter((own) => !isSame(own, change.item));
  const chosen = change.chosen ? [...others, change.item] : others;
  const place = (item: IndexItem) => change.possible.findIndex((own) => isSame(own, item));
  const items = chosen.toSorted((a, b) => place(a) - place(b));
  return { ...index, items, minimumAnswered: Math.max(1, Math.min(index.minimumAnswered, items.length)) };
}

export function withItemChanged(index: IndexPlan, item: IndexItem): IndexPlan {
  return { ...index, items: index.items.map((own) => (isSame(own, item) ? item : own)) };
}

export function turned({ reversed, ...item }: IndexItem): IndexItem {
  return reversed === true ? item : { ...item, reversed: true };
}

export function weighing({ weight: _, ...item }: IndexItem, weight: number): IndexItem {
  return weight === 1 ? item : { ...item, weight };
}

export function weightSum({ items }: Pick<IndexPlan, 'items'>): number {
  return items.reduce((sum, { weight = 1 }) => sum + weight, 0);
}
