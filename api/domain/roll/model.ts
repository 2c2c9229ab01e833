/** A person who may answer in a wave, as the organizer lists him. */
export interface RollPerson {
  readonly name: string;
  /** The rater group in which he answers; the ballot goes into it by the stamp alone. */
  readonly groupId: string;
  /** Where he works and through whom he is reached, for turnout and links; never beside an answer. */
  readonly unitCode?: string;
  /** E-mail address or telephone number. */
  readonly contact?: string;
}

export interface RollEntry extends RollPerson {
  readonly id: string;
  /** 1 for the first link; a new link makes the one before useless. */
  readonly linkNumber: number;
  /** 1 for the first stamp; a stamp that was lost with its device is given anew, which is counted in public. */
  readonly stampNumber: number;
  /** As of last night. */
  readonly takenPart: boolean;
}

/**
 * The fewest people of a rater group among whom a ballot is anonymous. A smaller group has to be merged into another
 * before the wave is opened.
 */
export const SMALLEST_STRATUM = 20;
