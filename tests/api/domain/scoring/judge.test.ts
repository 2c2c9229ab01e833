import { describe, expect, it } from 'vitest';
import { isVoided, judge } from '#domain/scoring/judge';
import { RatingSummary } from '#domain/scoring/rating-summary';
import type { ValidityRule, ValidityTest } from '#domain/scoring/validity-rule';

/** Digits are positions in a scale of five, "-" is "don't know", "." a gap; every rating is a unit of 25 a step. */
function summaryOf(marks: string): RatingSummary {
  const ratings = new RatingSummary();
  for (const mark of marks) {
    if (mark === '.') ratings.addGap();
    else if (mark === '-') ratings.addDontKnow();
    else {
      ratings.addRating(Number(mark), mark === '4');
      ratings.addUnit(25 * Number(mark));
    }
  }
  return ratings;
}

function rule(test: ValidityTest, action: ValidityRule['action'] = 'void'): ValidityRule {
  return { id: test.kind, scope: 'ballot', test, action };
}

const hits = (test: ValidityTest, marks: string, pace?: 0 | 1 | 2 | 3) =>
  judge([rule(test)], summaryOf(marks), pace) === 1;

describe('a validity rule', () => {
  it.each<[ValidityTest, string, string]>([
    [{ kind: 'all-equal', ratings: 3 }, '2-.22', '2223'],
    [{ kind: 'all-top', ratings: 3 }, '4.44', '4443'],
    [{ kind: 'too-many-high', score: 75, most: 2 }, '3340', '3300'],
    [{ kind: 'too-many-low', score: 50, most: 1 }, '1104', '1444'],
    [{ kind: 'too-few-low', score: 50, least: 2 }, '1444', '1104'],
    [{ kind: 'forced-distribution', score: 75, lowest: 0.25, highest: 0.5 }, '0000', '4000'],
    [{ kind: 'forced-distribution', score: 75, lowest: 0.25, highest: 0.5 }, '4440', '4400'],
    [{ kind: 'top-share', share: 0.5 }, '4443', '4433'],
    [{ kind: 'answered-share', share: 0.5 }, '1...', '1-..'],
    [{ kind: 'longest-run', ratings: 3 }, '1222', '12121'],
  ])('%j hits %s and not %s', (test, hit, missed) => {
    expect(hits(test, hit)).toBe(true);
    expect(hits(test, missed)).toBe(false);
  });

  it('about a distribution asks for no more than whole cards can give', () => {
    const third: ValidityTest = { kind: 'forced-distribution', score: 100, lowest: 0.3, highest: 0.3 };
    for (const marks of ['4400000', '4440000', '4440000000', '400']) expect(hits(third, marks)).toBe(false);
    for (const marks of ['4000000', '4444000', '4400000000', '4444000000']) expect(hits(third, marks)).toBe(true);
  });

  it('voids what a published vote of 2012 voids: more than three of 90 and more, fewer than two under 70', () => {
    const rules = [
      rule({ kind: 'too-many-high', score: 90, most: 3 }),
      rule({ kind: 'too-few-low', score: 70, least: 2 }),
    ];
    expect(judge(rules, summaryOf('4443322'))).toBe(0);
    expect(judge(rules, summaryOf('4444322'))).toBe(0b01);
    expect(judge(rules, summaryOf('4443332'))).toBe(0b10);
  });

  it('of speed goes by the band and says nothing where nobody measured', () => {
    expect(hits({ kind: 'too-fast', secondsPerRating: 2 }, '1234', 0)).toBe(true);
    expect(hits({ kind: 'too-fast', secondsPerRating: 2 }, '1234', 1)).toBe(false);
    expect(hits({ kind: 'too-fast', secondsPerRating: 5 }, '1234', 1)).toBe(true);
    expect(hits({ kind: 'too-fast', secondsPerRating: 5 }, '1234', 2)).toBe(false);
    expect(hits({ kind: 'too-fast', secondsPerRating: 5 }, '1234')).toBe(false);
  });

  it('does not take an empty ballot for an even one', () => {
    for (const marks of ['', '...', '---']) {
      expect(hits({ kind: 'all-equal', ratings: 0 }, marks)).toBe(false);
      expect(hits({ kind: 'all-top', ratings: 0 }, marks)).toBe(false);
      expect(hits({ kind: 'top-share', share: 0.5 }, marks)).toBe(false);
      expect(hits({ kind: 'too-few-low', score: 70, least: 2 }, marks)).toBe(false);
      expect(hits({ kind: 'forced-distribution', score: 90, lowest: 1, highest: 1 }, marks)).toBe(false);
    }
  });

  it('is forgotten with the ballot it looked at', () => {
    const ratings = summaryOf('4444');
    ratings.clear();
    ratings.addRating(1, false);
    expect(judge([rule({ kind: 'all-top', ratings: 2 }), rule({ kind: 'longest-run', ratings: 2 })], ratings)).toBe(0);
  });
});

describe('of several rules', () => {
  const flag = rule({ kind: 'longest-run', ratings: 3 }, 'flag');
  const voiding = rule({ kind: 'all-equal', ratings: 3 });

  it('the first that hits decides, and all hits are kept', () => {
    const both = judge([flag, voiding], summaryOf('333'));
    expect(both).toBe(0b11);
    expect(isVoided(both, [flag, voiding])).toBe(false);
    expect(isVoided(judge([voiding, flag], summaryOf('333')), [voiding, flag])).toBe(true);
    expect(isVoided(judge([flag, voiding], summaryOf('313')), [flag, voiding])).toBe(false);
  });
});
