import type { MappingProblem } from '#domain/disclosure/unit-mapping';
import type { UnitLinks } from '#domain/mapping/unit-links';
import { type ApiProblem, client, request } from '../../lib/client';
import { isProblem } from '../../lib/problems';
import { forgetResults } from '../results-source';

export async function loadMapping(waveId: string) {
  return request(client.api.waves[':waveId']['unit-mapping'].$get({ param: { waveId } }));
}

export type UnitMapping = Awaited<ReturnType<typeof loadMapping>>;
export type MappedDivision = UnitMapping['divisions'][number];
export type MappedUnit = MappedDivision['later'][number];

/** Rated units go by a code of the register; the ids of options say nothing to anybody. */
export function isCoded({ title }: MappedDivision): boolean {
  return title === null;
}

interface NewLinks {
  readonly waveId: string;
  readonly earlierWaveId: string;
  readonly division: string;
  readonly revision: number;
  readonly links: UnitLinks;
}

/** Gives the revision that was stored. What is compared changes with it, so results are read anew. */
export async function saveMapping({ waveId, links, ...mapping }: NewLinks): Promise<number> {
  const json = { ...mapping, links: links.map(({ from, to }) => ({ from: [...from], to: [...to] })) };
  const call = client.api.waves[':waveId']['unit-mapping'].$put({ param: { waveId }, json });
  const { revision } = await request(call);
  forgetResults();
  return revision;
}

/** What a refused mapping would tell, and of whom; empty for any other failure. */
export function refusedFor(thrown: unknown): readonly MappingProblem[] {
  return isProblem(thrown, 'results.mapping-refused') ? problemsOf(thrown) : [];
}

function problemsOf({ details }: ApiProblem): readonly MappingProblem[] {
  const { problems } = details;
  return Array.isArray(problems) ? problems : [];
}
