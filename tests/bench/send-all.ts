import { Agent, request } from 'node:http';

const CLIENTS = 64;

/** Posts each body once over 64 connections and says how long that took. */
export async function sendAll(
  url: string,
  bodies: Iterable<string>,
): Promise<{ readonly seconds: number; readonly p99: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const latencies: number[] = [];
  const left = bodies[Symbol.iterator]();
  const client = async (): Promise<void> => {
    for (let next = left.next(); !next.done; next = left.next()) latencies.push(await post(next.value));
  };

  function post(body: string): Promise<number> {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(url, { agent, method: 'POST', headers }, (response) => {
        response.resume().on('end', () => {
          if (response.statusCode === 201) resolve(performance.now() - start);
          else reject(new Error(`status ${response.statusCode}`));
        });
      });
      sent.on('error', reject).end(body);
    });
  }

  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  latencies.sort((one, other) => one - other);
  return { seconds, p99: latencies[Math.floor(latencies.length * 0.99)] ?? 0 };
}
