import type { AssessmentChanges } from '#domain/assessment/what-if/changes';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { AssessmentScheme, Measured } from '#domain/assessment/scheme/model';

/** What is tried out; whatever is not named stays as it is, or goes along with its siblings. */
export interface WhatIfDraft {
  readonly points: Readonly<Record<string, number>>;
  readonly minimums: Readonly<Record<string, number>>;
  /** Shares in per cent. */
  readonly shares: Readonly<Record<string, number>>;
  readonly conversions: Readonly<Record<string, Conversion>>;
  /** In per cent by rater group, of the indicators whose scores they make. */
  readonly raterWeights: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const NOTHING_CHANGED: WhatIfDraft = { points: {}, minimums: {}, shares: {}, conversions: {}, raterWeights: {} };

export type TriedChanges = AssessmentChanges & Pick<WhatIfDraft, 'raterWeights'>;

/** Null where nothing is changed. */
export function changesOf({ grading }: AssessmentScheme, draft: WhatIfDraft): TriedChanges | null {
  const { points, minimums, shares, conversions, raterWeights } = draft;
  if (Object.values(draft).every((part) => Object.keys(part).length === 0)) return null;
  const quotas = Object.fromEntries(
    grading.grades.flatMap(({ id, quota }) => {
      const share = shares[id];
      return quota === null || share === undefined ? [] : [[id, { ...quota, share: share / 100 }]];
    }),
  );
  return { points, minimums, quotas, conversions, raterWeights };
}

/** The value set, or taken back where it is the official one. */
export function withValue<Value>(
  values: Readonly<Record<string, Value>>,
  change: { readonly id: string; readonly value: Value; readonly official: Value },
): Readonly<Record<string, Value>> {
  const { [change.id]: _before, ...others } = values;
  return change.value === change.official ? others : { ...others, [change.id]: change.value };
}

/** Full points of an indicator leave room for what its siblings were set to. */
export function withPoints(
  scheme: AssessmentScheme,
  points: WhatIfDraft['points'],
  change: { readonly id: string; readonly value: number; readonly official: number },
): WhatIfDraft['points'] {
  const taken = Object.entries(points).reduce((sum, [id, value]) => (id === change.id ? sum : sum + value), 0);
  return withValue(points, { ...change, value: Math.min(change.value, scheme.fullPoints - taken) });
}

/** Other ways to turn values of this kind into points. */
export function alternatives({ source, conversion }: Measured): readonly Conversion[] {
  if (source.kind === 'ledger') return [];
  const usual: readonly Conversion[] = [
    { kind: 'linear', from: 0, to: 100 },
    { kind: 'ratio-to-best' },
    { kind: 'rank-steps', dropShare: 0.02 },
    { kind: 'stretch', floorShare: 0.6 },
  ];
  return usual.filter((one) => JSON.stringify(one) !== JSON.stringify(conversion));
}
