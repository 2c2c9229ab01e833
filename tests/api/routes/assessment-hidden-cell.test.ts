import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import type { MissingPolicy } from '#domain/assessment/scheme/model';
import type { DatabasePort } from '../../../db/database';
import { REVIEW } from '../../support/fixtures/collected-fixture';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { HIDDEN_UNIT, reviewWithHiddenUnit } from '../../support/waves/hidden-unit';

const POLICIES: readonly MissingPolicy[] = ['renormalise', 'category-mean', 'fail'];

/** From ballots to points where the release of a wave hides the one cell that an indicator needs. */
describe('a unit that the release hides', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let wave: string;
  const runs = new Map<MissingPolicy, string>();

  beforeAll(async () => {
    database = await openTestDatabase('sqlite');
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    const category = await administrator.post('/api/units/categories', { name: { zh: '综合类' } });
    for (const { id, name } of REVIEW.targets) {
      await administrator.post('/api/units', { code: id, name, categoryId: category.body['id'] });
    }
    const made = await reviewWithHiddenUnit(administrator, POLICIES);
    wave = made.wave;
    await test.settled();
    for (const [place, path] of made.assessments.entries()) {
      const run = await administrator.post(`${path}/runs`, {});
      expect(run.status).toBe(201);
      runs.set(POLICIES[place] ?? 'fail', `${path}/runs/${String(run.body['id'])}`);
    }
  });
  afterAll(() => database.close());

  async function unitsUnder(policy: MissingPolicy): Promise<ReadonlyMap<string, UnitOutcome>> {
    const { body } = await administrator.get(runs.get(policy) ?? '');
    const units = body['units'] as readonly UnitOutcome[];
    return new Map(units.map((unit) => [unit.unitCode, unit]));
  }

  const missing = (treatment: MissingPolicy) => [{ indicatorId: 'satisfaction', reason: 'not-released', treatment }];

  it('has no figure in the wave, and no points of it in any run', async () => {
    const { body } = await administrator.get(`${wave}/figures?measure=score`);
    const figures = Array.isArray(body['figures']) ? body['figures'] : [];
    const hidden = figures.find(({ subject }) => subject.target === HIDDEN_UNIT);
    expect(hidden).toMatchObject({ value: null });
    for (const policy of POLICIES) {
      const unit = (await unitsUnder(policy)).get(HIDDEN_UNIT);
      expect(unit?.missing).toMatchObject(missing(policy));
      expect(unit?.coverage).toBe(0.5);
    }
  });

  it('is told by the other indicators under the policy to renormalise', async () => {
    const unit = (await unitsUnder('renormalise')).get(HIDDEN_UNIT);
    expect(unit?.points).toEqual([null, 50]);
    expect(unit?.total).toMatchObject({ value: 100, standardError: 0 });
    expect(unit?.grade).not.toBeNull();
  });

  it('gets the mean of the others under the policy of the category mean, with their spread as its error', async () => {
    const units = await unitsUnder('category-mean');
    const others = [...units.values()].filter(({ unitCode }) => unitCode !== HIDDEN_UNIT);
    const points = others.map((unit) => unit.points[0] ?? Number.NaN);
    const mean = points.reduce((sum, value) => sum + value, 0) / points.length;
    const spread = Math.sqrt(points.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (points.length - 1));
    const unit = units.get(HIDDEN_UNIT);
    expect(unit?.points[0]).toBeCloseTo(mean, 9);
    expect(unit?.total?.value).toBeCloseTo(mean + 50, 9);
    expect(unit?.total?.standardError).toBeCloseTo(spread, 9);
  });

  it('has neither total nor place nor grade under the policy to fail, and the others keep theirs', async () => {
    const units = await unitsUnder('fail');
    expect(units.get(HIDDEN_UNIT)).toMatchObject({ total: null, totalReason: 'value-missing', standing: null });
    expect(units.get(HIDDEN_UNIT)?.grade).toBeNull();
    for (const code of ['001', '002', '003']) expect(units.get(code)?.standing).not.toBeNull();
  });

  it.each(POLICIES)('has a scorecard that says what is missing, why and what was done, under %s', async (policy) => {
    const card = await administrator.get(`${runs.get(policy)}/units/${HIDDEN_UNIT}`);
    expect(card.body).toMatchObject({ unit: { missing: missing(policy) } });
    const trace = await administrator.get(`${runs.get(policy)}/units/${HIDDEN_UNIT}/trace?indicator=satisfaction`);
    expect(trace.status).toBe(200);
  });
});
