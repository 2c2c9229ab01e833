import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeDependencies } from '../../api/node-dependencies';
import { BOX_SECRET } from '../support/waves/stamped-box';
import { runChild, startChild } from './child';
import type { CountFigures } from './count';
import type { Row } from './table';

/** As many as a large review has; a hundred thousand take some minutes more: npm run bench -- slips 100000. */
const BALLOTS = 10_000;

/** P5 with slips: a count of ballots with stamps, killed on its way and taken up again, and what verifies it. */
export async function slipRows(ballots = BALLOTS): Promise<readonly Row[]> {
  return [
    ...(await rowsOf('poll', ballots, '25')),
    ...(await rowsOf('written', Math.min(ballots, BALLOTS), '20 and 5 texts')),
    ...(await rowsOf('review', Math.min(ballots, BALLOTS), '122 × 5')),
  ];
}

async function rowsOf(kind: 'poll' | 'written' | 'review', ballots: number, width: string): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-slips-'));
  const copy = `${folder}-killed`;
  try {
    const waveId = await runChild<string>('stamped-box-process', [folder, kind, String(ballots)]);
    await cp(folder, copy, { recursive: true });
    const opening = await runChild<CountFigures>('open-process', [folder, waveId]);
    const count = await runChild<CountFigures>('count-process', [folder, waveId]);
    const root = await runChild<string>('audit-process', [folder, waveId]);
    const resumed = await killAndResume(copy, { waveId, after: count.wallSeconds * 400 });
    if ((await runChild<string>('audit-process', [copy, waveId])) !== root) throw new Error('another count');
    const verified = await verify(folder);
    const name = `${ballots.toLocaleString('en')} × ${width}`;
    const opened = (key: keyof CountFigures) => ({ value: opening[key], name: 'opening the envelopes alone' });
    return [
      {
        figure: `count with slips, ${name}`,
        ours: count.wallSeconds,
        unit: 's',
        baseline: opened('wallSeconds'),
        goal: '',
      },
      { figure: '… its CPU', ours: count.cpuSeconds, unit: 's', baseline: opened('cpuSeconds'), goal: '' },
      { figure: '… its peak memory', ours: count.megabytes, unit: 'MB', baseline: opened('megabytes'), goal: '' },
      {
        figure: '… after it was killed',
        ours: resumed.wallSeconds,
        unit: 's',
        baseline: { value: count.wallSeconds, name: 'undisturbed' },
        goal: '',
      },
      { figure: '… its audit file', ours: verified.megabytes, unit: 'MB', goal: '' },
      {
        figure: '… verifying it',
        ours: verified.seconds,
        unit: 's',
        baseline: { value: verified.hashing, name: 'SHA-256 of the file alone' },
        goal: '',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(copy, { recursive: true, force: true });
  }
}

/** The lease of who was killed is given back here; otherwise another count takes over when it has run out, a minute later. */
async function killAndResume(folder: string, { waveId, after }: { readonly waveId: string; readonly after: number }) {
  const child = startChild('count-process', [folder, waveId]);
  const ended = once(child, 'close');
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await ended;
  clearTimeout(timer);
  const { database } = await openNodeDependencies({ DATA_FOLDER: folder, SESSION_SECRET: BOX_SECRET });
  await database.atomic([database.read.updateTable('wave').set({ count_lease_until: 0 }).where('id', '=', waveId)]);
  await database.close();
  return runChild<CountFigures>('count-process', [folder, waveId]);
}

async function verify(folder: string) {
  const path = join(folder, 'audit.jsonl');
  const began = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['api/verifier/verify.mjs', path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  const seconds = (performance.now() - began) / 1000;
  return { seconds, megabytes: (await stat(path)).size / 1e6, hashing: await secondsToHash(path) };
}

async function secondsToHash(path: string): Promise<number> {
  const began = performance.now();
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  hash.digest();
  return (performance.now() - began) / 1000;
}
