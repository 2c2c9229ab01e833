/**
 * Paper ballots of one rater group, keyed in twice by two people who do not see each other's work, compared, settled
 * from the paper, and then sealed like the ballots of members. Until then they are the only answers in the product that
 * staff can read before the count: the two who key them, and whoever settles where they differ.
 */
export interface PaperBatch {
  readonly id: string;
  readonly waveId: string;
  readonly groupId: string;
  readonly name: string;
  readonly stage: PaperStage;
  readonly handedOut: number;
  readonly returned: number;
  /** Returned, but no ballot any more: torn, stuck together, soaked. */
  readonly torn: number;
  readonly tornReason?: string;
  /** returned − torn; they are stamped 1, 2, 3 … after shuffling. */
  readonly ballots: number;
  /** An administrator has allowed one person to key both passes. */
  readonly samePerson: boolean;
  /** Rises with every settlement; what was compared at one revision is sealed at no other. */
  readonly revision: number;
  /** Set once the batch is sealed. */
  readonly outcome?: PaperOutcome;
}

/** All that stays of a sealed batch. */
export interface PaperOutcome {
  /** Put into the box. */
  readonly ballots: number;
  /** Void as a whole, found while keying. */
  readonly void: number;
  /** Cells that were keyed twice, and how many of them differed. */
  readonly cells: number;
  readonly different: number;
}

/** first → second → settling → sealed; a batch that was not sealed before the count ends as `not-counted`. */
export const PAPER_STAGES = ['first', 'second', 'settling', 'sealed', 'not-counted'] as const;
export type PaperStage = (typeof PAPER_STAGES)[number];

export const PAPER_PASSES = ['first', 'second'] as const;
export type PaperPass = (typeof PAPER_PASSES)[number];

/** One ballot as one pass has keyed it. */
export interface PaperBallot {
  /** The number that is stamped on it. */
  readonly stamp: number;
  /** In the order of the form; empty as long as nothing is keyed. */
  readonly cells: readonly KeyedCell[];
  readonly voidReason?: VoidReason;
  readonly done: boolean;
  readonly revision: number;
}

/** A value of the cell (see keyed-value), LEFT_BLANK, UNUSABLE, or null while nobody has been there. */
export type KeyedCell = string | null;

export const LEFT_BLANK = '';

/** Two ticks where there is room for one, or an answer that the question does not allow: counts as blank, and is listed. */
export const UNUSABLE = '*';

export const VOID_REASONS = ['blank', 'illegible', 'signed', 'other'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** What was found on the paper where the passes differ. */
export interface Settlement {
  readonly stamp: number;
  readonly cell: number;
  readonly value: string;
}

export const MAXIMUM_BALLOTS = 500;

/** A group that fills in paper only should come to this many, or its answers can be guessed. */
export const FEWEST_PAPER_BALLOTS = 20;
