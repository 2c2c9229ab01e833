import type { SurveyKind, WaveSettings } from './model';

/** Whether the score of a unit is published that would tell on what a rater group agrees, as where nearly all rate it alike. */
export const UNANIMOUS_SCORES = ['withheld', 'shown'] as const;
export type UnanimousScores = (typeof UNANIMOUS_SCORES)[number];

/** A wave that says nothing was announced before there was a choice. */
export function unanimousScoresOf({ unanimousScores }: Pick<WaveSettings, 'unanimousScores'>): UnanimousScores {
  return unanimousScores ?? 'shown';
}

/** Debriefings and satisfaction tests are held for their scores, and that all of forty people answer "excellent" is common. */
export function usualUnanimousScores(kind: SurveyKind): UnanimousScores {
  return kind === 'debriefing' || kind === 'satisfaction' ? 'shown' : 'withheld';
}
