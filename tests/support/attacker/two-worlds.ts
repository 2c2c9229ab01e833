import { hashGroups } from '#domain/text-hash';
import { CSV_TABLES } from '../../../api/reports/results-csv';
import { strFromU8, unzipSync } from 'fflate';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { TEST_ORIGIN, type TestApp } from '../test-app';
import { createTestClient, type TestClient } from '../test-client';
import type { WaveAddress } from '../waves/attacked-wave';

/** Everything that one reader gets of one world, request by request: status, headers and body, to the last character. */
export type View = ReadonlyMap<string, string>;

/** What is asked as whom. */
export interface Asking {
  readonly test: TestApp;
  /** Absent for somebody without an account. */
  readonly reader?: TestClient;
  /** What differs between two worlds by itself, as ids do, and the name that stands for it in both. */
  readonly names: ReadonlyMap<string, string>;
}

/** Something that is computed for whoever asks and stored nowhere. */
export interface Trial {
  readonly path: string;
  readonly body: object;
}

export interface Viewed extends Omit<Asking, 'names'> {
  readonly wave: WaveAddress;
  readonly tables?: readonly string[];
  readonly questions: readonly string[];
  /** Whether the working of figures is asked for, too. */
  readonly traces?: boolean;
  /** Under the address of the wave. */
  readonly trials?: readonly Trial[];
}

/**
 * Asks every documented GET of a wave and its survey, so that a route that is added tomorrow is asked too, and the working of
 * a figure of each measure.
 */
export async function viewOf(viewed: Viewed): Promise<View> {
  const { wave, trials = [] } = viewed;
  const asking = { ...viewed, names: new Map([...namesOf(wave), ...(await sealsOf(viewed))]) };
  const addresses = [...(await documentedPaths(viewed)), ...queriesIn(viewed), ...(await tracesIn(viewed))];
  return askAll(
    asking,
    addresses,
    trials.map(({ path, body }) => ({ path: wave.path + path, body })),
  );
}

/** Requests that two views answer differently; of two worlds that differ in what is hidden there must be none. */
export function differences(one: View, other: View): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((request) => one.get(request) !== other.get(request));
}

export async function askAll(
  asking: Asking,
  addresses: readonly string[],
  trials: readonly Trial[] = [],
): Promise<View> {
  const view = new Map<string, string>();
  for (const path of addresses) view.set(nameless(path, asking), await answerOf(asking, path));
  for (const trial of trials) {
    view.set(
      nameless(`${trial.path} ${JSON.stringify(trial.body)}`, asking),
      await answerOf(asking, trial.path, trial.body),
    );
  }
  return view;
}

/** The addresses of documented GETs in which all names are given a value; those of several values once for each. */
export async function documentedGets(
  test: TestApp,
  values: Readonly<Record<string, readonly string[]>>,
): Promise<readonly string[]> {
  const { body } = await createTestClient(test.app).get('/api/openapi.json');
  const documented = Object.entries(body['paths'] ?? {}) as readonly (readonly [string, object])[];
  return documented
    .filter(([, operations]) => 'get' in operations)
    .flatMap(([path]) => filledIn(path, values))
    .filter((path) => !path.includes('{'));
}

function filledIn(path: string, values: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const found = Object.entries(values).find(([name]) => path.includes(name));
  return found === undefined ? [path] : found[1].flatMap((value) => filledIn(path.replace(found[0], value), values));
}

/** Codes of links are drawn at random. */
const DRAWN = /\/links/;

async function documentedPaths({ test, wave, tables = [], questions }: Viewed): Promise<readonly string[]> {
  const paths = await documentedGets(test, {
    '{waveId}': [wave.waveId],
    '{surveyId}': [wave.surveyId],
    '{tableId}': tables,
    '{questionId}': questions,
    '{question}': ['0', '1'],
  });
  return paths.filter((path) => (path.includes(wave.waveId) || path.includes(wave.surveyId)) && !DRAWN.test(path));
}

function queriesIn({ wave: { path }, questions, tables = [] }: Viewed): readonly string[] {
  return [
    ...tables.map((table) => `${path}/figures?table=${table}`),
    ...CSV_TABLES.map((table) => `${path}/results.csv?table=${table}`),
    ...questions.map((question) => `${path}/texts?question=${question}`),
    ...questions.map((question) => `${path}/figures?question=${question}`),
    ...tables.flatMap((table) => questions.map((question) => `${path}/figures?table=${table}&question=${question}`)),
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

async function answerOf(asking: Asking, path: string, body?: object): Promise<string> {
  const { test, reader } = asking;
  const cookie = [...(reader?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await test.app.request(TEST_ORIGIN + path, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      'sec-fetch-site': 'same-origin',
      cookie,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
  });
  const headers = JSON.stringify([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const content = textOf(new Uint8Array(await response.arrayBuffer()));
  return nameless(`${response.status} ${headers} ${content}`, asking);
}

/** When a document was written, which the library that writes it asks no clock of ours. */
const WRITTEN_AT = /(?<=<dcterms:(?:created|modified)[^>]*>)[^<]+/g;

/** Of an archive, as workbooks and letters are, all that it holds. */
function textOf(bytes: Uint8Array): string {
  if (strFromU8(bytes.subarray(0, 2)) !== 'PK') return strFromU8(bytes).replaceAll(WRITTEN_AT, 'NOW');
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${textOf(content)}`)
    .join('\n');
}

export function namesOf({ waveId, surveyId }: WaveAddress): ReadonlyMap<string, string> {
  return new Map([
    [waveId, 'WAVE'],
    [surveyId, 'SURVEY'],
  ]);
}

/** What differs between any two releases, whatever they hold: the salt, which is drawn, and the hash over it. */
async function sealsOf({ test, wave }: Viewed): Promise<readonly (readonly [string, string])[]> {
  const frozen = await findTabulation(test.dependencies.database, wave.waveId);
  if (!frozen) return [];
  const { hash, tabulation } = frozen;
  return [hash, ...hashGroups(hash), tabulation.salt].flatMap((seal) =>
    seal === undefined ? [] : [[seal, 'SEAL'] as const],
  );
}

function nameless(text: string, { names }: Asking): string {
  return [...names].reduce((named, [own, name]) => named.replaceAll(own, name), text);
}
