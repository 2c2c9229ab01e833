import { classesOf } from '#domain/disclosure/classification';
import type { PreviewPlan } from './preview-release';

/** Cells of a release that is counted as one. */
const SMALL_RELEASE = 10;
const MOST_RUNS = 100;

/** How often a release is simulated: the more cells it has the more seldom, from 2 to 100, as time grows with both. */
export function runsOf(
  releases: number,
  { subjects, wave, tables }: Pick<PreviewPlan, 'subjects' | 'wave' | 'tables'>,
): number {
  const cells = tables
    .map(({ by }) => by.reduce((product, one) => product * classesOf(one, wave).length, 1))
    .reduce((sum, own) => sum + own, 0);
  const work = Math.max(1, subjects.length) * Math.max(1, cells / SMALL_RELEASE);
  return Math.max(2, Math.min(MOST_RUNS, Math.floor(releases / work)));
}
