import type { Measure } from '#domain/figures/measures';
import type { LocalizedText } from '#domain/questionnaire/model';

/** Everything that a run is made of, frozen with it: the scheme and these give the same points at any time. */
export interface RunInputs {
  readonly units: readonly AssessedUnit[];
  /** At most one for each leaf or adjustment that is no ledger. */
  readonly columns: readonly InputColumn[];
  readonly ledger: readonly LedgerEntry[];
  readonly salt?: RunSalt;
}

/**
 * 32 random bytes in base64url, drawn with a run and a part of both its inputs and its outcome, so that nobody finds out
 * points of other units by hashing what he supposes. Absent in runs made before there was one.
 */
export type RunSalt = string;

export interface AssessedUnit {
  readonly code: string;
  /** Units are ranked inside their category; those without one stand together. */
  readonly categoryId: string | null;
  /** False for a unit that is told its points but takes no place among the others. */
  readonly ranked: boolean;
}

export interface InputColumn {
  readonly indicatorId: string;
  readonly origin: ColumnOrigin;
  readonly values: readonly UnitValue[];
}

export type ColumnOrigin = WaveOrigin | ImportOrigin;

export interface WaveOrigin {
  readonly kind: 'wave';
  readonly waveId: string;
  /** As the wave was called, and when it was closed (epoch milliseconds); absent in runs from before inputs had it. */
  readonly wave?: { readonly title: LocalizedText; readonly closedAt: number | null };
  readonly question: string;
  readonly item?: string;
  readonly group?: string;
  readonly measure: Measure;
  /** Of the frozen tabulation. */
  readonly hash: string;
}

export interface ImportOrigin {
  readonly kind: 'import';
  readonly importId: string;
  readonly sourceName: string;
  readonly sourceHash: string;
  /** The report of somebody else that the figures are from; absent where nobody gave one. */
  readonly report?: ReportFile;
}

export interface ReportFile {
  readonly name: string;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

export interface UnitValue {
  readonly unitCode: string;
  /** Null where there is none; `reason` says why. */
  readonly value: number | null;
  /** 0 for what is not estimated from a sample. */
  readonly standardError: number;
  /** Null for a normal error, or none. */
  readonly degreesOfFreedom: number | null;
  readonly n: number | null;
  readonly reason?: MissingReason;
  /** Of a figure that is published with its wave. */
  readonly figureId?: string;
}

export const MISSING_REASONS = [
  /** Nothing was bound to the indicator. */
  'no-source',
  /** The file does not name the unit, or has an empty cell for it. */
  'not-in-file',
  /** The wave did not ask about the unit. */
  'not-in-wave',
  /** The release hides the cell, or has too few answers for it. */
  'not-released',
  /** The best value of the category is below 0, or 0 where more is better: nothing is a ratio of it. */
  'ratio-undefined',
] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/** A dated, evidenced fact: points of a ledger, or what a veto rests on (its points are 0). */
export interface LedgerEntry {
  readonly id: string;
  /** The leaf, adjustment or veto. */
  readonly itemId: string;
  readonly unitCode: string;
  /** Null for what belongs to no category of the ledger. */
  readonly categoryId: string | null;
  readonly points: number;
  /** ISO day of what happened. */
  readonly date: string;
  readonly reason: string;
  /** What proves it: the number of a document, an address. */
  readonly evidence: string;
  /** Reversed entries stay and count no more. */
  readonly reversed: boolean;
}
