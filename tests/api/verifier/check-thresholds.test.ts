import { describe, expect, it } from 'vitest';
import { readSlips } from '../../../api/verifier/check-slips.mjs';
import { tallyFaults } from '../../../api/verifier/check-tallies.mjs';
import { thresholdFaults } from '../../../api/verifier/check-thresholds.mjs';
import { flattened, slipFile } from '../../support/files/slip-file';
import { countOf, sampleCount, SAMPLE_PLAN, SCHEME } from '../domain/slips/sample-count';

/** What was fixed before the first ballot of the sample. */
const RULES = {
  minimumGroupSize: 5,
  disclosure: { minimumDissent: 2 },
  reviews: [{ question: 'units', minimumGroupSize: 5, minimumDissent: 2 }],
};
const count = sampleCount();

describe('cells that are published', () => {
  it('keep to the smallest group and the minimum dissent', () => {
    expect(thresholdFaults(count, RULES)).toEqual([]);
    const cut = { kind: 'count', each: 1, above: 5, cut: 'drop' } as const;
    expect(thresholdFaults(countOf(count.ballots, { ...SCHEME, trimming: cut }), RULES)).toEqual([]);
  });

  it('are named where a smaller group was promised not to be shown, though every slip agrees', async () => {
    const made = await slipFile(count, SAMPLE_PLAN);
    const slips = await readSlips(flattened(made.lists), made.head, made.manifest);
    expect([...slips.faults, ...tallyFaults(made.head, slips.lists)]).toEqual([]);
    const faults = thresholdFaults(made.head, { ...RULES, minimumGroupSize: 70 });
    expect(faults).toContainEqual(
      expect.stringMatching(/^question choice of peers: \d+ answers are published, the manifest says 70 at least$/),
    );
    expect(faults).toContainEqual(expect.stringMatching(/^question more of peers: \d+ answers are published/));
  });

  it.each([
    ['choice', /^question choice of peers: \d+ answered otherwise than most, the manifest says 90 at least$/],
    ['likely', /^question likely of peers: \d+ answered otherwise/],
    ['a cell of the plan', /^question order of peers, sure \(fine\): \d+ answered otherwise/],
  ])('are named where too few answered otherwise: %s', (_what, fault) => {
    const faults = thresholdFaults(count, { ...RULES, disclosure: { minimumDissent: 90 } });
    expect(faults).toContainEqual(expect.stringMatching(fault));
    expect(faults).not.toContainEqual(expect.stringMatching(/^question (why|more|word|amount|day)\b/));
  });

  it('are named where it is ratings of a unit', () => {
    const [review] = count.tabulation.reviews;
    const rule = { question: review?.question ?? '', minimumGroupSize: 5, minimumDissent: 50 };
    const faults = thresholdFaults(count, { ...RULES, reviews: [rule] });
    expect(faults).toContainEqual(
      expect.stringMatching(/^ratings of \S+ by peers \(\S+\): \d+ answered otherwise than most, the manifest says 50/),
    );
  });

  it('are named where one hidden group alone makes a score that was announced to be withheld', () => {
    const [review] = count.tabulation.reviews;
    const hidden = { groupId: 'peers', appliedWeight: 1, cell: { released: false, reason: 'protected' } };
    const targets = [{ targetId: 'u1', status: 'ranked', groups: [hidden, { ...hidden, appliedWeight: 0 }] }];
    const made = { ...count, tabulation: { ...count.tabulation, reviews: [{ ...review, targets }] } };
    const announced = (unanimousScores: string) => [{ question: review?.question, minimumDissent: 2, unanimousScores }];
    expect(thresholdFaults(made, { ...RULES, reviews: announced('shown') })).toEqual([]);
    expect(thresholdFaults(made, { ...RULES, reviews: announced('withheld') })).toEqual([
      'the score of u1 is that of peers alone, which is hidden; the manifest says it is withheld',
    ]);
  });

  it('are held against the size alone where the manifest of an earlier version says no more', () => {
    expect(thresholdFaults(count, { minimumGroupSize: 5 })).toEqual([]);
    expect(thresholdFaults(count, { minimumGroupSize: 70 })).not.toEqual([]);
  });

  it('may have noise, which tells no true number', () => {
    const tables = (release: 'exact' | 'noisy') => ({
      ...count,
      tabulation: {
        ...count.tabulation,
        questions: count.tabulation.questions.map((table) => ({
          ...table,
          tables: [
            {
              tableId: 'noise',
              release,
              cells: [{ classes: ['a'], cell: { released: true, n: 3, dontKnow: 0, counts: [3, 0, 0] } }],
            },
          ],
        })),
      },
    });
    expect(thresholdFaults(tables('noisy'), RULES)).toEqual([]);
    expect(thresholdFaults(tables('exact'), RULES)).toContain(
      'question choice of a (noise): 3 answers are published, the manifest says 5 at least',
    );
  });

  it('leave answers aside that stand outside the scale', () => {
    const [page] = count.questionnaire.pages;
    const [choice] = page?.questions ?? [];
    if (choice?.kind !== 'single') expect.unreachable();
    const outside = { ...choice, options: choice.options.map((one, at) => ({ ...one, nonSubstantive: at === 2 })) };
    const questionnaire = { pages: [{ questions: [outside] }] };
    const cell = { released: true, n: 11, dontKnow: 9, counts: [10, 1, 9] };
    const tabulation = { questions: [{ question: 'choice', overall: cell, groups: [] }], reviews: [] };
    expect(thresholdFaults({ questionnaire, tabulation }, RULES)).toEqual([
      'question choice: 1 answered otherwise than most, the manifest says 2 at least',
    ]);
  });
});
