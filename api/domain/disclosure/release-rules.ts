import type { WaveSettings } from '#domain/survey/model';

/** What a release has to respect. */
export interface ReleaseRules {
  /** Smallest group whose figures may be shown. */
  readonly minimumGroupSize: number;
  /** False for data that the organizer has declared to be about no persons: everything is shown, and every page says so. */
  readonly suppression: boolean;
}

/** Two cards are the fewest that have an error; without people to protect nothing else keeps a group out of a score. */
const FEWEST_FOR_AN_ERROR = 2;

export function releaseRulesOf({ collection, minimumGroupSize }: WaveSettings): ReleaseRules {
  const suppression = collection?.kind !== 'import' || collection.personal;
  return { minimumGroupSize: suppression ? minimumGroupSize : FEWEST_FOR_AN_ERROR, suppression };
}
