import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planCollected } from '#domain/collected/plan-collected';
import { tabulate } from '#domain/tabulation/tabulate';
import type { DatabasePort } from '../../../db/database';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { findWave } from '../../../db/stores/wave-store';
import { COLLECTED_FORM, csv, RATING_TITLES, ratingRows, THREE_GROUPS } from '../../support/collected-fixture';
import { openImportWave } from '../../support/open-import-wave';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const ROWS = ratingRows(3);
const SOURCE = { kind: 'text', text: csv(RATING_TITLES, ...ROWS) };

describe.each(ENGINES)('ballots from elsewhere on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
  });
  afterAll(() => database.close());

  const importWave = (kind: 'links' | 'import') =>
    openImportWave(administrator, {
      questionnaire: COLLECTED_FORM,
      groups: THREE_GROUPS,
      collection: kind === 'links' ? { kind } : { kind, personal: true },
    });
  const stored = (waveId: string) =>
    database.read.selectFrom('collected_ballot').selectAll().where('wave_id', '=', waveId).execute();
  const idIn = (path: string) => path.split('/').at(-1) ?? '';

  it('are looked through, added, counted with the tabulation of the same ballots, and kept', async () => {
    const path = await importWave('import');
    const looked = await administrator.post(`${path}/imports`, { source: SOURCE, commit: false });
    expect(looked).toMatchObject({
      status: 200,
      body: {
        form: 'long',
        committed: false,
        summary: { ballots: 36, refused: 0 },
        obstacles: [],
        targets: { found: 4 },
      },
    });
    expect(await stored(idIn(path))).toEqual([]);
    const added = await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    expect(added.body).toMatchObject({ committed: true, importId: expect.any(String) });
    const wave = await administrator.get(path);
    expect(wave.body).toMatchObject({ participation: { received: 36, rounded: false } });
    const rows = await administrator.get('/api/surveys');
    expect(rows.body).toMatchObject({ waves: [{ nextStep: { code: 'close', acts: true } }] });
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
    const frozen = await findTabulation(database, idIn(path));
    const own = await findWave(database, idIn(path));
    expect(frozen?.tabulation.ballots).toMatchObject({
      received: 36,
      counted: 36,
      sources: { sealed: 0, paper: 0, imported: 36 },
      groups: THREE_GROUPS.map(({ id }) => ({ groupId: id, received: 12, counted: 12 })),
    });
    const { ballots } = planCollected({
      cells: [RATING_TITLES, ...ROWS],
      decimalComma: false,
      questionnaire: COLLECTED_FORM,
      groups: THREE_GROUPS,
      choices: {},
    });
    if (!own || !frozen) throw new Error('not counted');
    const { groups, settings } = own;
    const direct = tabulate({
      questionnaire: COLLECTED_FORM,
      groups,
      settings,
      ballots,
      account: frozen.tabulation.ballots,
    });
    expect(frozen.tabulation).toEqual(JSON.parse(JSON.stringify(direct)));
    expect(await stored(idIn(path))).toHaveLength(36);
  });
});
