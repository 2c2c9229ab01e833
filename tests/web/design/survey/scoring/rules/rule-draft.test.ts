import { describe, expect, it } from 'vitest';
import { checkScheme } from '#domain/scoring/check-scheme';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import {
  figuresOf,
  mayJudgeCards,
  mayVoid,
  newRule,
  TEST_KINDS,
  withFigure,
} from '../../../../../../web/design/survey/scoring/rules/rule-draft';
import { without, withShifted } from '../../../../../../web/lib/entry-list';
import { questionnaireOf, reviewOf, SETTINGS } from '../../../../../api/domain/tabulation/review/example-review';

/** With units enough for every rule as it is added. */
const QUESTIONNAIRE = questionnaireOf(reviewOf(20));
const ALL = TEST_KINDS.reduce<readonly ValidityRule[]>((rules, kind) => [...rules, newRule(rules, kind)], []);

function codesOf(...validity: readonly ValidityRule[]) {
  return checkScheme({ ...SETTINGS, scheme: { ...USUAL_SCHEME, validity } }, QUESTIONNAIRE).map(({ code }) => code);
}

describe('validity rules on the page', () => {
  it('are possible as they are added, all of them together', () => {
    expect(codesOf(...ALL)).toEqual([]);
  });

  it('have names of their own, also after one was deleted', () => {
    const left = without(ALL, 'r3');
    const next = [...left, newRule(left, 'all-top')];
    expect(next.at(-1)?.id).toBe('r3');
    expect(codesOf(...next)).toEqual([]);
  });

  it('move by one place and keep the others in order', () => {
    const names = (rules: readonly ValidityRule[]) => rules.map(({ id }) => id).join(' ');
    const [one, two, three] = ALL.slice(0, 3);
    const rules = [one, two, three].flatMap((rule) => rule ?? []);
    expect(names(withShifted(rules, { id: 'r3', step: -1 }))).toBe('r1 r3 r2');
    expect(names(withShifted(rules, { id: 'r1', step: -1 }))).toBe('r1 r2 r3');
  });

  it.each(ALL)('offer for $test.kind just what the domain allows', (rule) => {
    const { kind } = rule.test;
    expect(codesOf({ ...rule, scope: 'card' }).includes('scheme.rule-not-for-cards')).toBe(!mayJudgeCards(kind));
    expect(codesOf({ ...rule, action: 'void' }).includes('scheme.likeness-only-flags')).toBe(!mayVoid(kind));
    for (const { part, minimum, whole } of figuresOf(rule.test)) {
      expect(codesOf(withFigure(rule, { part, value: minimum }))).toEqual([]);
      const below = minimum - (whole ? 1 : minimum || 1);
      expect(codesOf(withFigure(rule, { part, value: below }))).toEqual(['scheme.threshold-out-of-range']);
    }
  });

  it('change only figures that the test has', () => {
    const [first] = ALL;
    expect(first && withFigure(first, { part: 'ratings', value: 8 }).test).toEqual({ kind: 'all-equal', ratings: 8 });
    expect(first && withFigure(first, { part: 'share', value: 0.5 })).toBe(first);
  });
});
