import { describe, expect, it } from 'vitest';
import { previewScenarios } from '#domain/preview/preview-scenarios';
import { finished } from '#domain/preview/preview-release';
import { simulationUniform } from '#domain/preview/simulated-tally';
import { GROUPS, questionnaireOf } from '../tabulation/review/example-review';

function choice(id: string, kind: 'single' | 'multiple') {
  const options = Array.from({ length: 3 }, (_, place) => ({ id: `${id}${place}`, label: { zh: '' } }));
  return { id, kind, title: { zh: '' }, required: true, options } as const;
}

const RANKING = { ...choice('needs', 'single'), kind: 'ranking', places: 2 } as const;
const QUESTIONS = [
  choice('mood', 'single'),
  choice('channels', 'multiple'),
  choice('unit', 'single'),
  choice('age', 'single'),
  RANKING,
];

function scenariosOf(...tables: readonly (readonly string[])[]) {
  return scenariosBeside('mood', ...tables);
}

function scenariosBeside(tried: string, ...tables: readonly (readonly string[])[]) {
  const plan = {
    wave: { questionnaire: questionnaireOf(...QUESTIONS), groups: GROUPS },
    tables: tables.map((questions) => ({
      id: questions.join('-'),
      title: { zh: '' },
      by: questions.map((question) => ({ kind: 'question', question }) as const),
    })),
    minimumGroupSize: 10,
    shares: {},
    unanswered: {},
    subjects: [{ kind: 'question', id: tried, people: { public: 200 }, answers: [[1, 1, 1]] }] as const,
    turnout: 0.6,
    runs: 5,
    random: () => simulationUniform(3),
  };
  return finished(previewScenarios(plan, null)).map(({ scenario }) => scenario);
}

describe('less favourable cases', () => {
  it('are of a question with several ticks where a table crosses others', () => {
    expect(scenariosOf(['unit'], ['age'])).toContain('ticks');
  });

  it.each([[[]], [[['unit']]], [[['unit'], ['unit', 'age']]]])('are not where no table does: %j', (tables) => {
    expect(scenariosOf(...tables)).not.toContain('ticks');
  });

  it('are of a question that puts options in order where a table divides people', () => {
    expect(scenariosOf(['unit'])).toContain('ranking');
    expect(scenariosOf()).not.toContain('ranking');
  });

  it('are none of the question that the trial itself is of', () => {
    expect(scenariosBeside('channels', ['unit'], ['age'])).toEqual(['uneven', 'agreed', 'ranking']);
    expect(scenariosBeside('needs', ['unit'], ['age'])).toEqual(['uneven', 'agreed', 'ticks']);
  });
});
