/** Student's t is the normal distribution there. */
export const NORMAL_DEGREES = 1e6;

/**
 * Errors of the points in a tree, in slots that are written anew for each unit. A slot holds a variance of independent
 * parts and, for each wave, the sum of the errors of what its people answered.
 */
export interface Uncertainty {
  clear(): void;
  set(slot: number, part: { readonly error: number; readonly degrees: number; readonly waveId: string | null }): void;
  /** Adds factor × what another slot holds. */
  add(slot: number, part: { readonly from: number; readonly factor: number }): void;
  errorOf(slot: number): number;
  /** Welch–Satterthwaite over the independent parts, and for each wave the smallest degrees of its parts. */
  degreesOf(slot: number): number;
}

/** Source of the degrees: F. E. Satterthwaite, An approximate distribution of estimates of variance components (1946). */
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
        variances[slot] = part.error ** 2;
        spreads[slot] = part.error ** 4 / known;
      } else {
        sums[slot * width + wave] = part.error;
        degrees[slot * width + wave] = known;
      }
    },
    add(slot, { from, factor }) {
      variances[slot] = (variances[slot] ?? 0) + (variances[from] ?? 0) * factor ** 2;
      spreads[slot] = (spreads[slot] ?? 0) + (spreads[from] ?? 0) * factor ** 4;
      for (let wave = 0; wave < width; wave++) {
        const [target, source] = [slot * width + wave, from * width + wave];
        sums[target] = (sums[target] ?? 0) + (sums[source] ?? 0) * factor;
        degrees[target] = Math.min(degrees[target] ?? NORMAL_DEGREES, degrees[source] ?? NORMAL_DEGREES);
      }
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

  function waveVariance(slot: number): number {
    let variance = 0;
    for (let wave = 0; wave < width; wave++) variance += (sums[slot * width + wave] ?? 0) ** 2;
    return variance;
  }
}
