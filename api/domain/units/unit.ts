import type { LocalizedText } from '#domain/questionnaire/model';

/** A unit of the organisation: what is assessed, and what a leader's scope names. */
export interface Unit {
  readonly code: string;
  readonly parentCode?: string;
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText;
  readonly categoryId?: string;
  readonly position: number;
}

export interface UnitCategory {
  readonly id: string;
  readonly name: LocalizedText;
}

/** Codes travel in addresses and in result files: letters, digits and a few marks, no spaces. */
export const UNIT_CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;
export const LONGEST_UNIT_NAME = 100;
