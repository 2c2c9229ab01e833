import { describe, expect, it } from 'vitest';
import type { Question, ScaleQuestion } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import {
  INDEX_PRESETS,
  type IndexPreset,
  presetContent,
} from '../../../../../web/design/survey/analysis/index-presets';
import { scorableVariables } from '../../../../../web/design/survey/analysis/plan-draft';
import {
  analysedWave,
  ballotOf,
  itemsQuestion,
  measuredOf,
  OPEN,
  questionnaireOf,
  releasedOf,
  singleQuestion,
} from '../../../../api/domain/analysis/analysed-wave';

const ITEMS = ['1', '2', '3', '4', '5'];

function scale(id: string): ScaleQuestion {
  const words = { zh: '' };
  return { id, kind: 'scale', title: words, required: false, from: 1, to: 10, lowLabel: words, highLabel: words };
}

function contentOf(preset: IndexPreset, questions: readonly Question[]) {
  return presetContent(preset, scorableVariables(questionnaireOf(questions), USUAL_SCHEME));
}

function figuresOf(preset: IndexPreset, questions: readonly Question[], ballots: readonly CountedBallot[]) {
  const content = contentOf(preset, questions);
  const indices = content === undefined ? [] : [{ id: 'index', title: { zh: '' }, ...content }];
  return releasedOf(analysedWave({ questions, ballots, settings: OPEN, plan: { indices } }).indices[0]?.result);
}

describe('a published index to begin with', () => {
  it('is not offered where the questionnaire has no questions for it', () => {
    const questions = [singleQuestion('sex', ['1', '2'])];
    expect(INDEX_PRESETS.filter((preset) => contentOf(preset, questions) !== undefined)).toEqual([]);
    expect(contentOf('engagement', [itemsQuestion('four', ITEMS, 4)])).toBeUndefined();
    expect(contentOf('customers', [scale('a'), scale('b')])).toBeUndefined();
  });

  it('gives engagement as the Civil Service People Survey: strongly disagree 0, agree 75', () => {
    const ballots = [ballotOf(['33333']), ballotOf(['01234'])];
    const { mean } = figuresOf('engagement', [itemsQuestion('work', ITEMS, 5)], ballots);
    expect(measuredOf(mean)).toMatchObject({ value: (75 + 50) / 2, n: 2 });
  });

  it('gives the 65.33 of the Federal Employee Viewpoint Survey of 2012: subfactors of 54, 71 and 71 % count alike', () => {
    const questions = [
      itemsQuestion('leaders', ITEMS, 5),
      itemsQuestion('supervisors', ['1'], 5),
      itemsQuestion('work', ['1', '2'], 5),
    ];
    const ballots = Array.from({ length: 100 }, (_, row) =>
      ballotOf([row < 54 ? '44444' : '00000', row < 71 ? '3' : '1', row < 71 ? '33' : '11']),
    );
    expect(100 * measuredOf(figuresOf('favourable', questions, ballots).favourable).value).toBeCloseTo(65.33, 2);
  });

  it('gives 70.37 for answers 8, 7 and 7, the customer satisfaction without weights', () => {
    const questions = ['satisfied', 'expected', 'ideal'].map(scale);
    const { mean } = figuresOf('customers', questions, [ballotOf([8, 7, 7]), ballotOf([8, 7, 7])]);
    expect(measuredOf(mean).value).toBeCloseTo(70.37, 2);
  });

  it('takes the first question with items for a mean, or else all questions with scores', () => {
    const items = contentOf('mean', [
      scale('a'),
      itemsQuestion('first', ['1', '2'], 5),
      itemsQuestion('next', ['3'], 5),
    ]);
    expect(items?.items.map(({ question }) => question)).toEqual(['first', 'first']);
    expect(contentOf('mean', [scale('a'), scale('b')])).toEqual({
      items: [{ question: 'a' }, { question: 'b' }],
      minimumAnswered: 1,
    });
  });
});
