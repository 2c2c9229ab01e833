import type { GroupWorking, PointsWorking } from '#domain/assessment/points';

/** The steps of the working that lead to a published figure. */
export type WorkingStep = 'points' | 'score' | 'standard-error' | 'group-mean';

/** A step whose repetition does not give the published figure. */
export interface Disagreement {
  readonly step: WorkingStep;
  readonly groupId?: string;
  readonly published: number;
  readonly recomputed: number;
}

const TOLERANCE = 1e-9;

/** Repeats every step from the figures below it; steps over withheld figures cannot be repeated and are left out. */
export function checkWorking(working: PointsWorking): readonly Disagreement[] {
  const { composite, points, fullPoints } = working;
  const steps: Disagreement[] = [
    { step: 'points', published: points.value, recomputed: (fullPoints * composite.score.value) / 100 },
    ...composite.groups.flatMap(groupStep),
  ];
  if (composite.withheld === null) {
    steps.push(
      {
        step: 'score',
        published: composite.score.value,
        recomputed: composite.groups.reduce((sum, { contribution }) => sum + contribution, 0),
      },
      {
        step: 'standard-error',
        published: composite.score.standardError,
        recomputed: Math.sqrt(composite.groups.reduce((sum, group) => sum + group.varianceContribution, 0)),
      },
    );
  }
  return steps.filter(({ published, recomputed }) => Math.abs(published - recomputed) > TOLERANCE);
}

/** Only where all cards are complete is the mean of the cards the weighted mean of the criteria. */
function groupStep({ groupId, n, mean, criteria }: GroupWorking): readonly Disagreement[] {
  const complete = criteria.filter((criterion) => criterion.shown && criterion.n === n);
  if (complete.length < criteria.length) return [];
  const recomputed = complete.reduce((sum, criterion) => sum + (criterion.shown ? criterion.contribution : 0), 0);
  return [{ step: 'group-mean', groupId, published: mean, recomputed }];
}
