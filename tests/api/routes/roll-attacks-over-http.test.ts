import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { runJobs } from '../../../api/jobs';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { createTestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import {
  askForStamp,
  blankBallot,
  groupWave,
  type LinkedPerson,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
  stampedBallot,
  stampedBlank,
} from '../../support/waves/roll-wave';

/*
 * An organizer knows the roll and has everybody's link, to print it. Who has taken part he may know from the night after, and
 * only as a rounded number; never at what moment.
 *
 * attack                                               route                    why it fails
 * asks with each link what the roll holds              POST /api/roll/entry     part and stamp are told as of last night
 * asks for a stamp on what cannot be stamped           POST /api/roll/stamp     refused alike with and without a stamp
 * asks for another stamp after the close               POST /api/roll/stamp     closed, for everybody
 * takes people off the roll and looks who is missed    DELETE …/roll/people     the answer is the same for all
 * empties a group but for one, or hides a new stamp    DELETE …/roll/people     20 stay, and so does who was given one
 * watches the roll while ballots come                  GET …/roll, …/course     noted at night, in fives
 * compares what staff can read before and after        all GETs of the wave     nothing changes but ballots in fives
 */

const DAY = 24 * 3_600_000;
/** As long as a blinded message, and larger than any modulus. */
const NOTHING_TO_STAMP = encodeBase64url(new Uint8Array(256).fill(255));

let database: DatabasePort;
let test: TestApp;
let wave: RollWave;
let people: readonly LinkedPerson[];

beforeEach(async () => {
  database = await openTestDatabase();
  test = createTestApp(database);
  wave = await openRollWave(test, { leaders: 22 });
  await runJobs(test.dependencies);
  people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
});
afterEach(() => database.close());

function person(index: number): LinkedPerson {
  const found = people[index];
  if (!found) throw new Error('nobody there');
  return found;
}

async function vote(voter: LinkedPerson): Promise<void> {
  const blank = await stampedBlank(test, await manifestOf(test, wave), { ...voter, groupId: 'leaders' });
  const member = await groupWave(test, wave.waveId, 'leaders');
  const ballot = await stampedBallot(member, blank, { answers: { q1: { option: 'o2' } } });
  const { status } = await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, ballot);
  expect(status).toBe(201);
}

async function entryOf({ secret }: LinkedPerson) {
  const { body } = await createTestClient(test.app).post(`/api/roll/${wave.waveId}/entry`, { secret });
  const { name: _name, linkHash: _link, ...told } = body;
  return told;
}

async function probe({ secret }: LinkedPerson) {
  const { status, body } = await createTestClient(test.app).post(`/api/roll/${wave.waveId}/stamp`, {
    secret,
    blinded: NOTHING_TO_STAMP,
  });
  return { status, body };
}

describe('an organizer with all the links', () => {
  it('learns from the roll of nobody who took part today', async () => {
    await vote(person(0));
    await runJobs(test.dependencies);
    const [own, other] = [await entryOf(person(0)), await entryOf(person(1))];
    // Where somebody stands in the tree of the roll is as old as the roll.
    expect({ ...own, membership: null }).toEqual({ ...other, membership: null });
    test.advance(DAY);
    await runJobs(test.dependencies);
    expect(await entryOf(person(0))).toMatchObject({ takenPart: true, stamp: { signature: expect.any(String) } });
    expect(await entryOf(person(1))).toMatchObject({ takenPart: false, stamp: null });
  });

  it('learns it neither by asking for a stamp on what cannot be stamped', async () => {
    await vote(person(0));
    const [own, other] = [await probe(person(0)), await probe(person(1))];
    expect(own).toEqual(other);
    expect(own.body['code']).toBe('stamp.blinded-invalid');
    await vote(person(1));
  });

  it('nor by asking for another stamp after the close', async () => {
    await vote(person(0));
    await wave.administrator.post(`/api/waves/${wave.waveId}/closing`, {});
    const blank = await blankBallot(await manifestOf(test, wave), 'leaders');
    const answers = await Promise.all(
      [person(0), person(1)].map(({ secret }) => askForStamp(test, wave.waveId, { secret, blank })),
    );
    expect(answers.map(({ body }) => body['code'])).toEqual(['stamp.wave-closed', 'stamp.wave-closed']);
  });

  async function idsOf(...members: readonly LinkedPerson[]): Promise<readonly string[]> {
    const { body } = await wave.administrator.get(`${roll()}?search=${encodeURIComponent('领导')}`);
    const entries = body['people'] as readonly { readonly id: string; readonly name: string }[];
    return members.map(({ name }) => entries.find((entry) => entry.name === name)?.id ?? '');
  }

  const roll = () => `/api/waves/${wave.waveId}/roll`;
  const remove = (id: string) => wave.administrator.send('DELETE', `${roll()}/people/${id}`);

  it('sees people who took part go off the roll like all others, and no group of fewer than 20', async () => {
    await vote(person(0));
    const [voted = '', silent = '', third = ''] = await idsOf(person(0), person(1), person(2));
    for (const id of [voted, silent]) {
      const { status, body } = await remove(id);
      expect([status, body]).toEqual([200, {}]);
    }
    expect((await remove(third)).body).toMatchObject({ code: 'roll.too-few-left' });
  });

  it('does not take a second stamp out of the public number with the person it was given for', async () => {
    const [id = ''] = await idsOf(person(0));
    const renewed = await wave.administrator.post(`${roll()}/people/${id}/link`, { withStamp: true });
    expect(renewed.status).toBe(200);
    expect((await remove(id)).body).toMatchObject({ code: 'roll.stamp-renewed' });
  });
});

describe('who reads all that staff can read of an open wave', () => {
  const seen = ['', '/roll', '/roll/course', '/mail', '/keys', '/count', '/links', '/paper', '/imports'];

  async function everything(): Promise<readonly unknown[]> {
    const own = await Promise.all(
      seen.map((place) => wave.administrator.get(`/api/waves/${wave.waveId}${place}`).then(({ body }) => body)),
    );
    const others = ['/api/surveys', '/api/audit', '/api/staff'].map((path) =>
      wave.administrator.get(path).then(({ body }) => body),
    );
    return [...own, ...(await Promise.all(others))];
  }

  it('finds no difference between before a ballot and after it, until the fifth', async () => {
    const before = await everything();
    for (let voter = 0; voter < 4; voter++) {
      await vote(person(voter));
      await runJobs(test.dependencies);
      expect(await everything()).toEqual(before);
    }
    await vote(person(4));
    expect(JSON.stringify(await everything())).toContain('"received":5');
  });
});
