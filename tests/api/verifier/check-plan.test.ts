import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { Questionnaire } from '#domain/questionnaire/model';
import { planFact, planFaults } from '../../../api/verifier/check-plan.mjs';
import type { DatabasePort } from '../../../db/database';
import { createTestApp } from '../../support/test-app';
import { openTestDatabase } from '../../support/test-databases';
import { manifestOf, openRollWave } from '../../support/waves/roll-wave';
import { reviewOf } from '../domain/tabulation/review/example-review';

const REVIEW: Questionnaire = {
  title: { zh: '评议' },
  introduction: { zh: '两家单位。' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [{ ...reviewOf(2, 1), title: { zh: '请评价' }, selection: { kind: 'listed' } }],
    },
  ],
};

let database: DatabasePort;
let manifest: Manifest;

beforeAll(async () => {
  database = await openTestDatabase('sqlite');
  const test = createTestApp(database);
  manifest = await manifestOf(test, await openRollWave(test, { questionnaire: REVIEW }));
});
afterAll(() => database.close());

function released(change: { readonly minimumGroupSize?: number; readonly publication?: PublicationPlan } = {}) {
  const tabulation = { minimumGroupSize: 5, reviews: [{ question: 'review' }], ...change };
  return { tabulation };
}

describe('the manifest of a review', () => {
  it('says which tables of the ratings will be published, and in which cells', () => {
    expect(manifest.reviews).toEqual([
      {
        question: 'review',
        tables: [
          { id: 'units', by: ['target'] },
          { id: 'unit-groups', by: ['target', 'rater-group'] },
          { id: 'unit-criteria', by: ['target', 'criterion'] },
          { id: 'unit-details', by: ['target', 'rater-group', 'criterion'] },
        ],
        minimumGroupSize: 5,
        minimumDissent: 2,
      },
    ]);
    expect(planFact(manifest)).toBe(
      'published are, in cells of 5 at least: all people, 评价主体; of the ratings review: target, target × rater-group, target × criterion, target × rater-group × criterion, 2 at least rated otherwise; in a cell 2 at least answered otherwise; texts from 10 on, beside them groups of 30; noise with ε = 1 where 100 are in each cell',
    );
  });

  it('is kept to by what was published under it', () => {
    expect(planFaults(released(), manifest)).toEqual([]);
    expect(planFaults({}, manifest)).toEqual([]);
  });

  it('tells of smaller cells, other tables and ratings that it does not name', () => {
    const other = { tables: [], textThreshold: 10 };
    expect(planFaults(released({ minimumGroupSize: 3 }), manifest)).toEqual([
      'cells of 3 were published, the manifest says 5 ballots at least',
    ]);
    expect(planFaults(released({ publication: other }), manifest)).toEqual([
      'the tables that were published are not those of the plan in the manifest',
    ]);
    expect(planFaults(released(), { ...manifest, reviews: [] })).toEqual([
      'ratings of review were published, the manifest says nothing of them',
    ]);
  });

  it('from an earlier version, which says neither, is still good for what it says', () => {
    const { publication: _, reviews: __, disclosure: ___, ...first } = manifest;
    expect(planFaults(released({ publication: { tables: [], textThreshold: 10 } }), first)).toEqual([]);
    expect(planFact(first)).toMatch(/^the tables that are published are not in the manifest/);
  });
});
