import type { LocalizedText } from '#domain/questionnaire/model';
import type { Conversion } from '../scheme/conversion';
import type { Direction, MissingPolicy } from '../scheme/model';
import type { ImportOrigin, LedgerEntry, MissingReason, UnitValue, WaveOrigin } from '../run/inputs';

/** A value with what it was made of; `recomputeStep` gives the same double from the bottom up. */
export type TraceStep = SumStep | ClipStep | ConversionStep | LedgerGroupStep | StandInStep | GivenStep;

interface StepBase {
  /** The indicator, adjustment, category of a ledger or entry; `total` for the whole. */
  readonly id: string;
  readonly name: LocalizedText | null;
  readonly value: number;
}

/** Σ parts, × full ÷ Σ full of the known parts where some are missing. */
export interface SumStep extends StepBase {
  readonly kind: 'sum';
  readonly parts: readonly TraceStep[];
  /** Null where nothing is missing. */
  readonly scaled: { readonly full: number; readonly known: number } | null;
  readonly missing: readonly MissingStep[];
}

export interface MissingStep {
  readonly id: string;
  readonly name: LocalizedText;
  readonly points: number;
  readonly reason: MissingReason | null;
  readonly treatment: MissingPolicy;
}

export interface ClipStep extends StepBase {
  readonly kind: 'clip';
  readonly of: TraceStep;
  readonly minimum: number;
  /** Null for no upper bound. */
  readonly maximum: number | null;
  readonly standardError: number | null;
}

export interface ConversionStep extends StepBase {
  readonly kind: 'conversion';
  readonly of: GivenStep;
  readonly conversion: Conversion;
  readonly direction: Direction;
  readonly fullPoints: number;
  /** The values of the category where the conversion looks at them; null where it does not, or others may not be seen. */
  readonly peers: readonly number[] | null;
  /** True where `peers` are withheld, so that the value cannot be recomputed by this reader. */
  readonly peersWithheld: boolean;
}

/** Entries of one category of a ledger, within its limits; `categoryId` null for those of none. */
export interface LedgerGroupStep extends StepBase {
  readonly kind: 'ledger-group';
  readonly categoryId: string | null;
  readonly entryLimit: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly entries: readonly LedgerEntry[];
}

/** The mean of the category's points. */
export interface StandInStep extends StepBase {
  readonly kind: 'category-mean';
  readonly points: readonly number[];
  readonly pointsWithheld: boolean;
}

/** Who may see some units only could find the others by hashing supposed files, so he is not told the hash of theirs. */
export type SeenOrigin = WaveOrigin | (Omit<ImportOrigin, 'sourceHash'> & Partial<Pick<ImportOrigin, 'sourceHash'>>);

export interface GivenStep extends StepBase {
  readonly kind: 'given';
  readonly given: 'value' | 'start';
  readonly origin: SeenOrigin | null;
  readonly unitValue: UnitValue | null;
  /** Of a figure of a wave: where its own trace stands. */
  readonly figureTrace: string | null;
}
