import { ANALYSIS_REASONS } from '#domain/analysis/figure';
import type { Counted } from '#domain/statistics/insufficient';
import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import type { Estimate, SuppressionReason, Tabulation } from '#domain/tabulation/model';
import { idOf } from './figure-id';
import type { Measure, Method } from './measures';

/** What a figure is about; what is absent is not narrowed down. */
export interface FigureSubject {
  readonly question?: string;
  readonly item?: string;
  readonly target?: string;
  readonly category?: string;
  readonly criterion?: string;
  readonly group?: string;
  readonly option?: string;
  readonly index?: string;
  /** The other item of a correlation. */
  readonly with?: string;
  readonly withItem?: string;
  /** Of a cross table: the question of its rows, one row, and one column. */
  readonly by?: string;
  readonly class?: string;
  readonly column?: string;
  /** A table of the publication plan; `class` then names one of its cells. */
  readonly table?: string;
  /** How the mildness of raters is taken out. */
  readonly adjustment?: string;
  /** What differences between ratings come from. */
  readonly component?: string;
  /** A sign of carelessness, or a rule of the scheme. */
  readonly rule?: string;
  readonly pace?: string;
}

/** Why there is no value. */
export const FIGURE_REASONS = [
  /** The cell has fewer answers than may be shown. */
  'below-threshold',
  /** Of a target without a score: groups that carry half of the weight have too few cards. */
  'too-few-cards',
  /** Of a target without a score: the scheme insists on a group that has too few cards. */
  'group-missing',
  /** Of a target without a score: more "don't know" than the scheme allows. */
  'dont-know',
  /** Of a target without a score: it would tell on what a rater group agrees, and such scores were announced to be withheld. */
  'of-one-mind',
  /** There is no score to make it of. */
  'not-scored',
  /** No option has a score, so there is no mean. */
  'scale-without-scores',
  /** How many people were asked is not known. */
  'roll-unknown',
  /** What became of people who gave no ballot is not known, and neither is how many were asked. */
  'nonresponse-unknown',
  /** More ballots than people asked: the roll is wrong, or the link went further. */
  'more-than-expected',
  /** A change needs both ends, and one is not shown. */
  'end-not-shown',
  /** The unit is a part of one of the wave before, which was not rated by itself. */
  'unit-split',
  /** The question, its options or what they are worth differ from the wave before. */
  'question-changed',
  /** Of a change of counts: ballots are weighted, and it is the weighted figures that are compared. */
  'ballots-weighted',
  /** Ballots of one of the two waves are weighted, and those of the other are not. */
  'weighting-differs',
  ...ANALYSIS_REASONS,
] as const satisfies readonly (SuppressionReason | string)[];

export type FigureReason = (typeof FIGURE_REASONS)[number];

export const FIGURE_REMARKS = [
  /** Everything behind it is the same, so that nothing can be said of chance. */
  'no-variance',
  /** All there are were asked and answered, so that chance has no part in it. */
  'whole-population',
  /** Made of counts that noise was added to, so that every number is "about"; it has no error of sampling alone. */
  'noise-added',
] as const;

export type FigureRemark = (typeof FIGURE_REMARKS)[number];

/** One published number, or the reason why there is none. */
export interface Figure {
  /** Stable from request to request, and readable: `score:review/u07`. */
  readonly id: string;
  readonly measure: Measure;
  /** What a change is a change of. */
  readonly changed?: Measure;
  readonly subject: FigureSubject;
  /** Unrounded; null exactly if there is a reason. */
  readonly value: number | null;
  /** Null where the measure has none. */
  readonly standardError: number | null;
  /** 95 %; null where the measure has none. */
  readonly interval: readonly [number, number] | null;
  /** What stands behind the value: answers, cards, ratings or targets. */
  readonly n: number | null;
  /** Of a figure with a test of its own: two-sided or of the upper tail, whichever the test has. */
  readonly p?: number;
  /** After the adjustment over all tests of its family. */
  readonly adjustedP?: number;
  readonly degreesOfFreedom?: number | readonly [number, number];
  /** Of a weighted figure: its variance over that of a simple random sample of the same size. */
  readonly designEffect?: number;
  readonly method: Method;
  readonly reason: FigureReason | null;
  /** "3 of 10 people", where the reason is a size and both numbers are known. */
  readonly have?: number;
  readonly need?: number;
  /** What these numbers count, where they could be taken for something else. */
  readonly counted?: Counted;
  /** What is to be known of an error of 0. */
  readonly remark?: FigureRemark;
  /** Of a change only. */
  readonly test?: ChangeTest;
  /** Address of its trace, relative to that of the list. */
  readonly trace: string;
}

export const CHANGE_FAMILIES = [
  /** The same measure of all items of the question, as this rater group or everybody answered. */
  'items',
  /** All options of the question or item. */
  'options',
  /** All classes of a table, of one question. */
  'classes',
  /** The change stands by itself. */
  'alone',
  'categories',
  'criteria',
  'rater-groups',
  /** All targets of the category. */
  'targets',
] as const;

/** The tests between two waves that are adjusted together. Series have other families (see series-statement). */
export type ChangeFamily = (typeof CHANGE_FAMILIES)[number];

export interface ChangeTest {
  readonly current: number;
  readonly previous: number;
  /** Two-sided, of this difference alone. */
  readonly p: number;
  /** After Holm's adjustment over the family; see Change for who is not told. */
  readonly adjustedP?: number;
  readonly family: ChangeFamily;
  readonly verdict: ChangeVerdict;
}

/** What names a figure, before anything is known of its value. */
export interface FigureName {
  readonly measure: Measure;
  readonly changed?: Measure;
  readonly subject: FigureSubject;
  readonly method: Method;
}

export interface Uncertainty {
  readonly standardError?: number | null;
  readonly interval?: readonly [number, number] | null;
  readonly n?: number | null;
}

const NO_UNCERTAINTY: Uncertainty = {};

export function figureOf(name: FigureName, value: number, uncertainty = NO_UNCERTAINTY): Figure {
  const { standardError = null, interval = null, n = null } = uncertainty;
  const { measure, subject, method } = name;
  const id = idOf(name);
  const trace = traceAddress(id);
  const figure = { id, measure, subject, value, standardError, interval, n, method, reason: null, trace };
  return name.changed === undefined ? figure : { ...figure, changed: name.changed };
}

export function estimatedFigure(name: FigureName, estimate: Estimate, n: number | null = null): Figure {
  const { value, standardError, interval } = estimate;
  const figure = figureOf(name, value, { standardError, interval, n });
  return standardError === 0 ? { ...figure, remark: 'no-variance' } : figure;
}

/** The same where answers do differ: an error of 0 is then that of a census. */
export function ofWholePopulation(figure: Figure): Figure {
  return figure.remark === undefined ? figure : { ...figure, remark: 'whole-population' };
}

/** "3 of 10 people". */
export type Shortfall = Pick<Figure, 'have' | 'need' | 'counted'>;

export function missingFigure(name: FigureName, reason: FigureReason, shortfall: Shortfall = {}): Figure {
  const { method, ...named } = name;
  const id = idOf(name);
  const empty = { value: null, standardError: null, interval: null, n: null };
  return { id, ...named, ...empty, method, reason, ...shortfall, trace: traceAddress(id) };
}

function traceAddress(id: string): string {
  return `trace?figure=${encodeURIComponent(id)}`;
}

/**
 * A cell that is not shown, with its size at most, where that is public: no more people can have answered than ballots of
 * the rater group were counted. Where nobody is to be protected it is not hidden but too small to have an error.
 */
export function hiddenFigure(name: FigureName, reason: SuppressionReason, tabulation: HidingTabulation): Figure {
  if (reason !== 'below-threshold') return missingFigure(name, reason);
  const have = ballotsOf(tabulation, name.subject.group);
  return smallFigure(name, have < tabulation.minimumGroupSize ? have : undefined, tabulation);
}

/** A cell that has everybody who answered: without people to protect it is not shown only if nobody did. */
export function hiddenAnswers(name: FigureName, reason: SuppressionReason, tabulation: HidingTabulation): Figure {
  return tabulation.suppression === 'none'
    ? missingFigure(name, 'nothing-answered')
    : hiddenFigure(name, reason, tabulation);
}

/** One that fewer answered than it takes. */
export function smallFigure(name: FigureName, have: number | undefined, tabulation: HidingTabulation): Figure {
  const { suppression, minimumGroupSize: need } = tabulation;
  const shortfall = { ...(have !== undefined && { have }), need };
  if (suppression !== 'none') return missingFigure(name, 'below-threshold', shortfall);
  return have === 0 ? missingFigure(name, 'nothing-answered') : missingFigure(name, 'too-few', shortfall);
}

type HidingTabulation = Pick<Tabulation, 'minimumGroupSize' | 'suppression' | 'ballots'>;

function ballotsOf({ ballots }: HidingTabulation, groupId: string | undefined): number {
  const group = groupId === undefined ? ballots : ballots.groups.find((one) => one.groupId === groupId);
  return group?.counted ?? Infinity;
}
