import { schemeIn, weightsOf } from '#domain/assessment/points';
import type { SchemeChanges } from '#domain/figures/what-if/hypothesis';
import { optionScores } from '#domain/scoring/option-scores';
import type { MissingGroupPolicy, Trimming } from '#domain/scoring/scheme';
import type { Tabulation } from '#domain/tabulation/model';
import type { Review } from '../review';

/** Numbers by group, criterion or option, in the order in which they are shown. */
export type Numbers = Readonly<Record<string, number>>;

/** The rules that may be tried out, all of them; the official ones to begin with. */
export interface WhatIfDraft {
  readonly groupWeights: Numbers;
  readonly criterionWeights: Numbers;
  readonly optionScores: Numbers;
  readonly trimming: Trimming;
  readonly missingGroup: MissingGroupPolicy;
}

export function officialDraft({ question }: Pick<Review, 'question'>, tabulation: Tabulation): WhatIfDraft {
  const scheme = schemeIn(tabulation);
  const scores = optionScores(question, scheme);
  return {
    groupWeights: Object.fromEntries(weightsOf(tabulation)),
    criterionWeights: Object.fromEntries(question.criteria.map(({ id, weight }) => [id, weight])),
    optionScores: Object.fromEntries(question.scale.options.map(({ id }, position) => [id, scores[position] ?? 0])),
    trimming: scheme.trimming,
    missingGroup: scheme.missingGroup,
  };
}

/** What differs from the official rules; null if nothing does. */
export function changesOf(official: WhatIfDraft, draft: WhatIfDraft): SchemeChanges | null {
  const changes: SchemeChanges = {
    ...(differ(official.groupWeights, draft.groupWeights) && { groupWeights: draft.groupWeights }),
    ...(differ(official.criterionWeights, draft.criterionWeights) && { criterionWeights: draft.criterionWeights }),
    ...(differ(official.optionScores, draft.optionScores) && { optionScores: draft.optionScores }),
    ...(!isSame(official.trimming, draft.trimming) && { trimming: draft.trimming }),
    ...(official.missingGroup !== draft.missingGroup && { missingGroup: draft.missingGroup }),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

function differ(before: Numbers, after: Numbers): boolean {
  return Object.keys(before).some((id) => before[id] !== after[id]);
}

export function isSame(one: Trimming, other: Trimming): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The rules of trimming whose means are released: the scheme's own and what stands beside it in the cells. */
export function trimmingChoices({ table }: Pick<Review, 'table'>, tabulation: Tabulation): readonly Trimming[] {
  const cells = table.targets.flatMap((target) => (target.status === 'ranked' ? target.groups : []));
  const released = cells.flatMap(({ cell }) => (cell.released ? (cell.alternatives ?? []) : []));
  const choices = new Map(
    [schemeIn(tabulation).trimming, ...released.map(({ trimming }) => trimming)].map((trimming) => [
      JSON.stringify(trimming),
      trimming,
    ]),
  );
  return [...choices.values()];
}
