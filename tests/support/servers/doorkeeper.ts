import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/** A request as it came over the line. */
export interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Doorkeeper {
  /** In the order of their coming, those that were turned away too. */
  readonly knocks: readonly Knock[];
  stop(): Promise<void>;
}

/** A proxy of its own in front of a door, as the README has it: passes on what goes to the door and nothing else, as it came. */
export async function startDoorkeeper(
  port: number,
  { door, server }: { readonly door: string; readonly server: string },
): Promise<Doorkeeper> {
  const knocks: Knock[] = [];
  const proxy = createServer(async (incoming, outgoing) => {
    const knock = await knockOf(incoming);
    knocks.push(knock);
    if (knock.path.startsWith(door)) passOn(knock, outgoing, server);
    else outgoing.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>nothing here</title>');
  });
  proxy.listen(port);
  await once(proxy, 'listening');
  return { knocks, stop: () => stop(proxy) };
}

async function knockOf(incoming: IncomingMessage): Promise<Knock> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = '', url: path = '', headers } = incoming;
  return { method, path, headers, body: Buffer.concat(chunks) };
}

function passOn({ method, path, headers, body }: Knock, outgoing: ServerResponse, server: string): void {
  request(`${server}${path}`, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  }).end(body);
}

async function stop(proxy: Server): Promise<void> {
  proxy.closeAllConnections();
  proxy.close();
  await once(proxy, 'close');
}
