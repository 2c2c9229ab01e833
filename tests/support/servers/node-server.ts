import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built server as `npm start` runs it, in a process and a data folder of its own. */
export interface NodeServer {
  readonly origin: string;
  readonly pid: number;
  /** Printed while there is no account. */
  readonly setupCode: string;
  /** With the database and the keys. */
  readonly folder: string;
  /** All that it has printed since it started, errors too. */
  said(): string;
  stop(): Promise<void>;
  /** At once, with all that it was doing. */
  kill(): Promise<void>;
}

const ENTRY = `import(${JSON.stringify(join(process.cwd(), 'dist/server/node.js'))}).then(({ main }) => main())`;

/** On a port that is free, unless the settings name one. */
export async function startNodeServer(settings: Readonly<Record<string, string>> = {}): Promise<NodeServer> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-server-'));
  const env = {
    ...process.env,
    PORT: '0',
    DATA_FOLDER: folder,
    SESSION_SECRET: 'a-secret-of-32-characters-for-tests',
    ...settings,
  };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', ENTRY], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  child.stderr?.on('data', (chunk) => {
    lines.push(String(chunk));
    process.stderr.write(chunk);
  });
  const greeting = await outputUntil(child, 'Ctrl+C');
  const [, origin = ''] = /Open\s+(\S+)/.exec(greeting) ?? [];
  const [, setupCode = ''] = /Setup code\s+(\S+)/.exec(greeting) ?? [];
  child.stdout?.on('data', (chunk) => lines.push(String(chunk)));
  return {
    origin,
    pid: child.pid ?? 0,
    setupCode,
    folder,
    said: () => greeting + lines.join(''),
    stop: () => end(child, folder, 'SIGTERM'),
    kill: () => end(child, folder, 'SIGKILL'),
  };
}

export async function outputUntil(child: ChildProcess, mark: string): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    output += String(chunk);
    if (output.includes(mark)) break;
  }
  if (!output.includes(mark)) throw new Error(`the process ended early: ${output}`);
  child.stdout?.resume();
  return output;
}

async function end(child: ChildProcess, folder: string, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  await rm(folder, { recursive: true, force: true });
}
