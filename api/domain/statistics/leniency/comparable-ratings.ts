import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { connectionOf, type Connection } from './connection';
import type { Ratings } from './ratings';

/**
 * The components of ratings in which raters can be told from targets. Fails with 'nothing-answered'; with 'too-few' for
 * fewer than two raters or targets; with 'no-variance' if all ratings are equal; with 'not-connected' if no rater links
 * two targets, so that every difference of targets may be one of their raters.
 *
 * Throws RangeError as `checkRatings` does.
 */
export function comparableRatings(ratings: Ratings): Result<Connection, Insufficient> {
  const connection = connectionOf(ratings);
  const { components } = connection;
  if (components.length === 0) return fail({ reason: 'nothing-answered' });
  const fewest = Math.min(
    components.reduce((sum, { raters }) => sum + raters, 0),
    components.reduce((sum, { targets }) => sum + targets, 0),
  );
  if (fewest < 2) return fail({ reason: 'too-few', have: fewest, need: 2 });
  if (ratings.values.every((value) => value === ratings.values[0])) return fail({ reason: 'no-variance' });
  return (components[0]?.targets ?? 0) < 2 ? fail({ reason: 'not-connected' }) : ok(connection);
}
