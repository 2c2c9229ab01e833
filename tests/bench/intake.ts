import { ENVELOPE_OVERHEAD_BYTES } from '#domain/anonymity/envelope';
import { readFillPage } from '../../db/demo/member';
import { CATEGORIES, UNITS } from '../../db/demo/organisation';
import { outputUntil, startNodeServer } from '../support/servers/node-server';
import { SETUP } from '../support/test-client';
import { cpuSeconds, runChild, startChild } from './child';
import { median, type Row } from './table';

const BARE_PORT = 8847;
const BALLOTS = 12_000;
const ROUNDS = 3;

/** P1 and P4: sealed ballots by link, durable before the reply, beside the bare ceiling. */
export async function intakeRows(): Promise<readonly Row[]> {
  const server = await startNodeServer();
  const bare = startChild('bare-server', [String(BARE_PORT)]);
  try {
    await outputUntil(bare, 'listening');
    const page = await openExampleReview(server.origin, server.setupCode);
    const wave = readFillPage(await (await fetch(page)).text());
    const length = Math.ceil(((wave.ballotBytes + ENVELOPE_OVERHEAD_BYTES) * 4) / 3);
    const ours = { url: `${server.origin}/api/box/${wave.waveId}/ballots`, pid: server.pid };
    const theirs = { url: `http://localhost:${BARE_PORT}/`, pid: bare.pid ?? 0 };
    const rounds: { readonly ours: Measured; readonly bare: Measured }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const bareRound = await measure(theirs, wave.linkCode, length);
      rounds.push({ bare: bareRound, ours: await measure(ours, wave.linkCode, length) });
    }
    return rowsOf(rounds);
  } finally {
    bare.kill();
    await server.stop();
  }
}

interface Measured {
  readonly perSecond: number;
  readonly cpuMicroseconds: number;
  readonly p99: number;
}

async function measure(server: { url: string; pid: number }, link: string, length: number): Promise<Measured> {
  const before = cpuSeconds(server.pid);
  const load = await runChild<{ seconds: number; p99: number }>('load', [
    server.url,
    link,
    String(length),
    String(BALLOTS),
  ]);
  const cpu = cpuSeconds(server.pid) - before;
  return { perSecond: BALLOTS / load.seconds, cpuMicroseconds: (cpu / BALLOTS) * 1e6, p99: load.p99 };
}

function rowsOf(rounds: readonly { readonly ours: Measured; readonly bare: Measured }[]): readonly Row[] {
  const row = (figure: string, key: keyof Measured, unit: string, goal: string): Row => ({
    figure,
    unit,
    goal,
    ours: median(rounds.map(({ ours }) => ours[key])),
    baseline: { value: median(rounds.map(({ bare }) => bare[key])), name: 'bare Hono + SQLite' },
  });
  return [
    row('P1 sealed ballots, durable', 'perSecond', '/s', 'ratio ≥ 0.60'),
    row('P1 CPU per sealed ballot', 'cpuMicroseconds', 'µs', '≤ 200 µs'),
    row('P4 p99 at 64 clients', 'p99', 'ms', '≤ 50 ms'),
  ];
}

/** Sets the server up with the example's units and opens a review; answers the address of a member page. */
async function openExampleReview(origin: string, code: string): Promise<string> {
  const api = await signUp(origin, code);
  for (const name of CATEGORIES) await api('POST', '/api/units/categories', { name });
  const lines = UNITS.map((unit) =>
    [unit.code, unit.name.zh, unit.name.en, unit.shortName.zh, unit.category].join('\t'),
  );
  const source = { kind: 'text', text: ['代码\t名称\t英文名称\t简称\t类别', ...lines].join('\n') };
  await api('POST', '/api/units/import', { source, mapping: { 英文名称: 'nameEn' }, commit: true });
  const { waveId } = await api('POST', '/api/surveys', {
    source: { kind: 'template', templateId: 'work-style-review' },
  });
  const path = `/api/waves/${String(waveId)}`;
  await api('PATCH', path, { closesAt: Date.now() + 86_400_000 });
  await api('POST', `${path}/opening`, {});
  const { links } = await api('GET', `${path}/links`);
  return (links as readonly { readonly url: string }[])[0]?.url ?? '';
}

async function signUp(origin: string, code: string) {
  const headers = { 'content-type': 'application/json', origin };
  const setup = await fetch(`${origin}/api/setup`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...SETUP, code }),
  });
  const cookie = setup.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async (method: string, path: string, body?: unknown): Promise<Readonly<Record<string, unknown>>> => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(origin + path, { method, headers: { ...headers, cookie }, ...json });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
}
