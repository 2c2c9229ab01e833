import { createApp } from '../../api/app';
import type { Role } from '#domain/access/role';
import { newSecret, secretHash } from '../../api/cryptography/secret';
import type { Dependencies } from '../../api/dependencies';
import { runJobs } from '../../api/jobs';
import type { Mailer } from '../../api/mail/mailer';
import { insertApiToken } from '../stores/api-token-store';
import { EXAMPLE_ORGANISATION } from './organisation';

/** Calls the interface as staff; throws on any answer that is not a success. */
export type Call = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;

/** Who acts, so that what needs two people has two. */
export interface StandIn {
  readonly person: string;
  readonly role: Role;
  readonly unitScope: readonly string[] | null;
}

/** The interface itself, called in this process at a time of one's choosing. */
export interface Backstage {
  /** Sets the clock, so that last year's survey is held last year. */
  setTime(time: number): void;
  /** Calls the interface as the one who fills the example in. */
  readonly call: Call;
  /** The way to call it as somebody else: a second organizer, the leader of a unit. */
  enter(standIn: StandIn): Promise<Call>;
  /** Calls it as somebody nobody knows. */
  visit(path: string, body?: unknown): Promise<Response>;
  /** Waits for the work that goes on after an answer. */
  settled(): Promise<void>;
  /** What runs by itself every minute, at the time that was set. */
  everyMinute(): Promise<void>;
  leave(): Promise<void>;
}

export async function enterBackstage(dependencies: Dependencies): Promise<Backstage> {
  const { database } = dependencies;
  let time = dependencies.clock();
  let work: Promise<unknown>[] = [];
  const background = (task: Promise<unknown>) => void work.push(task);
  const staged: Dependencies = {
    ...dependencies,
    clock: () => time,
    background,
    mailer: LETTER_BOX,
    unnamedOrganisation: EXAMPLE_ORGANISATION,
  };
  const app = createApp(staged);
  const passes: Pass[] = [];
  const enter = async (standIn: StandIn): Promise<Call> => {
    const pass = await issuePass(dependencies, standIn);
    passes.push(pass);
    return async (method, path, body) => {
      const response = await app.request(path, { ...jsonRequest(method, body), headers: pass.headers });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return response.json();
    };
  };
  const call = await enter({ person: 'example', role: 'administrator', unitScope: null });
  return {
    setTime: (moment) => (time = moment),
    call,
    enter,
    visit: async (path, body) =>
      app.request(path, body === undefined ? {} : { ...jsonRequest('POST', body), headers: JSON_TYPE }),
    settled: async () => {
      await Promise.all(work);
      work = [];
    },
    everyMinute: () => runJobs(staged),
    leave: async () => {
      const ids = passes.map(({ id }) => id);
      await database.atomic([database.read.deleteFrom('api_token').where('id', 'in', ids)]);
    },
  };
}

/** Takes every letter and sends none: nobody of the example has a mailbox. */
const LETTER_BOX: Mailer = { send: async (messages) => messages.map(() => null) };

const JSON_TYPE = { 'content-type': 'application/json' };

function jsonRequest(method: string, body: unknown): RequestInit {
  return body === undefined ? { method } : { method, body: JSON.stringify(body) };
}

type Pass = Awaited<ReturnType<typeof issuePass>>;

const HOUR_MS = 3_600_000;

/** An API token for as long as the example is being made; of a filling that is cut off it does not outlive the hour. */
async function issuePass({ database, clock }: Dependencies, { person, role, unitScope }: StandIn) {
  const id = crypto.randomUUID();
  const token = `pyt_${newSecret()}`;
  const createdAt = clock();
  const holder = { id, name: 'example', role, unitScope, createdBy: person };
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
