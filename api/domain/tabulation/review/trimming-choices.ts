import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { Trimming } from '#domain/scoring/scheme';
import { trimSize } from '#domain/scoring/trim-size';

/** What a reader may try out in place of the scheme's own rule. */
const TRIMMING_CHOICES: readonly Trimming[] = [
  { kind: 'none' },
  { kind: 'count', each: 1, above: 5, cut: 'drop' },
  { kind: 'share', share: 0.05, cut: 'drop' },
  { kind: 'share', share: 0.1, cut: 'drop' },
];

/**
 * The rules whose means of n cards may be shown beside the mean under the scheme's own rule. Two means of the same cards give
 * away the sum of the cards in which they differ, so of every two means these have to be as many as a group needs to be shown:
 * the first choices that do not come too near to one before.
 */
export function trimmingsBeside(own: Trimming, n: number, rules: ReleaseRules): readonly Trimming[] {
  if (!rules.suppression) {
    return TRIMMING_CHOICES.filter((choice) => choice.kind !== own.kind || trimSize(choice, n) !== trimSize(own, n));
  }
  const shown = [own];
  for (const choice of TRIMMING_CHOICES) {
    const distances = shown.map((other) => Math.abs(trimSize(choice, n) - trimSize(other, n)));
    if (distances.every((distance) => 2 * distance >= rules.minimumGroupSize)) shown.push(choice);
  }
  return shown.slice(1);
}
