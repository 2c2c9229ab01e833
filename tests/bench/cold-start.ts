import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startNodeServer } from '../support/servers/node-server';
import { median, type Row } from './table';

const ROUNDS = 7;

/** P12: from the start of the process to the first answered request; the data folder is new, so it migrates as well. */
export async function coldStartRows(): Promise<readonly Row[]> {
  const empty: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(await timed(() => once(spawn(process.execPath, ['-e', '0']), 'exit')));
    ours.push(await timedServer());
  }
  const baseline = { value: median(empty), name: 'node -e 0' };
  return [{ figure: 'P12 cold start', unit: 'ms', ours: median(ours), baseline, goal: 'ratio ≤ 2' }];
}

async function timedServer(): Promise<number> {
  const start = performance.now();
  const server = await startNodeServer();
  await (await fetch(`${server.origin}/api/health`)).text();
  const milliseconds = performance.now() - start;
  await server.stop();
  return milliseconds;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
