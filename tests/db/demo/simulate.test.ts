import { describe, expect, it } from 'vitest';
import { validateAnswers } from '#domain/answers/validate';
import type { Answers } from '#domain/answers/model';
import { questionsOf, type Questionnaire } from '#domain/questionnaire/model';
import { TEMPLATES } from '#domain/questionnaire/templates';
import { UNITS } from '../../../db/demo/organisation';
import { raterOf } from '../../../db/demo/rater';
import { simulateAnswers } from '../../../db/demo/simulate';

const TARGETS = UNITS.map(({ code, name, category }) => ({ id: code, name, category, initials: '' }));

function withTargets(questionnaire: Questionnaire): Questionnaire {
  const pages = questionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.kind === 'targets' ? { ...question, targets: TARGETS } : question,
    ),
  }));
  return { ...questionnaire, pages };
}

function simulated(questionnaire: Questionnaire, count: number, year = 0): readonly Answers[] {
  return Array.from({ length: count }, (_, seed) => simulateAnswers(questionnaire, raterOf('public', seed), year));
}

describe('simulated answers', () => {
  it.each(TEMPLATES.map(({ id, questionnaire }) => [id, withTargets(questionnaire)] as const))(
    'keep all rules of %s',
    (_id, questionnaire) => {
      const problems = simulated(questionnaire, 300).flatMap((answers) => validateAnswers(questionnaire, answers));
      expect(problems).toEqual([]);
    },
  );

  it('are the same for the same seed and others for another', () => {
    const review = reviewQuestionnaire();
    const of = (seed: number) => simulateAnswers(review, raterOf('peers', seed), 0);
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  it('like the unit that stands out better than the one that falls behind, and see the latter get better', () => {
    const [best, worst] = [meanScore('7012', 0), meanScore('2004', 0)];
    expect(best).toBeGreaterThan(worst + 10);
    expect(best).toBeLessThan(97);
    expect(worst).toBeGreaterThan(50);
    expect(meanScore('2004', 2)).toBeGreaterThan(worst + 5);
  });

  it('come from leaders more kindly than from below', () => {
    expect(meanLeniency('leaders')).toBeGreaterThan(meanLeniency('grassroots') + 0.3);
  });
});

function reviewQuestionnaire(): Questionnaire {
  const template = TEMPLATES.find(({ id }) => id === 'work-style-review');
  if (!template) throw new Error('the template is gone');
  return withTargets(template.questionnaire);
}

function meanScore(code: string, year: number): number {
  const questionnaire = reviewQuestionnaire();
  const question = questionsOf(questionnaire).find(({ kind }) => kind === 'targets');
  const scale = question?.kind === 'targets' ? question.scale.options : [];
  const scores = simulated(questionnaire, 1_500, year).flatMap((answers) => {
    const answer = answers[question?.id ?? ''];
    const rating = typeof answer === 'object' && 'targets' in answer ? answer.targets[code] : undefined;
    return typeof rating === 'object'
      ? Object.values(rating).map((id) => scale.find((option) => option.id === id)?.score ?? 0)
      : [];
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function meanLeniency(groupId: string): number {
  const raters = Array.from({ length: 500 }, (_, seed) => raterOf(groupId, seed));
  return raters.reduce((sum, { leniency }) => sum + leniency, 0) / raters.length;
}
