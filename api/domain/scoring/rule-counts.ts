import { firstOf, type Hits } from './judge';
import type { ValidityRule } from './validity-rule';

/** How often a rule was hit, and how often it was the first to be, so that it decided; null where that may not be told. */
export interface RuleCount {
  readonly ruleId: string;
  readonly scope: ValidityRule['scope'];
  readonly action: ValidityRule['action'];
  readonly hits: number | null;
  readonly decided: number | null;
}

export interface RuleCounts {
  count(hits: Hits): void;
  counts(): readonly RuleCount[];
  /** What was judged, whether it hit a rule or not. */
  judged(): number;
}

export function createRuleCounts(rules: readonly ValidityRule[]): RuleCounts {
  const hit = new Uint32Array(rules.length);
  const decided = new Uint32Array(rules.length);
  let judged = 0;
  return {
    count(hits) {
      judged += 1;
      if (hits === 0) return;
      for (let rest = hits; rest !== 0; rest &= rest - 1) increase(hit, firstOf(rest));
      increase(decided, firstOf(hits));
    },
    counts: () =>
      rules.map(({ id, scope, action }, index) => ({
        ruleId: id,
        scope,
        action,
        hits: hit[index] ?? 0,
        decided: decided[index] ?? 0,
      })),
    judged: () => judged,
  };
}

function increase(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
