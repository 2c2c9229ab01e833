import { describe, expect, it } from 'vitest';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import {
  agreementScale,
  answeredQuestions,
  byAgreement,
  favourable,
  scaleFamilies,
  type Statement,
  statementsOf,
} from '../../../web/results/questions/question-answers';
import { exampleResults } from './review-fixture';

const results = exampleResults({ now: { seed: 2026 } });

const single = (options: readonly (readonly [number | undefined, boolean])[]): Question => ({
  id: 'q',
  kind: 'single',
  title: { zh: 'q' },
  required: true,
  options: options.map(([score, nonSubstantive], index) => ({
    id: `o${index}`,
    label: { zh: String(index) },
    ...(score === undefined ? {} : { score }),
    ...(nonSubstantive ? { nonSubstantive } : {}),
  })),
});

describe('answers', () => {
  it('takes a question as a scale only if every substantive option has a score of its own', () => {
    const scale = agreementScale(
      single([
        [100, false],
        [50, false],
        [0, false],
        [undefined, true],
      ]),
    );
    expect(scale?.map(({ position }) => position)).toEqual([2, 1, 0]);
    expect(
      agreementScale(
        single([
          [100, false],
          [undefined, false],
          [0, false],
        ]),
      ),
    ).toBeNull();
    expect(
      agreementScale(
        single([
          [100, false],
          [100, false],
          [0, false],
        ]),
      ),
    ).toBeNull();
    expect(
      agreementScale(
        single([
          [100, false],
          [0, false],
        ]),
      ),
    ).toBeNull();
  });

  it('keeps the place of an option in the counts when one before it is left out', () => {
    expect(
      answerOptions(
        single([
          [1, true],
          [2, false],
        ]),
      ).map(({ position }) => position),
    ).toEqual([1]);
  });

  it('counts the better half, without the middle, among those with an opinion', () => {
    const scale =
      agreementScale(
        single([
          [0, false],
          [50, false],
          [100, false],
        ]),
      ) ?? [];
    const share = favourable(scale, { n: 100, dontKnow: 7, counts: [20, 30, 50] });
    expect(share?.share).toBe(0.5);
    expect(share?.interval[0]).toBeCloseTo(0.4038, 4);
    expect(favourable(scale, { n: 0, dontKnow: 7, counts: [0, 0, 0] })).toBeNull();
  });

  it('lists every statement, most agreement first, and leaves out withheld ones', () => {
    const statements = answeredQuestions(results).flatMap(statementsOf);
    expect(statements).toHaveLength(6);
    const shares = byAgreement(statements).map(({ agreement }) => agreement.share);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    const [first, ...rest] = statements;
    const hidden = first && {
      ...first,
      table: { ...first.table, overall: { released: false as const, reason: 'protected' as const } },
    };
    expect(hidden && byAgreement([hidden, ...rest])).toHaveLength(5);
  });

  it('leaves the questions about units to the other pages', () => {
    expect(answeredQuestions(results).map(({ question }) => question.kind)).not.toContain('targets');
  });

  it('compares only statements whose scales read the same', () => {
    const statement = (key: string, words: readonly string[]): Statement => ({
      key,
      label: { zh: key },
      scale: words.map((zh, position) => ({ key: zh, label: { zh }, position, score: position })),
      table: { question: key, overall: { released: false, reason: 'below-threshold' }, groups: [] },
    });
    const families = scaleFamilies([
      statement('talked', ['没有', '有一次', '有几次']),
      statement('fair', ['不同意', '一般', '同意']),
      statement('heard', ['不同意', '一般', '同意']),
    ]);
    expect(families.map((family) => family.map(({ key }) => key))).toEqual([['fair', 'heard'], ['talked']]);
  });
});
