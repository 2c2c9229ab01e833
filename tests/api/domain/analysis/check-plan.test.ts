import { describe, expect, it } from 'vitest';
import type { AnalysisPlan } from '#domain/analysis/plan/analysis-plan';
import { checkScheme } from '#domain/scoring/check-scheme';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { questionnaireOf } from './analysed-wave';
import { BFI_INDICES, BFI_QUESTIONS, BFI_WEIGHTING } from './bfi-wave';
import { EVERY_KIND } from './random-wave';

const questionnaire = questionnaireOf([...BFI_QUESTIONS, ...EVERY_KIND.questions]);
const item = { question: 'A', item: 'A1' };

function problemsOf(plan: Partial<AnalysisPlan>) {
  const scheme = { ...USUAL_SCHEME, analysis: { indices: [], breakdowns: [], ...plan } };
  return checkScheme({ minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '' }, scheme }, questionnaire);
}

const index = (change: Partial<AnalysisPlan['indices'][number]>) => ({
  id: 'own',
  title: { zh: '' },
  items: [item],
  minimumAnswered: 1,
  ...change,
});
const N_EXPLAINED = { indices: BFI_INDICES, outcome: { index: 'N' } };
const margin = (question: string, shares: Readonly<Record<string, number>>) => ({ question, shares });

describe('a plan of the analysis', () => {
  it('is in order where there is none, and where it is what the questionnaire suggests', () => {
    expect(checkScheme({ minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '' } }, questionnaire)).toEqual([]);
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ ...EVERY_KIND.plan })).toEqual([]);
    expect(problemsOf({ ...N_EXPLAINED, predictors: ['A', 'O'], weighting: BFI_WEIGHTING })).toEqual([]);
  });

  it('may take what the questionnaire suggests for its outcome', () => {
    expect(problemsOf({ outcome: { index: 'mood' } })).toEqual([]);
  });

  it.each<[string, Partial<AnalysisPlan>]>([
    ['plan.question-unknown', { indices: [index({ items: [{ question: 'gone' }] })] }],
    ['plan.item-unknown', { indices: [index({ items: [{ question: 'A', item: 'A9' }] })] }],
    ['plan.item-unknown', { indices: [index({ items: [{ question: 'A' }] })] }],
    ['plan.item-without-scale', { indices: [index({ items: [{ question: 'sex', reversed: true }] })] }],
    ['plan.item-without-scale', { indices: [index({ items: [{ question: 'years' }] })] }],
    ['plan.item-twice', { indices: [index({ items: [item, { ...item, reversed: true }] })] }],
    ['plan.index-empty', { indices: [index({ items: [] })] }],
    ['plan.index-twice', { indices: [index({}), index({})] }],
    ['plan.minimum-out-of-range', { indices: [index({ minimumAnswered: 2 })] }],
    ['plan.minimum-out-of-range', { indices: [index({ minimumAnswered: 0 })] }],
    ['plan.weight-out-of-range', { indices: [index({ items: [{ ...item, weight: 0 }] })] }],
    ['plan.weight-out-of-range', { indices: [index({ items: [{ ...item, weight: Number.NaN }] })] }],
    ['plan.outcome-unknown', { outcome: { index: 'gone' } }],
    ['plan.outcome-unknown', { outcome: { question: 'gone' } }],
    ['plan.outcome-without-scale', { outcome: { question: 'gender' } }],
    ['plan.predictor-unknown', { ...N_EXPLAINED, predictors: ['A', 'gone'] }],
    ['plan.predictor-twice', { ...N_EXPLAINED, predictors: ['A', 'A'] }],
    ['plan.predictor-in-outcome', { ...N_EXPLAINED, predictors: ['N'] }],
    ['plan.outcome-unknown', { outcome: { index: 'gone' }, predictors: ['gone'] }],
    ['plan.too-many-breakdowns', { breakdowns: ['gender', 'education', 'age', 'sex'] }],
    ['plan.breakdown-twice', { breakdowns: ['gender', 'gender'] }],
    ['plan.breakdown-without-options', { breakdowns: ['years'] }],
    ['plan.breakdown-without-options', { breakdowns: ['needs'] }],
    ['plan.question-unknown', { breakdowns: ['gone'] }],
    ['plan.margin-sum', { weighting: { ...BFI_WEIGHTING, margins: [margin('gender', { 1: 0.5, 2: 0.4 })] } }],
    ['plan.margin-sum', { weighting: { ...BFI_WEIGHTING, margins: [margin('gender', { 1: 1.5, 2: -0.5 })] } }],
    ['plan.margin-option-unknown', { weighting: { ...BFI_WEIGHTING, margins: [margin('gender', { 3: 1 })] } }],
    ['plan.margin-without-options', { weighting: { ...BFI_WEIGHTING, margins: [margin('years', { 3: 1 })] } }],
    [
      'plan.margin-twice',
      { weighting: { ...BFI_WEIGHTING, margins: [margin('gender', { 1: 1 }), margin('gender', { 1: 1 })] } },
    ],
    ['plan.trim-out-of-range', { weighting: { ...BFI_WEIGHTING, trim: [1.5, 3] } }],
  ])('with %s is refused: %j', (code, plan) => {
    expect(problemsOf(plan)).toMatchObject([{ code, severity: 'error' }]);
  });
});
