import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitLinks } from '#domain/mapping/unit-links';
import type { ReviewTable, Tabulation } from '#domain/tabulation/model';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';
import { type MappedWaves, mappedWaves } from '../../support/waves/mapped-waves';

const CODES = ['001', '002', '003', '004', '005', '006'];
const SAME: UnitLinks = CODES.map((code) => ({ from: [code], to: [code] }));

/** 001 and 002 changed codes. */
const SWAPPED: UnitLinks = [
  { from: ['001'], to: ['002'] },
  { from: ['002'], to: ['001'] },
  ...SAME.filter(({ from }) => from[0] !== '001' && from[0] !== '002'),
];

interface Read {
  readonly tabulation: Tabulation;
  readonly ownUnits: readonly string[] | null;
  readonly previous: { readonly tabulation: Tabulation; readonly links?: UnitLinks } | null;
  readonly findings: readonly {
    readonly targets: readonly {
      readonly targetId: string;
      readonly change: { readonly difference: { readonly value: number } } | null;
    }[];
  }[];
}

describe.each(ENGINES)('units of a reader over several waves, on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let invited = 0;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    for (const code of [...CODES, '007']) {
      await administrator.post('/api/units', { code, name: { zh: `单位${code}` } });
    }
  });
  afterAll(() => database.close());

  function leaderOf(...unitScope: readonly string[]): Promise<TestClient> {
    invited += 1;
    return signInInvited(test.app, administrator, { email: `l${invited}@pingyi.test`, role: 'leader', unitScope });
  }

  async function read(client: TestClient, path: string): Promise<Read> {
    const { status, body } = await client.get(`${path}/results`);
    expect(status).toBe(200);
    return body as unknown as Read;
  }

  const reviewIn = ({ reviews: [review] }: Tabulation): ReviewTable => {
    if (review === undefined) throw new Error('the example has a review');
    return review;
  };
  const scoresIn = (tabulation: Tabulation) =>
    reviewIn(tabulation).targets.map((target) => [
      target.targetId,
      target.status === 'ranked' ? target.score.value : null,
    ]);
  const unitsIn = ({ tabulation }: { readonly tabulation: Tabulation }) =>
    reviewIn(tabulation).targets.map(({ targetId }) => targetId);

  /** Scores by unit and wave. */
  async function series(client: TestClient, waves: MappedWaves, until?: string) {
    const query = until === undefined ? '' : `?until=${until.split('/').at(-1)}`;
    const { body } = await client.get(`/api/surveys/${waves.surveyId()}/series${query}`);
    const all = body['series'] as readonly {
      readonly measure: string;
      readonly subject: { readonly target?: string };
      readonly waves: readonly { readonly figure: { readonly value: number | null } }[];
    }[];
    return all
      .filter(({ measure }) => measure === 'score')
      .map((one) => [one.subject.target, one.waves.map(({ figure }) => figure.value)]);
  }

  describe('of which two were merged into one', () => {
    let first: string;
    let second: string;

    beforeAll(async () => {
      const waves = mappedWaves(test, administrator);
      first = await waves.hold({ codes: ['001', '002', '003', '004'], seed: 3 });
      await waves.publish(first);
      second = await waves.hold({ codes: ['001', '002', '005'], seed: 5 });
      await waves.publish(second);
      await waves.map(second, first, [...SAME.slice(0, 2), { from: ['003', '004'], to: ['005'] }]);
    });

    it.each([[['001', '005']], [['005']], [['001', '003']], [['004']], [['006']]])(
      'are those of the wave before for a reader of %s, whichever wave he asks by',
      async (unitScope) => {
        const leader = await leaderOf(...unitScope);
        const direct = await read(leader, first);
        const beside = (await read(leader, second)).previous;
        expect(direct.tabulation).toEqual(beside?.tabulation);
      },
    );

    it('are both parts of what became his, and not what became another’s', async () => {
      const merged = await read(await leaderOf('001', '005'), first);
      expect([unitsIn(merged), merged.ownUnits]).toEqual([
        ['001', '003', '004'],
        ['001', '003', '004'],
      ]);
      // With a mean over all four and his three he would have the score of the one that is left.
      const { categories, index } = reviewIn(merged.tabulation);
      expect([categories.map(({ mean }) => mean), index]).toEqual([[null], null]);
      expect(unitsIn(await read(await leaderOf('003'), first))).toEqual([]);
    });
  });

  describe('of which two changed codes', () => {
    let waves: MappedWaves;
    let first: string;
    let second: string;

    beforeAll(async () => {
      waves = mappedWaves(test, administrator);
      first = await waves.hold({ codes: CODES, seed: 3 });
      await waves.publish(first);
      second = await waves.hold({ codes: CODES, seed: 5 });
      await waves.publish(second);
    });

    it('go by codes until somebody says so, and by the mapping from then on', async () => {
      const leader = await leaderOf('001');
      expect((await read(leader, first)).ownUnits).toEqual(['001']);
      const hidden = async () => (await leader.get(`${first}/results/hidden`)).body['cells'];
      await hidden();
      await waves.map(second, first, SWAPPED);
      const direct = await read(leader, first);
      expect([unitsIn(direct), direct.ownUnits]).toEqual([['002'], ['002']]);
      expect(direct.tabulation).toEqual((await read(leader, second)).previous?.tabulation);
      expect(JSON.stringify(await hidden())).not.toContain('"001"');
    });

    it('have one past in every series and file', async () => {
      const leader = await leaderOf('001');
      const [now, before] = [await read(administrator, second), await read(administrator, first)].map(
        ({ tabulation }) => new Map(scoresIn(tabulation) as [string, number][]),
      );
      expect(await series(leader, waves)).toEqual([['001', [before?.get('002'), now?.get('001')]]]);
      expect(await series(leader, waves, first)).toEqual([['002', [before?.get('002')]]]);
      const { body } = await leader.get(`${first}/figures?measure=score`);
      const figures = body['figures'] as readonly { readonly subject: { readonly target?: string } }[];
      expect(figures.map(({ subject }) => subject.target)).toEqual(['002']);
      expect((await leader.get(`${first}/trace?figure=score:review/001`)).status).toBe(404);
      expect((await leader.get(`${first}/trace?figure=score:review/002`)).status).toBe(200);
    });
  });

  describe('of which one was split', () => {
    it('are not his in the wave before, where a part of them is another’s, and no change tells it', async () => {
      const waves = mappedWaves(test, administrator);
      const first = await waves.hold({ codes: CODES, seed: 3 });
      await waves.publish(first);
      const second = await waves.hold({ codes: [...CODES, '007'], seed: 5 });
      await waves.publish(second);
      await waves.map(second, first, [{ from: ['001'], to: ['001', '007'] }, ...SAME.slice(1)]);
      const part = await leaderOf('001');
      expect(unitsIn(await read(part, first))).toEqual([]);
      const { previous, findings } = await read(part, second);
      expect(previous && unitsIn(previous)).toEqual([]);
      expect(findings[0]?.targets).toEqual([{ targetId: '001', change: null }]);
      expect(unitsIn(await read(await leaderOf('001', '007'), first))).toEqual(['001']);
    });
  });

  describe('around a wave that is counted and not published', () => {
    let waves: MappedWaves;
    let first: string;
    let third: string;

    beforeAll(async () => {
      waves = mappedWaves(test, administrator);
      first = await waves.hold({ codes: CODES, seed: 3 });
      await waves.publish(first);
      const second = await waves.hold({ codes: CODES, seed: 5 });
      await waves.map(second, first, SWAPPED);
      third = await waves.hold({ codes: CODES, seed: 7 });
      await waves.map(third, second, SAME);
      await waves.publish(third);
    });

    it('are followed over it', async () => {
      const leader = await leaderOf('001');
      const now = await read(leader, third);
      expect(now.previous?.links).toEqual(expect.arrayContaining([...SWAPPED]));
      expect(now.previous && unitsIn(now.previous)).toEqual(['002']);
      expect((await read(leader, first)).tabulation).toEqual(now.previous?.tabulation);
      const everybody = await leaderOfAll();
      const scores = new Map(scoresIn((await read(everybody, first)).tabulation) as [string, number][]);
      const change = now.findings[0]?.targets.find(({ targetId }) => targetId === '001')?.change;
      const [[, current] = []] = scoresIn(now.tabulation);
      expect(change?.difference.value).toBeCloseTo(Number(current) - (scores.get('002') ?? NaN), 9);
      expect((await series(leader, waves))[0]?.[1]).toEqual([scores.get('002'), current]);
      expect((await series(everybody, waves)).find(([unit]) => unit === '001')?.[1]).toEqual([
        scores.get('002'),
        current,
      ]);
    });
  });

  describe('of which some are in no link', () => {
    it('keep their code where it was not given to another unit', async () => {
      const waves = mappedWaves(test, administrator);
      const first = await waves.hold({ codes: CODES, seed: 3 });
      await waves.publish(first);
      const second = await waves.hold({ codes: CODES, seed: 5, hardlyRated: ['001'], names: { '006': '新设局' } });
      await waves.publish(second);
      await waves.map(second, first, SAME.slice(1, 4));
      expect(unitsIn(await read(await leaderOf('001'), first))).toEqual(['001']);
      // Of the same name, and not compared.
      expect(unitsIn(await read(await leaderOf('005'), first))).toEqual(['005']);
      // Both waves show 006, and it is not called the same.
      expect(unitsIn(await read(await leaderOf('006'), first))).toEqual([]);
    });
  });

  describe('of which one was not asked about in between', () => {
    it.each([
      ['单位001', ['001']],
      ['新设局', []],
    ])('are his before where it was called so, and not where its code was given to %s', async (name, own) => {
      const waves = mappedWaves(test, administrator);
      const first = await waves.hold({ codes: CODES, seed: 3 });
      await waves.publish(first);
      const second = await waves.hold({ codes: CODES.slice(1), seed: 5 });
      await waves.publish(second);
      const leader = await leaderOf('001');
      expect(unitsIn(await read(leader, first))).toEqual(['001']);
      await waves.hold({ codes: CODES, seed: 7, names: { '001': name } });
      expect(unitsIn(await read(leader, first))).toEqual(own);
      await waves.map(second, first, SAME.slice(1));
      expect(unitsIn(await read(leader, first))).toEqual(own);
    });
  });

  function leaderOfAll(): Promise<TestClient> {
    invited += 1;
    return signInInvited(test.app, administrator, { email: `l${invited}@pingyi.test`, role: 'leader' });
  }
});
