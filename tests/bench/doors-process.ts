import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { type BallotChecks, castBallotOf, faultOf } from '#domain/anonymity/stamped-ballot';
import { nodeBallotCryptography } from '../../api/cryptography/node-ballot-cryptography';
import { createNodeStampSigner } from '../../api/cryptography/node-stamp-signer';
import { generateStampKey } from '../../api/keys/stamp-key';
import { openNodeDependencies } from '../../api/node-dependencies';
import { listPersonalLinks } from '../../api/usecases/roll/list-personal-links';
import { enterBackstage } from '../../db/demo/backstage';
import { findWave } from '../../db/stores/wave-store';
import { POLL } from '../support/fixtures/filled';
import { stampedVector } from '../support/waves/roll-wave';
import { BOX_SECRET, freshKey, openStampedWave, votersOf } from '../support/waves/stamped-box';
import type { PreparedDoors } from './doors';

/** Opens a wave with a roll and writes down what its people send, a line each; and measures what no door can do without. */
const [folder = '', people = ''] = process.argv.slice(2);
const SIGNED = 1_000;
const AT_ONCE = 64;

const dependencies = await openNodeDependencies({ DATA_FOLDER: folder, SESSION_SECRET: BOX_SECRET });
const stage = await enterBackstage(dependencies);
const waveId = await openStampedWave(stage, {
  ballots: Number(people),
  now: dependencies.clock(),
  questionnaire: POLL.questionnaire,
});
const groups = await votersOf(dependencies, stage, waveId);

const wave = await findWave(dependencies.database, waveId);
const links = wave && (await listPersonalLinks(dependencies, wave, ''));
if (!links?.ok) throw new Error('no links');
/** Nobody has to take the blinding off, so any number below the modulus will do. */
const blinded = () => encodeBase64url(crypto.getRandomValues(new Uint8Array(256)).fill(0, 0, 1));
const requests = links.value.map(({ url }) => JSON.stringify({ secret: url.split('#')[1], blinded: blinded() }));
await writeFile(join(folder, 'stamps.jsonl'), requests.join('\n'));

const ballots = [];
for (let number = 0; number < Number(people); number++) {
  const voter = groups[number % groups.length];
  if (voter) ballots.push(await stampedVector(voter.wave, await freshKey(voter), POLL.vectorOf()));
}
await writeFile(join(folder, 'ballots.jsonl'), ballots.map((ballot) => JSON.stringify(ballot)).join('\n'));

const [signer, key] = [createNodeStampSigner(), await generateStampKey()];
const bytes = new Uint8Array(256).fill(1);
const signing = await timed(ballots.slice(0, SIGNED), () => signer.sign(key, bytes));
const checks = new Map<string, BallotChecks>();
for (const { wave: own, publicKey } of groups)
  checks.set(own.groupId, await nodeBallotCryptography.checksWith(publicKey));
const checking = await timed(ballots.slice(0, SIGNED), async (ballot) => {
  const own = checks.get(ballot.groupId);
  if (own) await faultOf(await castBallotOf({ waveId, ...ballot }), own);
});

const prepared: PreparedDoors = { waveId, signing, checking };
console.log(JSON.stringify(prepared));
await dependencies.database.close();

/** How many a second on the clock, and microseconds of CPU each, some at a time. */
async function timed<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (let first = 0; first < items.length; first += AT_ONCE) {
    await Promise.all(items.slice(first, first + AT_ONCE).map(work));
  }
  const { user, system } = process.cpuUsage(before);
  return { perSecond: items.length / ((performance.now() - start) / 1000), cpu: (user + system) / items.length };
}
