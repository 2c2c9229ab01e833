import type { Result } from '#domain/result';
import { additiveEffects } from '#domain/statistics/leniency/additive-effects';
import type { Connection } from '#domain/statistics/leniency/connection';
import { crossedEffects } from '#domain/statistics/leniency/crossed-effects';
import type { LeniencyGap } from '#domain/statistics/leniency/leniency-gap';
import { raterCentredMeans } from '#domain/statistics/leniency/rater-centred-means';
import type { Ratings } from '#domain/statistics/leniency/ratings';
import type { TargetEffect } from '#domain/statistics/leniency/target-effects';
import { withinRaterScores } from '#domain/statistics/leniency/within-rater-scores';

/** What all methods have in common. */
export interface LeniencyEstimate {
  readonly targets: readonly Result<TargetEffect, LeniencyGap>[];
  readonly connection: Connection;
}

export type LeniencyMethod = (ratings: Ratings) => Result<LeniencyEstimate, LeniencyGap>;

/** The three that do not know what a rater adds to all ratings. */
export const METHODS_BLIND_TO_MILDNESS: readonly (readonly [name: string, method: LeniencyMethod])[] = [
  ['rater-centred means', raterCentredMeans],
  ['within-rater scores', withinRaterScores],
  ['least squares', additiveEffects],
];

export const LENIENCY_METHODS: typeof METHODS_BLIND_TO_MILDNESS = [
  ...METHODS_BLIND_TO_MILDNESS,
  ['crossed effects', crossedEffects],
];
