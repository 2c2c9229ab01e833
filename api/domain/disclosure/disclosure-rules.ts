import { FEWEST_IN_NOISY_CELL } from './crossing-table';
import { NOISE_EPSILON } from './geometric-noise';
import { MINIMUM_DISSENT } from './homogeneous';
import { SMALLEST_LABELLED_GROUP } from './text-release';

/** What keeps a cell hidden or alters it beside its size: the same in every wave of a release of the program. */
export interface DisclosureRules {
  /** So many answers of a cell have to differ from the most frequent one; of several ticks this is not asked. */
  readonly minimumDissent: number;
  /** Fewest answers of a rater group that is named beside a text. */
  readonly smallestNamedGroup: number;
  /** Of a table that crosses others. */
  readonly noise: NoiseRules;
}

export interface NoiseRules {
  /** P(x) ∝ exp(−|x| ε), two-sided geometric. */
  readonly epsilon: number;
  /** With fewer people in one of its cells the table is withheld. */
  readonly fewestInCell: number;
}

export const DISCLOSURE_RULES: DisclosureRules = {
  minimumDissent: MINIMUM_DISSENT,
  smallestNamedGroup: SMALLEST_LABELLED_GROUP,
  noise: { epsilon: NOISE_EPSILON, fewestInCell: FEWEST_IN_NOISY_CELL },
};
