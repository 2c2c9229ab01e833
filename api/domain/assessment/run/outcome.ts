import type { Estimate } from '#domain/tabulation/model';
import type { IndicatorId, MissingPolicy } from '../scheme/model';
import type { MissingReason, RunSalt } from './inputs';

/** What a run says of all units. Arrays of a unit stand in the order of `columns`. */
export interface AssessmentOutcome {
  readonly format: 'pingyi-assessment-run-1';
  /** Indicators, each before its children, then adjustments. */
  readonly columns: readonly IndicatorId[];
  readonly units: readonly UnitOutcome[];
  readonly categories: readonly CategoryOutcome[];
  /** Only for who may see all units. */
  readonly salt?: RunSalt;
}

export interface UnitOutcome {
  readonly unitCode: string;
  readonly categoryId: string | null;
  /** Null where nothing is known of an indicator. */
  readonly points: readonly (number | null)[];
  /** Standard errors of the points. */
  readonly errors: readonly (number | null)[];
  readonly missing: readonly MissingValue[];
  /** Share of the full points behind which there are data: 0..1. */
  readonly coverage: number;
  /** As computed, before any veto; null for a unit without one. */
  readonly total: Estimate | null;
  readonly totalReason: TotalReason | null;
  readonly vetoes: readonly AppliedVeto[];
  /** After vetoes that set the total; the same as the total where there are none. */
  readonly effectiveTotal: number | null;
  /** Null for units that take no place. */
  readonly standing: UnitStanding | null;
  readonly grade: UnitGrade | null;
}

export type TotalReason = 'value-missing' | 'coverage-too-low';

export interface MissingValue {
  readonly indicatorId: IndicatorId;
  readonly reason: MissingReason;
  /** What was done: `fail` leaves the unit without a total. A mean that no other unit gives is `renormalise`. */
  readonly treatment: MissingPolicy;
  /** Of a category mean. */
  readonly standIn?: { readonly points: number; readonly standardError: number; readonly units: number };
}

export interface AppliedVeto {
  readonly vetoId: string;
  readonly entryIds: readonly string[];
}

export interface UnitStanding {
  readonly rank: number;
  /** Not said to a reader of some units beside whom few others are in the category. */
  readonly tied?: boolean;
  /** 1 for the highest chain of units whose neighbours cannot be told apart. */
  readonly tier: number;
  readonly rankInterval: readonly [number, number];
  /** Codes; empty in categories of more than 200. */
  readonly indistinguishable: readonly string[];
  readonly lastPlaceSupported: boolean;
}

export interface UnitGrade {
  /** By the minimum alone. */
  readonly band: string;
  /** By minimum, quota and vetoes. */
  readonly grade: string;
  /** Why the grade is below the band; null where it is not. */
  readonly reason: GradeReason | null;
}

/**
 * As many units as there are places have more points; the unit is equal to others across the border of the places; the
 * share of the category is no place; a fact bars it.
 */
export type GradeReason = 'quota' | 'tie-at-quota' | 'no-places' | 'veto';

export interface CategoryOutcome {
  readonly categoryId: string | null;
  readonly units: number;
  readonly ranked: number;
  readonly tiers: number;
  readonly quotas: readonly QuotaOutcome[];
}

export interface QuotaOutcome {
  readonly gradeId: string;
  /** Ranked units that no veto keeps from the grade. */
  readonly eligible: number;
  /** share × eligible, before it is rounded. */
  readonly exact: number;
  readonly places: number;
  /** Units at or above the minimum that are eligible and have no better grade. */
  readonly reached: number;
  /** Null for such a reader: more or fewer than there are places tell of equal totals. */
  readonly given: number | null;
  /** The last unit in and the first that reached the minimum and is out; null where there are places for all. */
  readonly border: QuotaBorder | null;
}

export interface QuotaBorder {
  readonly lastIn: string | null;
  readonly firstOut: string;
  /** last in − first out; null where nobody is in. */
  readonly difference: Estimate | null;
  readonly p: number | null;
  /** Whether the two totals are equal to nine decimals. Who is tied may be all in or all out: see `tieDecisionOf`. */
  readonly tied: boolean;
  /** Units outside that cannot be told apart from the last one in, best first. */
  readonly alike: readonly string[];
}
