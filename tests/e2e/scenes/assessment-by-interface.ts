import { done, type TestClient } from '../../support/test-client';

/** Units with the codes 1, 2, 3 …, in one category. */
export async function addUnits(client: TestClient, names: readonly string[]): Promise<void> {
  const { id } = await done(client.post('/api/units/categories', { name: { zh: '综合类' } }));
  for (const [index, name] of names.entries()) {
    await done(client.post('/api/units', { code: String(index + 1), name: { zh: name }, categoryId: id }));
  }
}

/** The path of a new assessment at the interface. */
export async function makeAssessment(client: TestClient, assessment: object): Promise<string> {
  const { id } = await done(client.post('/api/assessments', assessment));
  return `/api/assessments/${String(id)}`;
}

/** A table for one indicator; what is to be named as its source. */
export async function importFigures(
  client: TestClient,
  path: string,
  { indicatorId, lines }: { readonly indicatorId: string; readonly lines: readonly string[] },
): Promise<object> {
  const source = { kind: 'text', text: lines.join('\n') };
  const { importId } = await done(client.post(`${path}/imports`, { source, indicatorId, commit: true }));
  return { kind: 'import', importId };
}

export async function setSources(
  client: TestClient,
  path: string,
  sources: Readonly<Record<string, object>>,
): Promise<void> {
  const settings = { sources, units: null, unranked: [], appealDays: 10, answerDays: 15 };
  await done(client.send('PATCH', path, { revision: 1, settings }));
}

/** The path of a new run. */
export async function computeRun(client: TestClient, path: string, request: object = {}): Promise<string> {
  const { id } = await done(client.post(`${path}/runs`, request));
  return `${path}/runs/${String(id)}`;
}

/** Where people find what the interface has under this path. */
export function pageOf(origin: string, path: string): string {
  return origin + path.replace(/^\/api/, '');
}
