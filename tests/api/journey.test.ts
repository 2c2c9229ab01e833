import { readFile } from 'node:fs/promises';
import { describe, it } from 'vitest';
import { runJobs } from '../../api/jobs';
import { journey } from '../journey/journey';
import { rollJourney } from '../journey/roll-journey';
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

describe.each(['server', 'trustees'] as const)(
  'a wave with a roll by the interface alone, its key with %s',
  (custody) => {
    it('goes from the roll to what anybody can check', async () => {
      const database = await openTestDatabase('sqlite');
      try {
        const fillTemplate = () => readFile('web/fill/template.html', 'utf8');
        const { app, dependencies } = createTestApp(database, { fillTemplate });
        await rollJourney({ api: app, now: TEST_NOW, custody, everyMinute: () => runJobs(dependencies) });
      } finally {
        await database.close();
      }
    });
  },
);
