/** What in a text may say who wrote it, or whom it is about. */
export const DETAIL_KINDS = ['person', 'phone', 'identity', 'email', 'account', 'vehicle', 'address', 'unit'] as const;

export type DetailKind = (typeof DETAIL_KINDS)[number];

/** Where it stands: UTF-16 offsets, the end excluded. */
export interface PersonalDetail {
  readonly kind: DetailKind;
  readonly from: number;
  readonly to: number;
}
