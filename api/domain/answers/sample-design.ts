/** What a ballot of a drawn sample carries along; every part may be missing. */
export interface SampleDesign {
  /** How many people it stands for, or in proportion to that; positive. */
  readonly weight?: number;
  readonly stratum?: string;
  /** First-stage unit; a name inside its stratum. */
  readonly cluster?: string;
  /** First-stage units in the population of its stratum, for the finite population correction. */
  readonly populationSize?: number;
}
