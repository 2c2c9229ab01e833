import { describe, expect, it } from 'vitest';
import { SCALE_PRESETS } from '#domain/questionnaire/scale-presets';
import { checkScheme, SCHEME_PROBLEMS } from '#domain/scoring/check-scheme';
import { freezeScheme } from '#domain/scoring/frozen-scheme';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import {
  changedSections,
  choicesOf,
  firstStatistic,
  isSendable,
  SCHEME_SECTIONS,
  scorePresets,
  scoresOf,
  sectionOf,
  settingsWithScheme,
  shownSections,
  withoutScores,
  withScores,
  withUsual,
} from '../../../../../../web/design/survey/scoring/scheme/scheme-draft';
import { questionnaireOf, reviewOf, SETTINGS } from '../../../../../api/domain/tabulation/review/example-review';
import { TWO_PAGES } from '../../sample-questionnaire';

const REVIEW = reviewOf(4);
const QUESTIONNAIRE = questionnaireOf(REVIEW);
const OWN: ScoringScheme = {
  ...withScores(USUAL_SCHEME, { question: REVIEW, scores: [0, 40, 60, 80, 100] }),
  validity: [{ id: 'r1', scope: 'ballot', test: { kind: 'all-equal', ratings: 5 }, action: 'void' }],
  maximumDontKnowShare: 0.3,
};

describe('a draft of a scheme', () => {
  it('leaves no trace in the settings as long as it is the usual one', () => {
    const changed = settingsWithScheme(SETTINGS, OWN);
    expect(changed).toEqual({ ...SETTINGS, scheme: OWN });
    expect(settingsWithScheme(changed, USUAL_SCHEME)).toEqual(SETTINGS);
  });

  it('names the sections that differ from the usual, and puts each back by itself', () => {
    expect(changedSections(OWN)).toEqual(['scores', 'validity', 'dont-know']);
    expect(changedSections(withUsual(OWN, 'validity'))).toEqual(['scores', 'dont-know']);
    expect(SCHEME_SECTIONS.reduce(withUsual, OWN)).toEqual(USUAL_SCHEME);
  });

  it('gives a question own scores by option and takes them away', () => {
    expect(OWN.optionScores).toEqual({ review: { s0: 0, s30: 40, s60: 60, s80: 80, s100: 100 } });
    expect(withoutScores(OWN, 'review').optionScores).toEqual({});
  });

  it('starts from a version without the groups and points that were frozen with it', () => {
    const version = freezeScheme({ groups: [], settings: settingsWithScheme(SETTINGS, OWN) });
    expect(choicesOf(version)).toEqual(OWN);
  });

  it('shows a poll no section about cards, unless somebody has set it', () => {
    expect(shownSections(QUESTIONNAIRE, USUAL_SCHEME)).toEqual(SCHEME_SECTIONS.slice(0, -1));
    expect(shownSections(TWO_PAGES, USUAL_SCHEME)).toEqual(['validity']);
    expect(shownSections(TWO_PAGES, { ...USUAL_SCHEME, missingGroup: 'fail' })).toEqual(['validity', 'missing-group']);
  });

  it('has a place for every problem, and holds back only numbers that may be none', () => {
    const problems = SCHEME_PROBLEMS.map((code) => ({ code, severity: 'error' as const }));
    expect(problems.map(sectionOf).filter((section) => !SCHEME_SECTIONS.includes(section))).toEqual([]);
    expect(isSendable(problems.filter(({ code }) => code === 'scheme.likeness-only-flags'))).toBe(true);
    const emptied = withScores(USUAL_SCHEME, { question: REVIEW, scores: [Number.NaN, 30, 60, 80, 100] });
    expect(isSendable(checkScheme({ ...SETTINGS, scheme: emptied }, QUESTIONNAIRE))).toBe(false);
  });
});

describe('what the page proposes', () => {
  it('are presets for as many options, one for each way to score them', () => {
    const five = scorePresets(5).map((preset) => scoresOf(preset));
    expect(five).toEqual([
      [0, 30, 60, 80, 100],
      [0, 25, 50, 75, 100],
    ]);
    expect(scorePresets(9)).toEqual([]);
  });

  it.each(SCALE_PRESETS)('is a possible statistic for every scale: $id', ({ scale }) => {
    const scores = scoresOf({ scale });
    for (const kind of ['mean', 'top-share', 'satisfied-share', 'net-share'] as const) {
      const scheme = { ...USUAL_SCHEME, statistic: firstStatistic(kind, scores) };
      expect(checkScheme({ ...SETTINGS, scheme }, QUESTIONNAIRE)).toEqual([]);
    }
  });
});
