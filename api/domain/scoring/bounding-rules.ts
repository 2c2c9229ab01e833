import type { ValidityRule, ValidityTest } from './validity-rule';

/**
 * Rules that void by what was answered. Every ballot or card that counts keeps them, as everybody knows, so beside the
 * counts that are shown they say something of each hidden one: that somebody must have given a low score is told of the units
 * whose counts are hidden if no count that is shown has one.
 */
export function boundingRules(rules: readonly ValidityRule[]): readonly ValidityRule[] {
  return rules.filter(({ action, test }) => action === 'void' && judgesAnswers(test));
}

function judgesAnswers({ kind }: ValidityTest): boolean {
  return kind !== 'answered-share' && kind !== 'too-fast' && kind !== 'duplicates';
}
