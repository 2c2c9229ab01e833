import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Condition, Question } from '#domain/questionnaire/model';
import type { DatabasePort } from '../../../db/database';
import { tableBy } from '../../support/attacker/attacked-routes';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { type AttackedWave, choice, chosen, publishedWave } from '../../support/waves/attacked-wave';

const WRITTEN = 20;

/** Thirty people in each of three units; those who are asked why write it, at most twenty of them. */
function explainedPoll(showIf: Condition | undefined, plan: { readonly by: string; readonly threshold: number }) {
  const why: Question = {
    id: 'why',
    kind: 'long-text',
    title: { zh: '为什么' },
    required: false,
    maximumLength: 50,
    ...(showIf && { showIf }),
  };
  const ballots = Array.from({ length: 90 }, (_, person) => {
    const [unit, opinion] = [person % 3, person % 2];
    const isAsked =
      showIf === undefined || !('chosen' in showIf) || [`unit${unit}`, `opinion${opinion}`].includes(showIf.chosen);
    return { unit, opinion, isAsked, person };
  });
  const authors = new Set(
    ballots
      .filter(({ isAsked }) => isAsked)
      .slice(0, WRITTEN)
      .map(({ person }) => person),
  );
  return {
    surveyKind: 'poll',
    questions: [choice('unit', 3), choice('opinion', 2), why],
    groups: [{ id: 'staff', weight: 100 }],
    publication: { tables: [tableBy(plan.by)], textThreshold: plan.threshold },
    ballots: ballots.map(({ unit, opinion, person }) => ({
      groupId: 'staff',
      answers: {
        ...chosen('unit', unit),
        ...chosen('opinion', opinion),
        ...(authors.has(person) && { why: `因为第${person}件事` }),
      },
    })),
  } satisfies AttackedWave;
}

describe('the texts of a question that only some are asked', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeEach(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
  });
  afterEach(() => database.close());

  /** How many readers of the results see, and how many a reviewer. */
  async function shownOf(poll: AttackedWave): Promise<readonly unknown[]> {
    const { path } = await publishedWave(test, administrator, poll);
    const { body } = await administrator.get(`${path}/texts?question=why`);
    const review = await administrator.get(`${path}/text-review/why?state=clear`);
    const lengthOf = (texts: unknown) => (Array.isArray(texts) ? texts.length : 0);
    return [lengthOf(body['texts']), lengthOf(review.body['texts'])];
  }

  const OF_ONE_UNIT: Condition = { question: 'unit', chosen: 'unit1' };
  const OF_ONE_OPINION: Condition = { question: 'opinion', chosen: 'opinion1' };

  it.each<[string, Condition | undefined, { readonly by: string; readonly threshold: number }, number]>([
    ['are read where everybody is asked', undefined, { by: 'unit', threshold: 10 }, WRITTEN],
    ['are read where an opinion leads to them', OF_ONE_OPINION, { by: 'unit', threshold: 10 }, WRITTEN],
    ['are read by nobody if they are of one class of the plan', OF_ONE_UNIT, { by: 'unit', threshold: 10 }, 0],
    ['are read if the plan divides nobody by that class', OF_ONE_UNIT, { by: 'rater-group', threshold: 10 }, WRITTEN],
    ['are read by nobody if they are fewer than the plan wants', OF_ONE_OPINION, { by: 'unit', threshold: 21 }, 0],
  ])(
    '%s',
    async (_name, condition, plan, expected) => {
      expect(await shownOf(explainedPoll(condition, plan))).toEqual([expected, expected]);
    },
    120_000,
  );
});
