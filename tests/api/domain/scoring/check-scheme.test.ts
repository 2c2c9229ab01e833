import { describe, expect, it } from 'vitest';
import { checkScheme } from '#domain/scoring/check-scheme';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import type { WaveSettings } from '#domain/survey/model';
import { questionnaireOf, reviewOf, SETTINGS } from '../tabulation/review/example-review';

const questionnaire = questionnaireOf(reviewOf(2));

function problemsOf(scheme: Partial<ScoringScheme>, settings: Partial<WaveSettings> = {}) {
  return checkScheme({ ...SETTINGS, ...settings, scheme: { ...USUAL_SCHEME, ...scheme } }, questionnaire);
}

const codesOf = (...input: Parameters<typeof problemsOf>) => problemsOf(...input).map(({ code }) => code);

const even: ValidityRule = { id: 'even', scope: 'ballot', test: { kind: 'all-equal', ratings: 5 }, action: 'void' };

describe('a scheme', () => {
  it('is in order as it is usual', () => {
    expect(checkScheme(SETTINGS, questionnaire)).toEqual([]);
    expect(problemsOf({ validity: [even], trimming: { kind: 'count', each: 1, above: 5, cut: 'drop' } })).toEqual([]);
  });

  it.each<[ScoringScheme['optionScores'], string]>([
    [{ other: {} }, 'scheme.question-unknown'],
    [{ review: { s50: 3 } }, 'scheme.option-unknown'],
    [{ review: { s0: 90 } }, 'scheme.scores-not-ascending'],
    [{ review: { s100: 120 } }, 'scheme.score-out-of-range'],
    [{ review: { s100: Number.NaN } }, 'scheme.score-out-of-range'],
  ])('names scores that cannot be: %j is %s', (optionScores, code) => {
    expect(codesOf({ optionScores })).toContain(code);
  });

  it('warns of a worst answer that is worth something, and opens all the same', () => {
    expect(problemsOf({ optionScores: { review: { s0: 20 } } })).toEqual([
      { code: 'scheme.floor-above-zero', severity: 'warning', details: { question: 'review', floor: 20 } },
    ]);
  });

  it.each<[Partial<ValidityRule>, string]>([
    [{ scope: 'card', test: { kind: 'longest-run', ratings: 4 } }, 'scheme.rule-not-for-cards'],
    [{ test: { kind: 'duplicates', ballots: 3 } }, 'scheme.likeness-only-flags'],
    [{ test: { kind: 'all-equal', ratings: 1 } }, 'scheme.threshold-out-of-range'],
    [{ test: { kind: 'top-share', share: 0 } }, 'scheme.threshold-out-of-range'],
    [{ test: { kind: 'too-many-high', score: 101, most: 3 } }, 'scheme.threshold-out-of-range'],
    [{ test: { kind: 'too-few-low', score: 70, least: 0 } }, 'scheme.threshold-out-of-range'],
    [{ test: { kind: 'forced-distribution', score: 90, lowest: 0.4, highest: 0.3 } }, 'scheme.threshold-out-of-range'],
  ])('names rules that cannot be: %j is %s', (change, code) => {
    expect(problemsOf({ validity: [{ ...even, ...change }] })).toMatchObject([{ code, details: { rule: 'even' } }]);
  });

  it.each<[Partial<ValidityRule>, { readonly need: number; readonly most: number } | null]>([
    [{ test: { kind: 'all-equal', ratings: 999 } }, { need: 999, most: 6 }],
    [{ test: { kind: 'longest-run', ratings: 7 } }, { need: 7, most: 6 }],
    [{ test: { kind: 'longest-run', ratings: 6 } }, null],
    [
      { scope: 'card', test: { kind: 'all-top', ratings: 4 } },
      { need: 4, most: 3 },
    ],
    [{ test: { kind: 'too-many-high', score: 90, most: 2 } }, { need: 3, most: 2 }],
    [{ test: { kind: 'too-many-low', score: 60, most: 1 } }, null],
  ])('warns of a rule that asks for more than there is, and opens all the same: %j', (change, reach) => {
    const found = problemsOf({ validity: [{ ...even, ...change }] });
    const warning = { code: 'scheme.rule-out-of-reach', severity: 'warning' };
    expect(found).toEqual(reach === null ? [] : [{ ...warning, details: { rule: 'even', ...reach } }]);
  });

  it('says nothing of reach before units are chosen', () => {
    const unchosen = questionnaireOf({ ...reviewOf(2), targets: [] });
    const settings = { ...SETTINGS, scheme: { ...USUAL_SCHEME, validity: [even] } };
    expect(checkScheme(settings, unchosen)).toEqual([]);
  });

  it('names two rules of one name', () => {
    expect(codesOf({ validity: [even, { ...even, action: 'flag' }] })).toEqual(['scheme.rule-id-duplicate']);
  });

  it('cuts a quarter at each end at most', () => {
    expect(codesOf({ trimming: { kind: 'share', share: 0.3, cut: 'drop' } })).toEqual(['scheme.trimming-out-of-range']);
    expect(codesOf({ trimming: { kind: 'count', each: 2, above: 7, cut: 'drop' } })).toEqual([
      'scheme.trimming-out-of-range',
    ]);
    expect(codesOf({ trimming: { kind: 'count', each: 2, above: 8, cut: 'drop' } })).toEqual([]);
  });

  it('winsorises only what hides nobody', () => {
    const trimming = { kind: 'share', share: 0.1, cut: 'winsorise' } as const;
    expect(codesOf({ trimming })).toEqual(['scheme.winsorising-shows-single-cards']);
    expect(codesOf({ trimming }, { collection: { kind: 'import', personal: false } })).toEqual([]);
  });

  it('keeps thresholds and shares in their ranges', () => {
    expect(codesOf({ maximumDontKnowShare: 0 })).toEqual(['scheme.dont-know-out-of-range']);
    expect(codesOf({ dontKnow: { kind: 'score', score: 101 } })).toEqual(['scheme.dont-know-out-of-range']);
    expect(codesOf({ statistic: { kind: 'net-share', from: 60, below: 80 } })).toEqual([
      'scheme.statistic-out-of-range',
    ]);
  });
});
