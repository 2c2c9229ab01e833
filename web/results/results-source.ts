import { client, request } from '../lib/client';
import { isProblem } from '../lib/problems';
import { session } from '../lib/session';
import type { WaveResults } from './wave-results';

/** Results before their count or publication are no failure: the page says so and what comes next. */
export type ResultsAnswer =
  | { readonly available: true; readonly results: WaveResults }
  | { readonly available: false; readonly reason: 'notPublished' | 'notCounted' };

let released: { readonly reader: string; readonly results: WaveResults } | undefined;

/** Published figures are frozen, so the pages of a wave read them once; another reader may see other units. */
export async function loadResults(waveId: string): Promise<ResultsAnswer> {
  const reader = session().user.id;
  if (released?.results.wave.id === waveId && released.reader === reader) {
    return { available: true, results: released.results };
  }
  try {
    // Not through the typed client: the type of the whole tabulation is too deep for the compiler to map to JSON.
    const results = await request<WaveResults>(fetch(`/api/waves/${encodeURIComponent(waveId)}/results`));
    if (results.wave.state === 'published') released = { reader, results };
    return { available: true, results };
  } catch (problem) {
    if (isProblem(problem, 'results.not-published')) return { available: false, reason: 'notPublished' };
    if (isProblem(problem, 'results.not-counted')) return { available: false, reason: 'notCounted' };
    throw problem;
  }
}

/** What is compared with the wave before can change; the figures of the wave cannot. */
export function forgetResults(): void {
  released = undefined;
}

/** The texts of one question in an order drawn by the server, with the rater group where it may be named, and how many are kept back. */
export async function loadTexts(source: { readonly waveId: string; readonly question: string }) {
  const { waveId, question } = source;
  return request(client.api.waves[':waveId'].texts.$get({ param: { waveId }, query: { question } }));
}

export type ShownTexts = Awaited<ReturnType<typeof loadTexts>>;

export type CsvTable = 'targets' | 'questions';

export function csvAddress(waveId: string, table: CsvTable): string {
  return `/api/waves/${encodeURIComponent(waveId)}/results.csv?table=${table}`;
}

/** The cells of a planned table of one question, each a figure with the address of its working. */
export function tableCsvAddress(waveId: string, cells: { readonly table: string; readonly question: string }): string {
  return `/api/waves/${encodeURIComponent(waveId)}/figures.csv?${new URLSearchParams(cells)}`;
}
