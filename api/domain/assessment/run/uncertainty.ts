/** Student's t is the normal distribution there. */
export const NORMAL_DEGREES = 1e6;

/**
 * Errors of the points in a tree, in slots that are written anew for each unit. A slot holds a variance of independent
 * parts and, for each wave, the sum of the errors of what its people answered.
 */
export interface Uncertainty {
  clear(): void;
  set(slot: number, part: { readonly error: number; readonly degrees: number; readonly waveId: string | null }): void;
  /** Adds factor × what other slots hold; nothing for those that were not set. */
  add(slot: number, parts: readonly number[], factor: number): void;
  errorOf(slot: number): number;
  /** Welch–Satterthwaite over the independent parts, and for each wave the smallest degrees of its parts. */
  degreesOf(slot: number): number;
}

/**
 * For `slots` sums of points: the error of one is √(Σ error² of independent parts + Σ over waves of (Σ error)²), since
 * the same people answered in the parts of one wave and may have erred alike: the most that it can be. In points.
 * Source of the degrees: F. E. Satterthwaite, An approximate distribution of estimates of variance components (1946).
 */
export function createUncertainty(slots: number, waves: readonly string[]): Uncertainty {
  const width = waves.length;
  const variances = new Float64Array(slots);
  /** Σ variance² ÷ degrees. */
  const spreads = new Float64Array(slots);
  const sums = new Float64Array(slots * width);
  const degrees = new Float64Array(slots * width);
  const waveIndex = new Map(waves.map((waveId, index) => [waveId, index]));

  return {
    clear() {
      variances.fill(0);
      spreads.fill(0);
      sums.fill(0);
      degrees.fill(NORMAL_DEGREES);
    },
    set(slot, part) {
      const known = part.degrees > 0 ? part.degrees : NORMAL_DEGREES;
      const wave = part.waveId === null ? undefined : waveIndex.get(part.waveId);
      if (wave === undefined) {
        const variance = part.error * part.error;
        variances[slot] = variance;
        spreads[slot] = (variance * variance) / known;
      } else {
        sums[slot * width + wave] = part.error;
        degrees[slot * width + wave] = known;
      }
    },
    add(slot, parts, factor) {
      const squared = factor * factor;
      let variance = variances[slot] ?? 0;
      let spread = spreads[slot] ?? 0;
      for (const part of parts) {
        variance += (variances[part] ?? 0) * squared;
        spread += (spreads[part] ?? 0) * squared * squared;
        if (width > 0) addWaves(slot, part, factor);
      }
      variances[slot] = variance;
      spreads[slot] = spread;
    },
    errorOf: (slot) => Math.sqrt((variances[slot] ?? 0) + waveVariance(slot)),
    degreesOf(slot) {
      let spread = spreads[slot] ?? 0;
      for (let wave = 0; wave < width; wave++) {
        const place = slot * width + wave;
        spread += (sums[place] ?? 0) ** 4 / (degrees[place] ?? NORMAL_DEGREES);
      }
      return spread === 0 ? NORMAL_DEGREES : ((variances[slot] ?? 0) + waveVariance(slot)) ** 2 / spread;
    },
  };

  function addWaves(slot: number, part: number, factor: number): void {
    for (let wave = 0; wave < width; wave++) {
      const target = slot * width + wave;
      const source = part * width + wave;
      sums[target] = (sums[target] ?? 0) + (sums[source] ?? 0) * factor;
      degrees[target] = Math.min(degrees[target] ?? NORMAL_DEGREES, degrees[source] ?? NORMAL_DEGREES);
    }
  }

  function waveVariance(slot: number): number {
    let variance = 0;
    for (let wave = 0; wave < width; wave++) variance += (sums[slot * width + wave] ?? 0) ** 2;
    return variance;
  }
}
