import type { Block } from '#domain/analysis/figure';
import {
  LENIENCY_METHODS,
  type LeniencyMethod,
  type LenientTarget,
  type ReviewAnalysis,
  type ReviewLeniency,
  VARIANCE_SOURCES,
} from '#domain/analysis/review/review-model';
import type { Figure } from '../figure';
import type { AnalysedTarget } from './analysed-review';
import { blockFigures, type Draft, type Publishable } from './measured-figure';

type Adjustment = LeniencyMethod['method'];

/** Ranks with the mildness of raters taken out, by every method, and what differences between ratings come from. */
export function leniencyFigures(
  { question, cards, leniency }: ReviewAnalysis,
  targets: readonly AnalysedTarget[],
): readonly Figure[] {
  return LENIENCY_METHODS.flatMap((adjustment) => {
    const places = placesUnder(leniency, adjustment);
    return [
      ...blockFigures(leniency, moveDrafts(question, adjustment)),
      ...targets.flatMap((target) => blockFigures(places(target.target), placeDrafts(target, { adjustment, cards }))),
    ];
  }).concat(blockFigures(leniency, varianceDrafts(question)));
}

type Place = LenientTarget['place'];

/** The place of each target; of one that the method does not name, or of all, the reason. */
function placesUnder(leniency: Block<ReviewLeniency>, adjustment: Adjustment): (target: string) => Place {
  if (!leniency.released) return () => leniency;
  const result = resultOf(leniency, adjustment);
  if (!result.released) return () => result;
  const places = new Map(result.targets.map(({ targetId, place }) => [targetId, place]));
  return (target) => places.get(target) ?? NOT_COMPARED;
}

const NOT_COMPARED = { released: false, reason: 'nothing-answered' } as const;

function resultOf({ methods }: ReviewLeniency, adjustment: Adjustment): LeniencyMethod['result'] {
  return methods.find(({ method }) => method === adjustment)?.result ?? NOT_COMPARED;
}

function moveDrafts(question: string, adjustment: Adjustment): readonly Draft<ReviewLeniency>[] {
  const subject = { question, adjustment };
  const draft = (
    measure: 'leniency-moved' | 'leniency-largest-move',
    part: 'moved' | 'largestMove',
  ): Draft<ReviewLeniency> => ({
    measure,
    subject,
    of: (leniency) => {
      const result = resultOf(leniency, adjustment);
      return result.released ? { value: result[part], n: result.compared, method: 'count' } : result;
    },
  });
  return [draft('leniency-moved', 'moved'), draft('leniency-largest-move', 'largestMove')];
}

type ReleasedPlace = Extract<Place, { readonly released: true }>;

function placeDrafts(
  target: AnalysedTarget,
  { adjustment, cards }: { readonly adjustment: Adjustment; readonly cards: number },
): readonly Draft<ReleasedPlace>[] {
  const subject = { ...target, adjustment };
  return [
    {
      measure: 'leniency-rank',
      subject,
      of: ({ rank, among }) => ({ value: rank, n: among, method: 'competition-rank' }),
    },
    {
      measure: 'leniency-effect',
      subject,
      method: adjustment,
      of: (place) => effectOf(place, { n: cards, method: adjustment }),
    },
  ];
}

/** Where people are protected only ranks are shown. */
function effectOf(
  { effect, standardError }: ReleasedPlace,
  facts: { readonly n: number; readonly method: Adjustment },
): Publishable {
  if (effect === undefined) return { reason: 'protected' };
  return { value: effect, ...(standardError !== undefined && { standardError }), ...facts };
}

function varianceDrafts(question: string): readonly Draft<ReviewLeniency>[] {
  return VARIANCE_SOURCES.flatMap((component) => {
    const subject = { question, component };
    const part = (of: 'variance' | 'share') => (leniency: ReviewLeniency) =>
      leniency.variances.released ? leniency.variances[component][of] : leniency.variances;
    return [
      { measure: 'variance', subject, of: part('variance') },
      { measure: 'variance-share', subject, of: part('share') },
    ] as const;
  });
}
