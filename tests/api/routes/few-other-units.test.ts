import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '#domain/analysis/model';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { ReviewTable, Tabulation } from '#domain/tabulation/model';
import type { DatabasePort } from '../../../db/database';
import { csv, RATING_TITLES, REVIEW, type Row, THREE_GROUPS } from '../../support/fixtures/collected-fixture';
import { SATISFACTION_SCALE } from '../../support/fixtures/results-fixture';
import { seededRandom } from '../../support/seeded-random';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { openImportWave } from '../../support/waves/open-import-wave';
import { questionnaireOf } from '../domain/tabulation/review/example-review';

const NAMES = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局', '辛局'];

/** Of two categories, one for every four units. */
function reviewOf(units: number): TargetsQuestion {
  const targets = NAMES.slice(0, units).map((zh, unit) => {
    return { id: `u${unit}`, name: { zh }, category: unit < 4 ? 'x' : 'y', initials: '' };
  });
  const categories = ['x', 'y'].slice(0, units / 4).map((id) => ({ id, title: { zh: id } }));
  return { ...REVIEW, targets, categories };
}

/** Every unit by 25 raters of each group, but these units by three of the first group. */
function rowsOf(review: TargetsQuestion, fewRated: readonly string[] = []): readonly Row[] {
  const random = seededRandom(7);
  const labels = SATISFACTION_SCALE.options.map(({ label }) => label.zh);
  return THREE_GROUPS.flatMap(({ id: groupId, name: group }) =>
    Array.from({ length: 25 }, (_, rater) => rater).flatMap((rater) =>
      review.targets
        .filter(({ id }) => groupId !== 'g1' || rater < 3 || !fewRated.includes(id))
        .flatMap(({ name }) =>
          review.criteria.map(({ title }) => {
            const label = labels[random.wholeBetween(0, 4)] ?? '';
            return [`${groupId}-${rater}`, group.zh, name.zh, title.zh, label];
          }),
        ),
    ),
  );
}

describe('a review for the leader of some units, over the interface', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    for (const [unit, zh] of NAMES.entries()) {
      await administrator.post('/api/units', { code: `u${unit}`, name: { zh } });
    }
  });
  afterAll(() => database.close());

  interface Seen {
    readonly review: ReviewTable | undefined;
    readonly analysis: Analysis | undefined;
  }

  async function seenBy(unitScope: readonly string[], review: TargetsQuestion, rows: readonly Row[]): Promise<Seen> {
    const path = await openImportWave(administrator, {
      questionnaire: questionnaireOf(review),
      groups: THREE_GROUPS,
      collection: { kind: 'import', personal: true },
    });
    const source = { kind: 'text', text: csv(RATING_TITLES, ...rows) };
    await administrator.post(`${path}/imports`, { source, commit: true });
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
    await administrator.post(`${path}/publication`, {});
    const email = `${path.split('/').at(-1)?.toLowerCase()}@pingyi.test`;
    const leader = await signInInvited(test.app, administrator, { email, role: 'leader', unitScope });
    const { body } = await leader.get(`${path}/results`);
    const { reviews, analysis } = (body as { readonly tabulation: Tabulation }).tabulation;
    return { review: reviews[0], analysis };
  }

  it('has no share of the best options of which his own leave that of one other unit', async () => {
    const four = reviewOf(4);
    const { review, analysis } = await seenBy(['u0', 'u1', 'u2'], four, rowsOf(four));
    expect(review?.distribution.released).toBe(false);
    expect(analysis?.reviews[0]?.discrimination).toMatchObject({
      topShare: { reason: 'outside-scope' },
      ceilingShare: { reason: 'outside-scope' },
    });
  });

  it('has no mean of a rater group that with the index and that of a category is of one other unit', async () => {
    // Of the first category, u1 to u3 have too few leaders, and of the second u4: with the index, the four would be told.
    const eight = reviewOf(8);
    const { review } = await seenBy(['u0'], eight, rowsOf(eight, ['u1', 'u2', 'u3', 'u4']));
    expect(review?.index).not.toBeNull();
    expect(review?.categories.map(({ mean }) => mean !== null)).toEqual([true, true]);
    expect(review?.groups.map(({ estimate }) => estimate !== null)).toEqual([false, true, true]);
  });
});
