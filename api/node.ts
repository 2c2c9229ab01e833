import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createExampleFilling } from '../db/demo/example-filling';
import { createApp } from './app';
import type { Dependencies } from './dependencies';
import { runJobs } from './jobs';
import { openNodeDependencies, PAGES_FOLDER } from './node-dependencies';
import { nodePages } from './node-pages';
import { announceSetup } from './usecases/organisation/announce-setup';

/** Starts the server; resolves when it is listening. */
export async function main(): Promise<void> {
  const dependencies = await openNodeDependencies(process.env);
  const example = createExampleFilling(dependencies);
  const server = await listen(serverOf({ ...dependencies, example }), dependencies.config.PORT);
  await announce(server, dependencies);
  startJobs(dependencies, () => example.progress().state === 'running');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server, dependencies));
}

/** The interface beside the pages. Answers that are read are compressed here; on Workers the platform does it. */
function serverOf(dependencies: Dependencies): Hono {
  const app = createApp(dependencies);
  const pages = nodePages(PAGES_FOLDER);
  return new Hono()
    .get('/api/*', compress())
    .get('/f/*', compress())
    .all('/api/*', (context) => app.fetch(context.req.raw, context.env))
    .all('/f/*', (context) => app.fetch(context.req.raw, context.env))
    .all('*', (context) => pages.fetch(context.req.raw, context.env));
}

const MINUTE_MS = 60_000;

/** Not while the example is filled in: its clock stands in last year, where its waves are not due yet. */
function startJobs(dependencies: Dependencies, isBusy: () => boolean): void {
  const run = () => (isBusy() ? Promise.resolve() : runJobs(dependencies));
  const runSafely = () => void run().catch((error: unknown) => console.error('a job failed:', error));
  runSafely();
  setInterval(runSafely, MINUTE_MS).unref();
}

function listen(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, () => resolve(server));
    server.once('error', reject);
  });
}

async function announce(server: ServerType, dependencies: Dependencies): Promise<void> {
  console.log(`\n  Pingyi 评议\n  Open         http://localhost:${portOf(server)}`);
  await announceSetup(dependencies);
  console.log('  Stop         Ctrl+C\n');
}

function portOf(server: ServerType): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

const LONGEST_GOODBYE_MS = 5_000;

/** Requests under way are answered, then the database is closed. */
async function stop(server: ServerType, dependencies: Dependencies): Promise<void> {
  setTimeout(() => process.exit(1), LONGEST_GOODBYE_MS).unref();
  await new Promise((resolve) => {
    server.close(resolve);
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
  await dependencies.database.close();
  process.exit(0);
}
