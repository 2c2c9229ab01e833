import { auditLines } from '../../support/files/audit-file';
import type { NodeServer } from '../../support/servers/node-server';
import { TEST_ORIGIN } from '../../support/test-app';
import { createTestClient, done, type Reachable, SETUP, type TestClient } from '../../support/test-client';
import { SHORT_QUESTIONNAIRE } from '../../support/waves/open-wave';
import { GROUPS, peopleIn } from '../../support/waves/roll-wave';
import { untilCounted } from '../screen/browser-client';

const DAY = 24 * 3_600_000;

/** The organizer's part through the interface, where a test looks at members' phones. */
export interface Organizer extends TestClient {
  readonly server: NodeServer;
}

export async function organizerOf(server: NodeServer): Promise<Organizer> {
  const client = createTestClient(reachableAt(server));
  await done(client.post('/api/setup', { ...SETUP, code: server.setupCode }));
  return { ...client, server };
}

function reachableAt({ origin }: NodeServer): Reachable {
  return { request: (url, init) => fetch(url.replace(TEST_ORIGIN, origin), init) };
}

/** The id of an open wave of two questions with 20 people in each of two groups, which is counted as soon as it is closed. */
export async function openRollWave(organizer: Organizer): Promise<string> {
  const source = { kind: 'questionnaire', surveyKind: 'satisfaction', questionnaire: SHORT_QUESTIONNAIRE };
  const id = String((await done(organizer.post('/api/surveys', { source })))['waveId']);
  const collection = { kind: 'roll', graceHours: 0 };
  const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试', en: 'a test' }, collection };
  const patch = { closesAt: Date.now() + DAY, groups: GROUPS, settings };
  await done(organizer.send('PATCH', `/api/waves/${id}`, patch));
  for (const { name } of GROUPS) {
    const list = { source: { kind: 'text', text: peopleIn(name.zh, 20) }, commit: true };
    await done(organizer.post(`/api/waves/${id}/roll/import`, list));
  }
  await done(organizer.post(`/api/waves/${id}/keys`, {}));
  await until(async () => (await organizer.get(`/api/waves/${id}/keys`)).body['state'] === 'ready');
  await done(organizer.post(`/api/waves/${id}/opening`, {}));
  return id;
}

/** As the organizer downloads them. */
export async function personalLinksOf({ cookies, server }: Organizer, waveId: string): Promise<readonly string[]> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const csv = await fetch(`${server.origin}/api/waves/${waveId}/roll/links.csv`, { headers: { cookie } });
  return [...(await csv.text()).matchAll(/http\S+#\w+/g)].map(([link]) => link);
}

/** Closed, counted and published, and the stamps noted by the job of the next minute. */
export async function publishWave(organizer: Organizer, waveId: string): Promise<void> {
  await done(organizer.post(`/api/waves/${waveId}/closing`, {}));
  await done(organizer.post(`/api/waves/${waveId}/count`, {}));
  await untilCounted(organizer, `/api/waves/${waveId}`);
  await done(organizer.post(`/api/waves/${waveId}/publication`, {}));
  await until(async () => (await organizer.get(`/api/box/${waveId}/audit`)).status === 200, 150_000);
}

export function auditFileOf(organizer: Organizer, path: string): Promise<readonly string[]> {
  return auditLines(reachableAt(organizer.server), path, organizer);
}

async function until(isSo: () => Promise<boolean>, milliseconds = 60_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it took too long');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
