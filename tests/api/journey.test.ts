import { readFile } from 'node:fs/promises';
import { describe, it } from 'vitest';
import { journey } from '../journey/journey';
import { createTestApp, TEST_NOW } from '../support/test-app';
import { openTestDatabase } from '../support/test-databases';

describe.each(['sqlite', 'postgres'] as const)('a survey by the interface alone, on Node with %s', (engine) => {
  it('goes from the first account to the published score', async () => {
    const database = await openTestDatabase(engine);
    try {
      const fillTemplate = () => readFile('web/fill/template.html', 'utf8');
      await journey({ api: createTestApp(database, { fillTemplate }).app, now: TEST_NOW });
    } finally {
      await database.close();
    }
  });
});
