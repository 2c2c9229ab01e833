import { afterEach, beforeEach, expect } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../test-client';
import { openTestDatabase } from '../test-databases';
import { type AttackedWave, openedWave, publishedWave } from '../waves/attacked-wave';
import { explains, type PublishedResults, readResults } from './replay-attack';
import { differences, viewOf } from './two-worlds';

/** Headers are compared with the rest of an answer; none of them is made of the content or of the time that it took. */
const TELLS_OF_CONTENT = /\["(?:etag|last-modified|age|x-response-time|server-timing)",/;

/** Both worlds are published in the same house, and asked about by everybody or by two readers. */
export function attackedRoutes() {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let everybody: readonly (TestClient | undefined)[];
  let readers: readonly (TestClient | undefined)[];

  beforeEach(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    const organizer = await signInInvited(test.app, administrator, { email: 'o@pingyi.test', role: 'organizer' });
    const leader = await signInInvited(test.app, administrator, { email: 'l@pingyi.test', role: 'leader' });
    const head = await signInInvited(test.app, administrator, {
      email: 'h@pingyi.test',
      role: 'leader',
      unitScope: ['a', 'b'],
    });
    everybody = [administrator, organizer, leader, head, undefined];
    readers = [administrator, head];
  });
  afterEach(() => database.close());

  /** Publishes both, asks as everybody and expects the same. */
  async function expectAlike(world: AttackedWave, other: AttackedWave): Promise<void> {
    const one = await publishedWave(test, administrator, world);
    const results = await readResults(administrator, one);
    expect(shownAndHidden(results)).toEqual([true, true]);
    expect(explains(results, world.ballots)).toBe(true);
    expect(explains(results, other.ballots)).toBe(true);
    const two = await publishedWave(test, administrator, other);
    const tables = world.publication?.tables.map(({ id }) => id) ?? [];
    const questions = world.questions.map(({ id }) => id);
    for (const reader of readers) {
      const asked = { test, ...(reader && { reader }), traces: reader === administrator, tables, questions };
      const view = await viewOf({ ...asked, wave: one });
      expect(view.size).toBeGreaterThan(20);
      expect([...view.values()].filter((answer) => TELLS_OF_CONTENT.test(answer))).toEqual([]);
      expect(differences(view, await viewOf({ ...asked, wave: two }))).toEqual([]);
    }
  }

  /** What would tell two worlds apart whatever is hidden is never opened. */
  async function expectUnopened(world: AttackedWave, problem: object): Promise<void> {
    await expect(openedWave(administrator, world)).rejects.toThrow(JSON.stringify(problem));
  }

  return { expectAlike, expectUnopened, asEverybody: () => (readers = everybody) };
}

/** Whether the last question has cells of both kinds, or a whole table withheld. */
function shownAndHidden({ tabulation }: PublishedResults): readonly boolean[] {
  const { groups = [], tables = [] } = tabulation.questions.at(-1) ?? {};
  const cells = [...groups, ...tables.flatMap((table) => table.cells)].map(({ cell }) => cell.released);
  const isWithheld = tables.some(({ release }) => release === 'cross-table');
  return [cells.includes(true), cells.includes(false) || isWithheld];
}

export function tableBy(id: string): PlannedTable {
  const by = id === 'rater-group' ? ({ kind: 'rater-group' } as const) : ({ kind: 'question', question: id } as const);
  return { id, title: { zh: id }, by: [by] };
}
