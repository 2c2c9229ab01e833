import { beforeAll, describe, expect, it } from 'vitest';
import { PLAN_PROBLEMS } from '#domain/analysis/plan/check-plan';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { loadWords } from '../../../../../web/lib/i18n';
import { planWords } from '../../../../../web/lib/words';
import {
  indicesIn,
  isRemovable,
  turned,
  weighing,
  withIndex,
  withItem,
  withNewIndex,
  withoutIndex,
} from '../../../../../web/design/survey/analysis/index-draft';
import {
  groupingQuestions,
  partOf,
  PLAN_PARTS,
  planIn,
  plannedParts,
  possibleOutcomes,
  withBreakdown,
  withOutcome,
  withoutPart,
  withPlan,
  withPredictor,
  withWeighting,
} from '../../../../../web/design/survey/analysis/plan-draft';
import { namedProblem } from '../../../../../web/design/survey/analysis/plan-names';
import { questionnaireOf } from '../../../../api/domain/analysis/analysed-wave';
import { BFI_QUESTIONS, BFI_WEIGHTING } from '../../../../api/domain/analysis/bfi-wave';

const questionnaire = questionnaireOf(BFI_QUESTIONS);
const EMPTY = planIn(USUAL_SCHEME);
const SUGGESTED = indicesIn(EMPTY, questionnaire);

beforeAll(() => loadWords(planWords));

describe('a plan in the making', () => {
  it('leaves no trace in the scheme once everything is taken out of it again', () => {
    const planned = withPlan(USUAL_SCHEME, (plan) => ({
      ...withOutcome(plan, { index: 'N' }),
      breakdowns: ['gender'],
      indices: SUGGESTED,
      weighting: BFI_WEIGHTING,
    }));
    expect(plannedParts(planIn(planned))).toEqual(['breakdowns', 'weighting', 'indices', 'drivers']);
    expect(withPlan(planned, (plan) => PLAN_PARTS.reduce(withoutPart, plan))).toEqual(USUAL_SCHEME);
  });

  it('has breakdowns in the order of the questionnaire, of questions with one answer for everybody', () => {
    expect(groupingQuestions(questionnaire).map(({ id }) => id)).toEqual(['gender', 'education', 'age']);
    const [age, gender] = ['age', 'gender'].map((question) => ({ question, chosen: true, questionnaire }));
    const chosen = [age, gender].reduce((plan, change) => (change ? withBreakdown(plan, change) : plan), EMPTY);
    expect(chosen.breakdowns).toEqual(['gender', 'age']);
    expect(withBreakdown(chosen, { question: 'age', chosen: false, questionnaire }).breakdowns).toEqual(['gender']);
  });

  it('weights no longer when the last margin is gone', () => {
    const weighted = withWeighting(EMPTY, (own) => ({ ...own, margins: BFI_WEIGHTING.margins }));
    expect(weighted.weighting).toEqual(BFI_WEIGHTING);
    expect(withWeighting(weighted, (own) => ({ ...own, margins: [] }))).toEqual(EMPTY);
  });

  it('names predictors only if some are left out', () => {
    const possible = ['A', 'C', 'E'];
    const explained = withOutcome(EMPTY, { index: 'N' });
    const some = withPredictor(explained, { index: 'C', chosen: false, possible });
    expect(some.predictors).toEqual(['A', 'E']);
    expect(withPredictor(some, { index: 'C', chosen: true, possible })).toEqual(explained);
  });

  it('offers indices and whatever can be scored for an outcome', () => {
    expect(possibleOutcomes(questionnaire, USUAL_SCHEME).slice(4, 6)).toEqual([
      { index: 'O' },
      { question: 'A', item: 'A1' },
    ]);
  });

  it('has a place for every problem', () => {
    const places = PLAN_PROBLEMS.map((code) => partOf({ code, severity: 'error', details: { index: 'A' } }, EMPTY));
    expect(places.filter((part) => part === undefined)).toEqual([]);
    const gone = { code: 'plan.question-unknown', severity: 'error', details: { question: 'gone' } } as const;
    expect(partOf(gone, { ...EMPTY, breakdowns: ['gone'] })).toBe('breakdowns');
    expect(partOf(gone, EMPTY)).toBe('weighting');
    expect(partOf({ code: 'scheme.too-many-rules', severity: 'error' }, EMPTY)).toBeUndefined();
  });

  it('has its problems told with the names of questions and indices', () => {
    const problem = {
      code: 'plan.item-twice',
      severity: 'error',
      details: { index: 'A', question: 'gender' },
    } as const;
    expect(namedProblem(problem, { questionnaire, indices: SUGGESTED }).details).toEqual({
      index: '「A」',
      question: '第 6 题「gender」',
    });
  });
});

describe('indices of a plan', () => {
  const content = { items: [{ question: 'A', item: 'A1' }], minimumAnswered: 1 };
  const added = withNewIndex(EMPTY, { title: { zh: '新' }, content, questionnaire });

  it('are those that the questionnaire suggests until one is added or changed, which keeps the others', () => {
    expect(added.indices.map(({ id }) => id)).toEqual(['A', 'C', 'E', 'N', 'O', 'index1']);
    const [first] = SUGGESTED;
    const renamed = first && withIndex(EMPTY, { index: { ...first, title: { zh: '随和' } }, questionnaire });
    expect(renamed?.indices.map(({ title }) => title.zh)).toEqual(['随和', 'C', 'E', 'N', 'O']);
  });

  it('neither explain nor are explained once they are gone', () => {
    const explained = { ...withOutcome(added, { index: 'index1' }), predictors: ['C', 'E'] };
    expect(withoutIndex(explained, { id: 'C', questionnaire }).predictors).toEqual(['E']);
    expect(withoutIndex(explained, { id: 'index1', questionnaire })).not.toHaveProperty('outcome');
  });

  it('can be deleted, but for the only one that the questionnaire suggests', () => {
    const one = questionnaireOf(BFI_QUESTIONS.slice(0, 1));
    expect([isRemovable(EMPTY, one), isRemovable(EMPTY, questionnaire), isRemovable(added, one)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('hold their items in the order of the questionnaire, and ask for no more answers than there are items', () => {
    const possible = ['A1', 'A2', 'A3'].map((item) => ({ question: 'A', item }));
    const [one, two, three] = possible;
    const index = {
      id: 'own',
      title: { zh: '' },
      items: [three, one].flatMap((item) => item ?? []),
      minimumAnswered: 2,
    };
    const all = two && withItem(index, { item: two, chosen: true, possible });
    expect(all?.items).toEqual(possible);
    const less = one && withItem(index, { item: one, chosen: false, possible });
    expect(less).toMatchObject({ items: [three], minimumAnswered: 1 });
  });

  it('turn an item and weigh it, and leave no trace of what is usual', () => {
    const item = { question: 'A', item: 'A1' };
    expect(turned(weighing(item, 2))).toEqual({ ...item, weight: 2, reversed: true });
    expect(weighing(turned(turned(item)), 1)).toEqual(item);
  });
});
