import { CSV_TABLES } from '../../../api/reports/results-csv';
import type { WaveAddress } from '../attacked-wave';
import { TEST_ORIGIN, type TestApp } from '../test-app';
import { createTestClient, type TestClient } from '../test-client';

/** Everything that one reader gets of one wave, request by request: status, headers and body, to the last character. */
export type View = ReadonlyMap<string, string>;

export interface Viewed {
  readonly test: TestApp;
  /** Absent for somebody without an account. */
  readonly reader?: TestClient;
  readonly wave: WaveAddress;
  readonly tables?: readonly string[];
  readonly questions: readonly string[];
  /** Whether the working of figures is asked for, too. */
  readonly traces?: boolean;
}

/**
 * Asks every documented GET of a wave and its survey, so that a route that is added tomorrow is asked too, and the working of
 * a figure of each measure. Ids of the two are put under one name each.
 */
export async function viewOf(viewed: Viewed): Promise<View> {
  const addresses = [...(await documentedPaths(viewed)), ...queriesIn(viewed), ...(await tracesIn(viewed))];
  const view = new Map<string, string>();
  for (const path of addresses) view.set(nameless(path, viewed.wave), await answerOf(viewed, path));
  return view;
}

/** Requests that two views answer differently; of two worlds that differ in what is hidden there must be none. */
export function differences(one: View, other: View): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((request) => one.get(request) !== other.get(request));
}

/** Codes of links are drawn at random. */
const DRAWN = /\/links/;

async function documentedPaths({ test, wave, tables = [], questions }: Viewed): Promise<readonly string[]> {
  const { body } = await createTestClient(test.app).get('/api/openapi.json');
  const documented = Object.entries(body['paths'] ?? {}) as readonly (readonly [string, object])[];
  return documented
    .filter(([path, operations]) => 'get' in operations && /\{(waveId|surveyId)\}/.test(path) && !DRAWN.test(path))
    .map(([path]) => path.replace('{waveId}', wave.waveId).replace('{surveyId}', wave.surveyId))
    .flatMap((path) => filledIn(path, { '{tableId}': tables, '{questionId}': questions, '{question}': ['0', '1'] }))
    .filter((path) => !path.includes('{'));
}

function filledIn(path: string, values: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const found = Object.entries(values).find(([name]) => path.includes(name));
  return found === undefined ? [path] : found[1].map((value) => path.replace(found[0], value));
}

function queriesIn({ wave: { path }, questions, tables = [] }: Viewed): readonly string[] {
  return [
    ...tables.map((table) => `${path}/figures?table=${table}`),
    ...CSV_TABLES.map((table) => `${path}/results.csv?table=${table}`),
    ...questions.map((question) => `${path}/texts?question=${question}`),
    ...questions.map((question) => `${path}/figures?question=${question}`),
  ];
}

interface Measured {
  readonly id: string;
  readonly measure: string;
  readonly value: number | null;
}

/** One of each measure. */
async function tracesIn({ reader, traces = false, wave: { path } }: Viewed): Promise<readonly string[]> {
  if (!traces || reader === undefined) return [];
  const { body } = await reader.get(`${path}/figures`);
  const figures = (body['figures'] ?? []) as readonly Measured[];
  const measured = figures.filter(({ value }) => value !== null);
  const firsts = new Map(measured.toReversed().map((figure) => [figure.measure, figure]));
  return [...firsts.values()].map(({ id }) => `${path}/trace?figure=${encodeURIComponent(id)}`);
}

async function answerOf({ test, reader, wave }: Viewed, path: string): Promise<string> {
  const cookie = [...(reader?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await test.app.request(TEST_ORIGIN + path, { headers: { 'sec-fetch-site': 'same-origin', cookie } });
  const headers = JSON.stringify([...response.headers].filter(([name]) => name !== 'set-cookie'));
  return nameless(`${response.status} ${headers} ${await response.text()}`, wave);
}

function nameless(text: string, { waveId, surveyId }: WaveAddress): string {
  return text.replaceAll(waveId, 'WAVE').replaceAll(surveyId, 'SURVEY');
}
