import type { UnitLinks } from '#domain/mapping/unit-links';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import type { Wave } from '#domain/survey/model';
import type { ReviewFindings } from '#domain/tabulation/findings/findings';
import type { Tabulation } from '#domain/tabulation/model';

export interface PreviousResults {
  readonly wave: Wave;
  readonly questionnaire?: Questionnaire;
  readonly tabulation: Tabulation;
  /** What became of its units; absent where each is what has its code. */
  readonly links?: UnitLinks;
}

/** What GET /api/waves/:waveId/results answers: everything the result pages are made of. */
export interface WaveResults {
  readonly wave: Wave;
  readonly organisation: LocalizedText;
  readonly questionnaire: Questionnaire;
  readonly tabulation: Tabulation;
  /** What the titles may state, tested on the whole tabulation; one per review. */
  readonly findings: readonly ReviewFindings[];
  /** Codes that the reader's units had in this wave; null for a reader of all units. */
  readonly ownUnits: readonly string[] | null;
  /** Names the released figures; the same figures always have the same hash. */
  readonly hash: string;
  /** Where anybody checks the count, of ballots that were stamped. */
  readonly checks: readonly { readonly groupName: LocalizedText; readonly path: string }[];
  /** The wave before this one, if it was released. */
  readonly previous: PreviousResults | null;
}

/** The first eight digits in two groups, as they are printed under every figure: 7f3a-c91e. */
export function shortHash(hash: string): string {
  const digits = hash.replace(/^[a-z0-9]+:/i, '');
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}`;
}
