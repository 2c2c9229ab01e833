import { createApp } from '../../api/app';
import type { Dependencies } from '../../api/dependencies';
import { newSecret, secretHash } from '../../api/secret';
import { insertApiToken } from '../stores/api-token-store';

/** The interface itself, called in this process at a time of one's choosing. */
export interface Backstage {
  /** Sets the clock, so that last year's survey is held last year. */
  setTime(time: number): void;
  /** Calls the interface as staff; throws on any answer that is not a success. */
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Calls it as somebody nobody knows. */
  visit(path: string, body?: unknown): Promise<Response>;
  /** Waits for the work that goes on after an answer. */
  settled(): Promise<void>;
  leave(): Promise<void>;
}

export async function enterBackstage(dependencies: Dependencies): Promise<Backstage> {
  const { database } = dependencies;
  let time = dependencies.clock();
  let work: Promise<unknown>[] = [];
  const background = (task: Promise<unknown>) => void work.push(task);
  const app = createApp({ ...dependencies, clock: () => time, background });
  const pass = await issuePass(dependencies);
  return {
    setTime: (moment) => (time = moment),
    call: async (method, path, body) => {
      const response = await app.request(path, { ...jsonRequest(method, body), headers: pass.headers });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    visit: async (path, body) =>
      app.request(path, body === undefined ? {} : { ...jsonRequest('POST', body), headers: JSON_TYPE }),
    settled: async () => {
      await Promise.all(work);
      work = [];
    },
    leave: async () => {
      await database.atomic([database.read.deleteFrom('api_token').where('id', '=', pass.id)]);
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

function jsonRequest(method: string, body: unknown): RequestInit {
  return body === undefined ? { method } : { method, body: JSON.stringify(body) };
}

const HOUR_MS = 3_600_000;

/** An API token for as long as the example is being made; of a filling that is cut off it does not outlive the hour. */
async function issuePass({ database, clock }: Dependencies) {
  const id = crypto.randomUUID();
  const token = `pyt_${newSecret()}`;
  const createdAt = clock();
  const holder = { id, name: 'example', role: 'administrator', unitScope: null, createdBy: 'example' } as const;
  await database.atomic([
    insertApiToken(database, {
      ...holder,
      createdAt,
      expiresAt: createdAt + HOUR_MS,
      secretHash: await secretHash(token),
    }),
  ]);
  return { id, headers: { ...JSON_TYPE, authorization: `Bearer ${token}` } };
}
