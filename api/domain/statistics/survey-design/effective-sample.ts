/** What unequal weights cost, whatever is measured; a measured design effect says what design and weights cost a figure. */
export interface EffectiveSample {
  /** n Σw² / (Σw)², at least 1. */
  readonly designEffect: number;
  /** (Σw)² / Σw²: as many people of equal weight would tell as much, if weight and answer have nothing to do with each other. */
  readonly size: number;
}

/**
 * Kish's design effect of unequal weights; rows of weight 0 do not count. The weights are those of a designed sample or a
 * domain of it, of which at least one is above 0.
 *
 * Source: L. Kish, Survey Sampling (1965), section 11.7.
 */
export function effectiveSample(weights: Float64Array): EffectiveSample {
  const n = weights.filter((weight) => weight > 0).length;
  const weight = weights.reduce((sum, value) => sum + value, 0);
  const squaredWeights = weights.reduce((sum, value) => sum + value * value, 0);
  return effectiveSampleOf({ n, weight, squaredWeights });
}

export function effectiveSampleOf(sums: {
  readonly n: number;
  readonly weight: number;
  readonly squaredWeights: number;
}): EffectiveSample {
  const { n, weight, squaredWeights } = sums;
  return { designEffect: (n * squaredWeights) / weight ** 2, size: weight ** 2 / squaredWeights };
}
