import { expect, it } from 'vitest';
import { enterBackstage } from '../../../db/demo/backstage';
import { listApiTokens } from '../../../db/stores/api-token-store';
import { createTestApp, TEST_NOW } from '../../support/test-app';
import { openTestDatabase } from '../../support/test-databases';

const HOUR_MS = 3_600_000;

it('holds a pass that ends within the hour, even if nobody hands it back', async () => {
  const database = await openTestDatabase();
  const stage = await enterBackstage(createTestApp(database).dependencies);
  expect(await listApiTokens(database)).toMatchObject([{ role: 'administrator', expiresAt: TEST_NOW + HOUR_MS }]);
  stage.setTime(TEST_NOW + HOUR_MS);
  await expect(stage.call('GET', '/api/staff')).rejects.toThrow('401');
  await stage.leave();
  expect(await listApiTokens(database)).toEqual([]);
  await database.close();
});
