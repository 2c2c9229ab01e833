import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNodeServer } from '../support/servers/node-server';
import { BOX_SECRET } from '../support/waves/stamped-box';
import { cpuSeconds, runChild } from './child';
import type { Row } from './table';

const PEOPLE = 6_000;
/** Before anything is measured, as a server that has run for a while is. */
const WARMING = 1_000;

/** CPU in microseconds. */
interface Pace {
  readonly perSecond: number;
  readonly cpu: number;
}

export interface PreparedDoors {
  readonly waveId: string;
  readonly signing: Pace;
  readonly checking: Pace;
}

/** P2 and P3: stamps and stamped ballots, kept durably by the server as it is started, beside the cryptography that none can do without. */
export async function doorRows(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-doors-'));
  try {
    const { waveId, signing, checking } = await runChild<PreparedDoors>('doors-process', [folder, String(PEOPLE)]);
    const server = await startNodeServer({ DATA_FOLDER: folder, SESSION_SECRET: BOX_SECRET });
    const door = (path: string, file: string) =>
      measured({ url: `${server.origin}${path}`, pid: server.pid, file: join(folder, file) });
    const stamps = await door(`/api/roll/${waveId}/stamp`, 'stamps.jsonl');
    const ballots = await door(`/api/box/${waveId}/ballots`, 'ballots.jsonl');
    await server.stop();
    return [
      rate('P3 stamps', stamps, { value: signing.perSecond, name: 'signing alone' }, '≥ 800/s'),
      cpu('P3 CPU of a stamp', stamps, { value: signing.cpu, name: 'signing alone' }, '≤ 1,250 µs'),
      rate('P2 stamped ballots', ballots, { value: checking.perSecond, name: 'checking alone' }, '≥ 2,000/s'),
      cpu('P2 CPU of a stamped ballot', ballots, { value: checking.cpu, name: 'checking alone' }, '≤ 450 µs'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured({ url, pid, file }: { readonly url: string; readonly pid: number; readonly file: string }) {
  await runChild('load-file', [url, file, '0', String(WARMING)]);
  const before = cpuSeconds(pid);
  const { seconds } = await runChild<{ seconds: number }>('load-file', [url, file, String(WARMING), String(PEOPLE)]);
  const sent = PEOPLE - WARMING;
  return { perSecond: sent / seconds, cpu: ((cpuSeconds(pid) - before) / sent) * 1e6 };
}

type Baseline = NonNullable<Row['baseline']>;

function rate(figure: string, { perSecond }: Pace, baseline: Baseline, goal: string): Row {
  return { figure, ours: perSecond, unit: '/s', baseline, goal };
}

function cpu(figure: string, pace: Pace, baseline: Baseline, goal: string): Row {
  return { figure, ours: pace.cpu, unit: 'µs', baseline, goal };
}
