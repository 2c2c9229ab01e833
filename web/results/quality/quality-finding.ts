import type { Missing } from '#domain/analysis/figure';
import type { Analysis, IndexAnalysis } from '#domain/analysis/model';
import type { ReviewDiscrimination } from '#domain/analysis/review/review-model';
import { valueOf } from './block';

/** Reliability that is usually enough (Nunnally 1978), and below which more than half of the differences are error. */
const USUALLY_RELIABLE = 0.7;
const HALF_ERROR = 0.5;
/** More than half of the ratings on one option: the rest cannot spread the scores. */
const CEILING = 0.5;
/** As many careless ballots as careful studies find (Meade and Craig 2012). */
const MANY_IDENTICAL = 0.1;

/** What the title of the page may say of a review. */
export type DiscriminationFinding =
  | {
      readonly kind: 'apart' | 'barely' | 'alike';
      readonly reliability: number;
      readonly lowest: number;
      readonly highest: number;
      /** What goes with results that are much of a muchness, and that neighbours are alike; they prove no cause. */
      readonly causes: readonly Cause[];
    }
  | { readonly kind: 'unknown'; readonly missing: Missing };

export type Cause =
  | { readonly kind: 'ceiling' | 'identical'; readonly share: number }
  | { readonly kind: 'tiers'; readonly categories: number };

export function discriminationFinding(discrimination: ReviewDiscrimination): DiscriminationFinding {
  const { reliability, lowest, highest } = discrimination;
  for (const figure of [reliability, lowest, highest]) {
    if ('reason' in figure) return { kind: 'unknown', missing: figure };
  }
  const value = valueOf(reliability) ?? 0;
  const kind = kindOf(value);
  return {
    kind,
    reliability: value,
    lowest: valueOf(lowest) ?? 0,
    highest: valueOf(highest) ?? 0,
    causes: kind === 'apart' ? tierCause(discrimination) : causesOf(discrimination),
  };
}

/** Judged by what is printed, so that no title calls a 0.70 less than 0.70. */
export function isReliable(coefficient: number): boolean {
  return Number(coefficient.toFixed(2)) >= USUALLY_RELIABLE;
}

function kindOf(reliability: number): 'apart' | 'barely' | 'alike' {
  if (isReliable(reliability)) return 'apart';
  return reliability >= HALF_ERROR ? 'barely' : 'alike';
}

function causesOf(discrimination: ReviewDiscrimination): readonly Cause[] {
  const { ceilingShare, identicalBallots } = discrimination;
  const ceiling = valueOf(ceilingShare) ?? 0;
  const identical = valueOf(identicalBallots) ?? 0;
  return [
    ...(ceiling > CEILING ? [{ kind: 'ceiling', share: ceiling } as const] : []),
    ...(identical >= MANY_IDENTICAL ? [{ kind: 'identical', share: identical } as const] : []),
    ...tierCause(discrimination),
  ];
}

/** Scores may be reliable as a whole while no neighbours differ: then there is one chain from first to last. */
function tierCause({ categories }: ReviewDiscrimination): readonly Cause[] {
  const single = categories.length > 0 && categories.every(({ tiers }) => tiers === 1);
  return single ? [{ kind: 'tiers', categories: categories.length }] : [];
}

/** What the title may say of a wave in which nobody is rated. */
export type PollFinding =
  | { readonly kind: 'indices'; readonly measured: readonly MeasuredIndex[]; readonly lowest: MeasuredIndex }
  | { readonly kind: 'careless'; readonly share: number }
  | { readonly kind: 'plain' };

export interface MeasuredIndex {
  readonly index: IndexAnalysis;
  readonly alpha: number;
}

export function pollFinding({ indices, careless }: Pick<Analysis, 'indices' | 'careless'>): PollFinding {
  const measured = indices.flatMap((index) => {
    const alpha = index.result.released ? valueOf(index.result.alpha) : undefined;
    return alpha === undefined ? [] : [{ index, alpha }];
  });
  const [lowest] = measured.toSorted((a, b) => a.alpha - b.alpha);
  if (lowest !== undefined) return { kind: 'indices', measured, lowest };
  const share = careless?.result.released === true ? flaggedShare(careless.result) : undefined;
  return share === undefined ? { kind: 'plain' } : { kind: 'careless', share };
}

export interface CarelessHits {
  readonly ballots?: number;
  readonly hits: readonly { readonly hits: number; readonly ballots: number | null }[];
}

/** The share of ballots that any rule hits; unknown if it is not told, or if no rule could be applied and none could be hit. */
export function flaggedShare({ hits, ballots }: CarelessHits): number | undefined {
  if (!hits.some((own) => own.hits > 0)) return undefined;
  const all = allBallots({ hits, ...(ballots !== undefined && { ballots }) });
  const none = hits.find((own) => own.hits === 0)?.ballots ?? null;
  return all === 0 || none === null ? undefined : (all - none) / all;
}

export function allBallots({ hits, ballots }: CarelessHits): number {
  return ballots ?? hits.reduce((sum, own) => sum + (own.ballots ?? 0), 0);
}
