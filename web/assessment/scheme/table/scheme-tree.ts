import { OF_HUNDRED } from '#domain/assessment/templates/parts';
import {
  type AssessmentScheme,
  type BranchIndicator,
  type Indicator,
  isLeaf,
  type LeafIndicator,
} from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { LocalizedText } from '#domain/questionnaire/model';
import { freshId, type Step, withInsertedAfter, without, withReplaced, withShifted } from '../../../lib/entry-list';

/** Changes of the tree. Each gives a new scheme, or the same one where nothing can be changed. */

/** One indicator, wherever it stands. */
export function withIndicator(
  scheme: AssessmentScheme,
  id: string,
  change: (indicator: Indicator) => Indicator,
): AssessmentScheme {
  const indicators = changed(scheme.indicators, id, change);
  return indicators === scheme.indicators ? scheme : { ...scheme, indicators };
}

/** The same list where nothing in it changes: branches beside the one that does are not drawn again. */
function changed(
  indicators: readonly Indicator[],
  id: string,
  change: (indicator: Indicator) => Indicator,
): readonly Indicator[] {
  const next = indicators.map((indicator) => {
    if (indicator.id === id) return change(indicator);
    if (isLeaf(indicator)) return indicator;
    const children = changed(indicator.children, id, change);
    return children === indicator.children ? indicator : { ...indicator, children };
  });
  return next.some((indicator, index) => indicator !== indicators[index]) ? next : indicators;
}

/** A ledger that starts with all points goes on doing so. */
export function withPoints(indicator: Indicator, points: number): Indicator {
  if (!isLeaf(indicator)) return { ...indicator, points };
  const { source } = indicator;
  const starts = source.kind === 'ledger' && source.start === indicator.points;
  return { ...indicator, points, source: starts ? { ...source, start: points } : source };
}

export function freshIndicatorId(scheme: AssessmentScheme): string {
  return freshId('i', allIds(scheme));
}

export function allIds({ indicators, adjustments, vetoes }: AssessmentScheme): readonly string[] {
  const placed = placedIndicators({ indicators }).map(({ indicator }) => indicator.id);
  return [...placed, ...adjustments.map(({ id }) => id), ...vetoes.map(({ id }) => id)];
}

/** A leaf with no points yet, so that no sum changes before it is given some. */
export function newLeaf(id: string, name: LocalizedText): LeafIndicator {
  const source = { kind: 'objective', direction: 'higher' } as const;
  return { id, name, points: 0, source, conversion: OF_HUNDRED, missing: 'renormalise' };
}

/** Behind its sibling `after`, at the end of the top without one. */
export function withAdded(
  scheme: AssessmentScheme,
  { indicator, after }: { readonly indicator: Indicator; readonly after?: string | undefined },
): AssessmentScheme {
  const insert = (list: readonly Indicator[]) => withInsertedAfter(list, { entry: indicator, after: after ?? '' });
  return withSiblings(scheme, after ?? '', insert);
}

export function withoutIndicator(scheme: AssessmentScheme, id: string): AssessmentScheme {
  return withSiblings(scheme, id, (siblings) => without(siblings, id));
}

/** One place up or down among its siblings. */
export function withMoved(
  scheme: AssessmentScheme,
  { id, step }: { readonly id: string; readonly step: Step },
): AssessmentScheme {
  const siblings = siblingsOf(scheme, id);
  const shifted = withShifted(siblings, { id, step });
  return shifted === siblings ? scheme : withSiblings(scheme, id, () => shifted);
}

/** Below the sibling before it, which becomes a branch if it was none. */
export function withIndented(scheme: AssessmentScheme, id: string): AssessmentScheme {
  const siblings = siblingsOf(scheme, id);
  const index = siblings.findIndex((sibling) => sibling.id === id);
  const [moved, host] = [siblings[index], siblings[index - 1]];
  if (moved === undefined || host === undefined) return scheme;
  const children = isLeaf(host) ? [moved] : [...host.children, moved];
  return withSiblings(scheme, id, (list) => withReplaced(without(list, id), branchWith(host, children)));
}

/** Behind its branch, one level up. */
export function withOutdented(scheme: AssessmentScheme, id: string): AssessmentScheme {
  const placed = placedIndicators(scheme);
  const place = placed.find(({ indicator }) => indicator.id === id);
  if (place === undefined || place.parentId === null) return scheme;
  const { indicator, parentId } = place;
  return withAdded(withoutIndicator(scheme, id), { indicator, after: parentId });
}

export interface Drop {
  readonly id: string;
  readonly onto: string;
}

/** Dropped on another one: before it where it came from below, behind it where it came from above. */
export function withDropped(scheme: AssessmentScheme, drop: Drop): AssessmentScheme {
  const landing = landingOf(scheme, drop);
  const moved = placedIndicators(scheme).find(({ indicator }) => indicator.id === drop.id)?.indicator;
  if (landing === null || moved === undefined) return scheme;
  return withSiblings(withoutIndicator(scheme, drop.id), drop.onto, (list) => {
    const at = list.findIndex((sibling) => sibling.id === drop.onto);
    return list.toSpliced(landing.side === 'behind' ? at + 1 : at, 0, moved);
  });
}

/** Where a line shows what a drop would do: at which row, on which side of it, and how deep. */
export interface Landing {
  readonly rowId: string;
  readonly side: 'before' | 'behind';
  readonly level: number;
}

/** Behind a branch is behind the last row of it. Null where nothing can land: a branch cannot go into itself. */
export function landingOf(scheme: AssessmentScheme, { id, onto }: Drop): Landing | null {
  const placed = placedIndicators(scheme);
  const place = (wanted: string) => placed.findIndex(({ indicator }) => indicator.id === wanted);
  const [moved, target] = [placed[place(id)]?.indicator, placed[place(onto)]];
  if (moved === undefined || target === undefined || id === onto || contains(moved, onto)) return null;
  const { level } = target;
  if (place(id) > place(onto)) return { rowId: onto, side: 'before', level };
  const last = placed.findLast(({ indicator }) => indicator.id === onto || contains(target.indicator, indicator.id));
  return { rowId: last?.indicator.id ?? onto, side: 'behind', level };
}

function contains(indicator: Indicator, id: string): boolean {
  return !isLeaf(indicator) && indicator.children.some((child) => child.id === id || contains(child, id));
}

function siblingsOf(scheme: AssessmentScheme, id: string): readonly Indicator[] {
  const parentId = placedIndicators(scheme).find(({ indicator }) => indicator.id === id)?.parentId;
  const parent = placedIndicators(scheme).find(({ indicator }) => indicator.id === parentId)?.indicator;
  return parent === undefined || isLeaf(parent) ? scheme.indicators : parent.children;
}

/** Changes the list that an indicator stands in; at the top for one that is nowhere. */
function withSiblings(
  scheme: AssessmentScheme,
  id: string,
  change: (siblings: readonly Indicator[]) => readonly Indicator[],
): AssessmentScheme {
  const parentId = placedIndicators(scheme).find(({ indicator }) => indicator.id === id)?.parentId ?? null;
  if (parentId === null) return { ...scheme, indicators: change(scheme.indicators) };
  const indicators = regrouped(scheme.indicators, parentId, change);
  return { ...scheme, indicators };
}

/** Branches above the change go on having the points of their children where they had them before. */
function regrouped(
  indicators: readonly Indicator[],
  parentId: string,
  change: (siblings: readonly Indicator[]) => readonly Indicator[],
): readonly Indicator[] {
  return indicators.map((indicator) => {
    if (isLeaf(indicator)) return indicator;
    const own = indicator.id === parentId;
    return branchWith(indicator, own ? change(indicator.children) : regrouped(indicator.children, parentId, change));
  });
}

/** A branch that lost its last child takes data again. */
function branchWith(before: Indicator, children: readonly Indicator[]): Indicator {
  const { id, name, points } = before;
  if (!isLeaf(before) && children === before.children) return before;
  if (children.length === 0) return { ...newLeaf(id, name), points };
  const follows = isLeaf(before) || toNineDecimals(sumOf(before.children)) === toNineDecimals(points);
  const branch: BranchIndicator = { id, name, points: follows ? sumOf(children) : points, children };
  return branch;
}

/** Of points, without the dust of binary fractions. */
export function sumOf(parts: readonly { readonly points: number }[]): number {
  return Number(parts.reduce((sum, { points }) => sum + points, 0).toFixed(9));
}
