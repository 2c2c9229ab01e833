import type { RankedTarget, TargetGroupScore } from '#domain/tabulation/model';
import type { FigureRemark } from './figure';

/** What an error of 0 of a score means; undefined for any other. */
export function scoreRemark({ score, groups }: Pick<RankedTarget, 'score' | 'groups'>): FigureRemark | undefined {
  if (score.standardError !== 0) return undefined;
  return isCensus(groups) ? 'whole-population' : 'no-variance';
}

/** Somebody's answers differ and everybody answered: an error of 0 is that of a census. */
export function isCensus(groups: RankedTarget['groups']): boolean {
  return groups.some(({ cell }) => cell.released && isVariedCensus(cell));
}

/** Of all people of the group, who do not say the same as far as is told. */
export function isVariedCensus({ n, populationSize, standardDeviation }: TargetGroupScore): boolean {
  return populationSize !== undefined && n >= populationSize && standardDeviation !== 0;
}
