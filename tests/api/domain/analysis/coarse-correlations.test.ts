import { describe, expect, it } from 'vitest';
import type { Analysis } from '#domain/analysis/model';
import type { AnalysisPlan } from '#domain/analysis/plan/analysis-plan';
import type { Question } from '#domain/questionnaire/model';
import { splitsOf } from '../../../support/attacker/replay-attack';
import { analysedWave, ballotOf, measuredOf, OPEN, releasedOf, type Wave } from './analysed-wave';

/*
 * A question that goes up with the one that divides people, by class and answer. The last class is hidden because it is
 * small, and the one before for its sake; together they are known. Whoever knew the correlation of the two questions to a
 * few digits would know the sum of what the last class answered: of a question that divides people there is none then. Of
 * one that divides nobody it is rounded, as it is an equation in hidden cells of other tables.
 */
const SHOWN = [
  [14, 10, 6, 3, 2],
  [8, 10, 8, 5, 4],
  [4, 6, 10, 8, 7],
];
const HIDDEN = [2, 2, 4, 5, 5];
const LAST = 6;

const scale = (id: string): Question => ({
  id,
  kind: 'scale',
  title: { zh: id },
  required: true,
  from: 1,
  to: 5,
  lowLabel: { zh: '低' },
  highLabel: { zh: '高' },
});

const index = (id: string, ...questions: readonly string[]) => ({
  id,
  title: { zh: id },
  items: questions.map((question) => ({ question })),
  minimumAnswered: 1,
});

function worldOf(last: readonly number[], plan: Partial<AnalysisPlan>, settings: Wave['settings'] = {}): Analysis {
  const before = HIDDEN.map((count, answer) => count - (last[answer] ?? 0));
  return analysedWave({
    questions: [scale('years'), scale('answer')],
    ballots: [...SHOWN, before, last].flatMap((counts, years) =>
      counts.flatMap((count, answer) => Array.from({ length: count }, () => ballotOf([years + 1, answer + 1]))),
    ),
    plan,
    settings: {
      publication: {
        tables: [{ id: 'years', title: { zh: 'years' }, by: [{ kind: 'question', question: 'years' }] }],
        textThreshold: 10,
      },
      ...settings,
    },
  });
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count, answer) => sum + count * answer, 0);

/** One way of answering for each sum that the last class can have. */
const SUPPOSED = [...new Map(splitsOf(LAST, HIDDEN).map((split) => [sumOf(split), split])).values()];

/** The supposed ways that have the same analysis as this one. */
function alike(truth: readonly number[], plan: Partial<AnalysisPlan>): readonly (readonly number[])[] {
  const published = JSON.stringify(worldOf(truth, plan));
  return SUPPOSED.filter((split) => JSON.stringify(worldOf(split, plan)) === published);
}

/** Without tables, so that there are figures. */
const UNDIVIDED: Wave['settings'] = { publication: { tables: [], textThreshold: 10 } };

const AS_OUTCOME = { indices: [index('one', 'years')], outcome: { question: 'answer' } };
const AS_ITEM = { indices: [index('both', 'years', 'answer')] };

describe('figures of a correlation that is not small', () => {
  const truths = SUPPOSED.filter((_, place) => place % 3 === 1);

  it.each([
    ['drivers', AS_OUTCOME],
    ['an index', AS_ITEM],
  ])('of %s leave open what a hidden class answered', (_, plan) => {
    for (const truth of truths) expect(alike(truth, plan).length, truth.join()).toBe(SUPPOSED.length);
  });

  it('follow from the rounded correlation: whoever has the same has the same p, error and R²', () => {
    const told = new Map<number, Set<string>>();
    for (const split of SUPPOSED) {
      const { predictors, ...whole } = releasedOf(worldOf(split, AS_OUTCOME, UNDIVIDED).drivers?.result);
      const { value } = measuredOf(predictors[0]?.correlation);
      told.set(value, (told.get(value) ?? new Set()).add(JSON.stringify([predictors, whole])));
    }
    expect(told.size).toBeGreaterThan(0);
    for (const ways of told.values()) expect(ways.size).toBe(1);
  });

  it('tell p in bands, and exactly where nobody is protected', () => {
    const pOf = (settings: Wave['settings']) =>
      measuredOf(
        releasedOf(worldOf(SUPPOSED[0] ?? [], AS_OUTCOME, settings).drivers?.result).predictors[0]?.correlation,
      ).p;
    expect(pOf(UNDIVIDED)).toBe(0.001);
    expect(pOf(OPEN)).toBeLessThan(1e-4);
  });

  it('are near the exact ones', () => {
    for (const split of SUPPOSED) {
      const [coarse, exact] = [UNDIVIDED, OPEN].map((settings) =>
        releasedOf(worldOf(split, AS_ITEM, settings).indices[0]?.result),
      );
      for (const part of ['alpha', 'averageCorrelation', 'standardisedAlpha'] as const) {
        expect(Math.abs(measuredOf(coarse?.[part]).value - measuredOf(exact?.[part]).value), part).toBeLessThan(0.11);
      }
    }
  });
});
