import { mostFrequent } from '../columns/most-frequent';
import type { TargetsFound } from '../import-model';
import type { NameLookup } from '../name-lookup';

const MOST_UNKNOWN_SHOWN = 50;

export interface TargetsSought {
  /** How many the questionnaire has. */
  readonly count: number;
  /** The positions of those that are rated. */
  readonly rated: ReadonlySet<number>;
  /** Names in the file with how often they occur. */
  readonly names: ReadonlyMap<string, number>;
  readonly lookup: NameLookup;
}

export function targetsFound({ count, rated, names, lookup }: TargetsSought): TargetsFound {
  const unknown = [...names].filter(([name]) => lookup(name) === undefined);
  return {
    found: rated.size,
    without: count - rated.size,
    unknown: mostFrequent(unknown, MOST_UNKNOWN_SHOWN),
    unknownInAll: unknown.length,
  };
}
