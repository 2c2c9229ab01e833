import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { Block, Missing } from '../figure';
import { withheld } from '../measured';

/**
 * Fewest people behind a figure that is no sum of released cells. Correlations, regressions and weighted estimates go over
 * all people at once and cannot be put together from cells that are fit to be shown; from a hundred people on, they can be
 * rounded to what a single person moves them by (see coarse-figure, protected-estimate) and still tell of the whole.
 */
export const FEWEST_PEOPLE = 100;

/**
 * Why people who are protected may not be told of; null if they may, or if there is nobody to protect. Not how many there are:
 * how many answered several questions is a number that no table has.
 */
export function tooFewPeople({ suppression }: ReleaseRules, people: number): Missing | null {
  if (!suppression || people >= FEWEST_PEOPLE) return null;
  return { reason: 'too-few', need: FEWEST_PEOPLE, counted: 'people' };
}

/** A block about so many people, made only if it may be shown. */
export function releasedBlock<Content extends object>(
  rules: ReleaseRules,
  people: number,
  content: () => Block<Content>,
): Block<Content> {
  const why = tooFewPeople(rules, people);
  return why === null ? content() : withheld(why);
}
