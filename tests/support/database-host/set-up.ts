import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Grants, isGrant } from './grants';
import { createHosts } from './hosts';

/** For `globalSetup`: the engines of a whole run. Each starts when a test first asks for it, and a run of other tests starts none. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const hosts = createHosts();
  const server = createServer((request, response) => void answer(hosts.grants, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  project.provide('databaseHost', `http://127.0.0.1:${port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    await hosts.stop();
  };
}

async function answer(grants: Grants, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // What is kept open would be closed under a test that computes for long.
  response.setHeader('connection', 'close');
  try {
    const kind = (request.url ?? '').slice(1);
    if (!isGrant(kind)) throw new Error(`nothing is called ${kind} here`);
    response.end(JSON.stringify(await grants[kind]()));
  } catch (error) {
    response.writeHead(500).end(String(error instanceof Error ? error.stack : error));
  }
}
