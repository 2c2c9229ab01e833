import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnalysisPlan } from '#domain/analysis/plan/analysis-plan';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { DatabasePort } from '../../../db/database';
import {
  explains,
  type PublishedResults,
  readResults,
  splitsOf,
  widestRange,
} from '../../support/attacker/replay-attack';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { type AttackedWave, choice, chosen, publishedWave } from '../../support/waves/attacked-wave';

/*
 * Figures over all people at once are equations in hidden cells. Each attack supposes answers of those who are hidden,
 * counts them with the program itself and asks what else would have been published just so (see replay-attack):
 *
 * attack                                                      route              why it fails
 * weights that differ between two hidden units                results, figures   weighted figures are rounded to three answers of the heaviest
 * how unequal weights are that two questions decide           results, figures   told only if every cell of both could be shown
 * limits of such weights as multiples of their mean           results            the plan's multiples of the median alone
 * correlation of a question with the one that divides people  results, figures   correlations are rounded to what a person can move them by
 * driver analysis with the dividing question as outcome       results, figures   the same
 * an index over a question that some left out                 results, figures   its mean and deviation are rounded in the same way
 * the test of a table with hidden cells, either way round     results, figures   there is none
 */

const OPINIONS = [
  [20, 20, 20],
  [10, 20, 10],
  [4, 5, 3],
  [1, 2, 1],
];
/** The last unit is large enough, and of one mind. */
const OF_ONE_MIND = [...OPINIONS.slice(0, 2), [11, 13, 11], [0, 11, 0]];
const TITLE = { zh: '单位' };
const BY_UNIT: PublicationPlan = {
  tables: [{ id: 'unit', title: TITLE, by: [{ kind: 'question', question: 'unit' }] }],
  textThreshold: 10,
};

/** Units 2 and 3 are hidden, the smaller one because it is and the other for its sake. */
function unitBallots(opinions: readonly (readonly number[])[]): AttackedWave['ballots'] {
  return opinions.flatMap((counts, unit) =>
    counts.flatMap((count, opinion) =>
      Array.from({ length: count }, () => ({ answers: { ...chosen('unit', unit), ...chosen('opinion', opinion) } })),
    ),
  );
}

describe('figures over everybody', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeEach(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
  });
  afterEach(() => database.close());

  async function publishedWith(analysis: Partial<AnalysisPlan>, opinions = OPINIONS): Promise<PublishedResults> {
    const wave = await publishedWave(test, administrator, {
      surveyKind: 'poll',
      questions: [choice('unit', 4), choice('opinion', 3)],
      publication: BY_UNIT,
      scheme: { ...USUAL_SCHEME, analysis: { indices: [], breakdowns: [], ...analysis } },
      ballots: unitBallots(opinions),
    });
    return readResults(administrator, wave);
  }

  /** What the people of the last unit can have answered. */
  function possibleAnswers(published: PublishedResults, opinions = OPINIONS): readonly (readonly number[])[] {
    const [first = [], second = [], third = [], fourth = []] = opinions;
    const together = third.map((count, option) => count + (fourth[option] ?? 0));
    const people = fourth.reduce((sum, count) => sum + count, 0);
    const possible = splitsOf(people, together).filter((split) => {
      const others = together.map((count, option) => count - (split[option] ?? 0));
      return explains(published, unitBallots([first, second, others, split]));
    });
    expect(possible).toContainEqual(fourth);
    return possible;
  }

  const shares = { unit0: 0.4, unit1: 0.3, unit2: 0.1, unit3: 0.2 };
  const weighting = { margins: [{ question: 'unit', shares }], trim: [0.1, 10] } as const;

  it('of weighted ballots are not shown where a small unit stands for many', async () => {
    const published = await publishedWith({ weighting });
    const results = published.tabulation.analysis?.questions?.map(({ result }) => result);
    expect(results).toEqual([
      { released: false, reason: 'protected' },
      { released: false, reason: 'protected' },
    ]);
    expect(widestRange(possibleAnswers(published))).toBeGreaterThanOrEqual(2);
  });

  it('of weighted ballots are not shown where a unit is of one mind: they would tell of which', async () => {
    const published = await publishedWith({ weighting }, OF_ONE_MIND);
    expect(published.tabulation.analysis?.questions?.map(({ result }) => result.released)).toEqual([true, false]);
    expect(possibleAnswers(published, OF_ONE_MIND)).toEqual(
      expect.arrayContaining([
        [11, 0, 0],
        [0, 11, 0],
        [0, 0, 11],
      ]),
    );
  });

  it('of weights that are fitted to units and answers leave it open: not how unequal they are, nor between which limits', async () => {
    const opinion = { question: 'opinion', shares: { opinion0: 0.6, opinion1: 0.2, opinion2: 0.2 } };
    const unit = { question: 'unit', shares: { unit0: 0.3, unit1: 0.2, unit2: 0.1, unit3: 0.4 } };
    const published = await publishedWith({ weighting: { margins: [unit, opinion], trim: [0.1, 10] } });
    expect(published.tabulation.analysis?.sample).toMatchObject({
      weights: 'raked',
      designEffect: { reason: 'protected' },
      effectiveSize: { reason: 'protected' },
      marginOfError: { reason: 'protected' },
      raking: { released: true, trim: [0.1, 10] },
    });
    expect(widestRange(possibleAnswers(published))).toBeGreaterThanOrEqual(2);
  });

  it('are told of no index that has the question that divides people among its items', async () => {
    const items = [{ question: 'unit' }, { question: 'opinion' }];
    const published = await publishedWith({ indices: [{ id: 'both', title: TITLE, items, minimumAnswered: 2 }] });
    expect(published.tabulation.analysis?.indices[0]?.result).toEqual({ released: false, reason: 'protected' });
    expect(widestRange(possibleAnswers(published))).toBeGreaterThanOrEqual(2);
  });

  it('are told of no drivers that have it for the outcome', async () => {
    const indices = [{ id: 'one', title: TITLE, items: [{ question: 'opinion' }], minimumAnswered: 1 }];
    const published = await publishedWith({ indices, outcome: { question: 'unit' } });
    expect(published.tabulation.analysis?.drivers?.result).toEqual({ released: false, reason: 'protected' });
    expect(widestRange(possibleAnswers(published))).toBeGreaterThanOrEqual(2);
  });

  it.each(['unit', 'opinion'])(
    'of a test by %s leave it open: of a table with hidden cells there is none',
    async (by) => {
      const published = await publishedWith({ breakdowns: [by] });
      const tests = published.tabulation.analysis?.breakdowns.flatMap(({ questions }) =>
        questions.map(({ test }) => test),
      );
      expect(tests).toEqual([{ released: false, reason: 'protected' }]);
      expect(widestRange(possibleAnswers(published))).toBeGreaterThanOrEqual(2);
    },
  );

  it('of an index leave open what those answered who left an item of it out', async () => {
    const opinions = [40, 40, 40];
    /** So many of each opinion are silent; the others answer in turn, so that the tables are the same for all. */
    const ballots = (silent: readonly number[]) => {
      let turn = 0;
      return opinions.flatMap((count, opinion) =>
        Array.from({ length: count }, (_, person) => ({
          answers: {
            ...chosen('opinion', opinion),
            ...(person >= (silent[opinion] ?? 0) && chosen('second', turn++ % 3)),
          },
        })),
      );
    };
    const wave = await publishedWave(test, administrator, {
      surveyKind: 'poll',
      questions: [choice('opinion', 3), choice('second', 3, false)],
      scheme: {
        ...USUAL_SCHEME,
        analysis: {
          indices: [
            {
              id: 'both',
              title: TITLE,
              items: [{ question: 'opinion' }, { question: 'second' }],
              minimumAnswered: 1,
            },
          ],
          breakdowns: [],
        },
      },
      ballots: ballots([0, 0, 3]),
    });
    const published = await readResults(administrator, wave);
    expect(published.tabulation.analysis?.indices[0]?.result.released).toBe(true);
    const possible = splitsOf(3, opinions).filter((silent) => explains(published, ballots(silent)));
    expect(widestRange(possible)).toBeGreaterThanOrEqual(2);
  });
});
