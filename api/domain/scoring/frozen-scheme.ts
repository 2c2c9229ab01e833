import { releaseRulesOf } from '#domain/disclosure/release-rules';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import { type ScoringScheme, USUAL_SCHEME } from './scheme';

/**
 * A version of the scheme with everything else that a score depends on beside the ballots and the questionnaire. Its
 * canonical JSON is what the version's hash names.
 */
export interface FrozenScheme extends ScoringScheme {
  readonly format: 'pingyi-scheme-1';
  readonly groups: readonly Pick<RaterGroup, 'id' | 'weight' | 'expected' | 'census'>[];
  readonly minimumGroupSize: number;
  readonly fullPoints: number;
}

export function freezeScheme(wave: {
  readonly groups: readonly RaterGroup[];
  readonly settings: WaveSettings;
}): FrozenScheme {
  const { groups, settings } = wave;
  return {
    format: 'pingyi-scheme-1',
    ...schemeOf(settings),
    groups: groups.map(({ name: _, ...group }) => group),
    minimumGroupSize: releaseRulesOf(settings).minimumGroupSize,
    fullPoints: settings.fullPoints,
  };
}

export function schemeOf({ scheme }: WaveSettings): ScoringScheme {
  return scheme ?? USUAL_SCHEME;
}
