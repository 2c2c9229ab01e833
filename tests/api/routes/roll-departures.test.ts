import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { isStatementSigned } from '#domain/anonymity/log-signature';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { isIncluded } from '#domain/anonymity/merkle/inclusion';
import { type Departure, departureStatement } from '#domain/roll/roll-log';
import { rollLeaf } from '#domain/roll/roll-root';
import type { MembershipProof } from '../../../api/usecases/roll/prove-membership';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { createTestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';
import {
  type LinkedPerson,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
} from '../../support/waves/roll-wave';

describe.each(ENGINES)('the roll of an open wave on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  let manifest: Manifest;
  let people: readonly LinkedPerson[];

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    wave = await openRollWave(test, { leaders: 22 });
    manifest = await manifestOf(test, wave);
    people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
  });
  afterEach(() => database.close());

  const roll = () => `/api/waves/${wave.waveId}/roll`;
  const remove = (id: string) => wave.administrator.send('DELETE', `${roll()}/people/${id}`);

  async function membershipOf({ secret }: LinkedPerson): Promise<MembershipProof> {
    const { body } = await createTestClient(test.app).post(`/api/roll/${wave.waveId}/entry`, { secret });
    return body['membership'] as MembershipProof;
  }

  async function isProven({ entryId, path, ...place }: MembershipProof, groupId = 'leaders'): Promise<boolean> {
    const leaf = await rollLeaf(wave.waveId, { id: entryId, groupId });
    return isIncluded(decodeBase64url(manifest.rollRoot ?? ''), leaf, { ...place, path: path.map(decodeBase64url) });
  }

  async function departures(): Promise<readonly Departure[]> {
    const { body } = await createTestClient(test.app).get(`/api/box/${wave.waveId}/log`);
    return body['departures'] as readonly Departure[];
  }

  it('is proven to each person by the root of the manifest, and with no other group', async () => {
    for (const person of people.slice(0, 3)) {
      const membership = await membershipOf(person);
      expect(membership.size).toBe(manifest.strata.reduce((sum, { size }) => sum + size, 0));
      expect([await isProven(membership), await isProven(membership, 'peers')]).toEqual([true, false]);
    }
  });

  it('has a signed and public line for each person who leaves, which names nobody', async () => {
    const [first, second, third] = people;
    if (!first || !second || !third) expect.unreachable();
    expect(await departures()).toEqual([]);
    const gone = [await membershipOf(first), await membershipOf(second)];
    for (const { entryId } of gone) expect((await remove(entryId)).status).toBe(200);
    const left = await departures();
    const before = gone[0]?.size ?? 0;
    expect(left.map(({ number, size }) => [number, size])).toEqual([
      [1, before - 1],
      [2, before - 2],
    ]);
    for (const departure of left) {
      const { leaf, root, signature } = departure;
      const bytes = { leaf: decodeBase64url(leaf), root: decodeBase64url(root) };
      const statement = departureStatement(wave.waveId, departure, bytes);
      expect(await isStatementSigned(statement, { publicKey: manifest.logPublicKey, signature })).toBe(true);
    }
    expect(JSON.stringify(left)).not.toMatch(/领导|leaders/);
    expect(await isProven(await membershipOf(third))).toBe(true);
  });

  it('loses two that are taken off at once one after the other, or the later not at all', async () => {
    const ids = (await Promise.all(people.slice(0, 2).map(membershipOf))).map(({ entryId }) => entryId);
    const answers = await Promise.all(ids.map(remove));
    const done = answers.filter(({ status }) => status === 200).length;
    for (const { status, body } of answers)
      if (status !== 200) expect(body).toMatchObject({ code: 'wave.changed-meanwhile' });
    expect((await departures()).map(({ number }) => number)).toEqual([1, 2].slice(0, done));
    expect(done).toBeGreaterThan(0);
  });

  it('writes no line where somebody may not leave, or where the wave is not open', async () => {
    const [first = '', second = '', third = ''] = (await Promise.all(people.slice(0, 3).map(membershipOf))).map(
      ({ entryId }) => entryId,
    );
    for (const id of [first, second, third]) await remove(id);
    expect(await departures()).toHaveLength(2);
    await wave.administrator.post(`/api/waves/${wave.waveId}/closing`, {});
    expect((await remove(third)).body).toMatchObject({ code: 'roll.fixed' });
    expect(await departures()).toHaveLength(2);
  });
});
