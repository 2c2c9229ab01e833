import { Agent, request } from 'node:http';
import { newBallotId } from '../../db/demo/member';

/** Sends ballots over 64 connections and says how long they took. The server never opens one, so noise will do. */
const [url = '', link = '', length = '0', count = '0'] = process.argv.slice(2);
const CLIENTS = 64;

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
const sealed = 'A'.repeat(Number(length));
const latencies: number[] = [];
let left = Number(count);

function send(): Promise<void> {
  const body = JSON.stringify({ link, id: newBallotId(), sequence: 1, sealed });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const post = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume().on('end', () => {
        latencies.push(performance.now() - start);
        if (response.statusCode === 201) resolve();
        else reject(new Error(`status ${response.statusCode}`));
      });
    });
    post.on('error', reject).end(body);
  });
}

async function client(): Promise<void> {
  while (left-- > 0) await send();
}

const start = performance.now();
await Promise.all(Array.from({ length: CLIENTS }, client));
const seconds = (performance.now() - start) / 1000;
latencies.sort((a, b) => a - b);
console.log(JSON.stringify({ seconds, p99: latencies[Math.floor(latencies.length * 0.99)] }));
agent.destroy();
