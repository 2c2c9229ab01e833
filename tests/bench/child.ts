import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function startChild(entry: string, parameters: readonly string[]): ChildProcess {
  const script = join('dist', 'bench', `${entry}.js`);
  return spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs a process that prints one JSON value. */
export async function runChild<Answer>(entry: string, parameters: readonly string[]): Promise<Answer> {
  const child = startChild(entry, parameters);
  const ended = once(child, 'close');
  let output = '';
  for await (const chunk of child.stdout ?? []) output += String(chunk);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${entry} failed`);
  return JSON.parse(output);
}

/** Clock ticks are hundredths of a second on every Linux that Node runs on (proc(5), utime and stime). */
const TICK_SECONDS = 0.01;

/** CPU seconds of another process so far, user and system. */
export function cpuSeconds(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '';
  const fields = afterName.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_SECONDS;
}
