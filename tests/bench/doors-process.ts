import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTokenKey } from '#domain/anonymity/blind-rsa/verify-token';
import { castBallotOf, faultOf } from '#domain/anonymity/stamped-ballot';
import { createNodeStampSigner } from '../../api/node-stamp-signer';
import { generateStampKey } from '../../api/stamp-key';
import { openSqlite } from '../../db/dialects/sqlite';
import { migrate } from '../../db/migrate';
import { readMigrations } from '../../db/read-migrations';
import {
  askForStamp,
  blankBallot,
  groupWave,
  manifestOf,
  openRollWave,
  personalLinks,
  type StampedBody,
  stampedBallot,
  tokenOf,
} from '../support/roll-wave';
import { createTestApp } from '../support/test-app';
import { createTestClient } from '../support/test-client';
import type { DoorFigures } from './doors';

const PEOPLE = 1_500;
const AT_ONCE = 64;

/** Seconds on the clock and of CPU that it takes to do something with each of many things, 64 at a time. */
async function timed<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (let first = 0; first < items.length; first += AT_ONCE) {
    await Promise.all(items.slice(first, first + AT_ONCE).map(work));
  }
  const { user, system } = process.cpuUsage(before);
  return { perSecond: items.length / ((performance.now() - start) / 1000), cpu: (user + system) / items.length };
}

const folder = await mkdtemp(join(tmpdir(), 'pingyi-doors-'));
const database = await openSqlite(join(folder, 'doors.sqlite'));
await migrate(database, readMigrations('db/migrations'));
const test = createTestApp(database);
const wave = await openRollWave(test, { leaders: PEOPLE });
const manifest = await manifestOf(test, wave);
const member = await groupWave(test, wave.waveId, 'leaders');
const people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
const asked: { readonly secret: string; readonly blank: Awaited<ReturnType<typeof blankBallot>> }[] = [];
for (const { secret } of people) asked.push({ secret, blank: await blankBallot(manifest, 'leaders') });

const signatures = new Map<string, string>();
const stamps = await timed(asked, async (request) => {
  const answer = await askForStamp(test, wave.waveId, request);
  signatures.set(request.secret, String(answer.body['signature']));
});

const bodies: StampedBody[] = [];
for (const { secret, blank } of asked) {
  const stamped = { ...blank, token: tokenOf(blank, signatures.get(secret) ?? '') };
  bodies.push(await stampedBallot(member, stamped, { answers: { q1: { option: 'o2' } } }));
}
const client = createTestClient(test.app);
const ballots = await timed(bodies, (body) => client.post(`/api/box/${wave.waveId}/ballots`, body));

const [signer, key] = [createNodeStampSigner(), await generateStampKey()];
const bytes = new Uint8Array(256).fill(1);
const signing = await timed(asked, () => signer.sign(key, bytes));
const tokenKey = await importTokenKey(manifest.strata[0]?.publicKey ?? '');
const checking = await timed(bodies, async (body) =>
  faultOf(await castBallotOf({ waveId: wave.waveId, ...body }), tokenKey),
);

const stored = await database.read.selectFrom('sealed_ballot').select('id').execute();
if (stored.length !== PEOPLE) throw new Error(`${stored.length} ballots in the box`);
const figures: DoorFigures = { stamps, ballots, signing, checking };
console.log(JSON.stringify(figures));
await database.close();
await rm(folder, { recursive: true });
