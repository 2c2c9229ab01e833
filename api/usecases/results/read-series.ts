import type { Principal } from '#domain/access/role';
import type { FigureSeries, SeriesWave } from '#domain/figures/figure-series';
import { seriesOf } from '#domain/figures/series';
import { earlierScope, type UnitLinks } from '#domain/mapping/unit-links';
import type { Wave } from '#domain/survey/model';
import type { UnitScope } from '#domain/tabulation/readers/restrict-to-units';
import { findVersion } from '../../../db/stores/survey-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { latestLinks } from '../../../db/stores/unit-mapping-store';
import { listWaves, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { mayRead } from './earlier-wave';
import { restrictTabulation } from './restrict-tabulation';

export interface SurveySeries {
  /** The oldest first. */
  readonly waves: readonly (Pick<Wave, 'id' | 'number' | 'title' | 'closedAt'> & { readonly received: number })[];
  readonly series: readonly FigureSeries[];
}

export interface SeriesRequest {
  readonly surveyId: string;
  readonly principal: Principal;
  /** The last wave of it; absent for the latest. */
  readonly until?: string | undefined;
}

/** The counted waves that this reader may see, cut to what he sees of each. */
export async function readSeries(
  dependencies: Dependencies,
  { surveyId, principal, until }: SeriesRequest,
): Promise<SurveySeries> {
  const { database } = dependencies;
  const counted = await listWaves(database, { surveyId, states: ['counted', 'published'] });
  const last = counted.find(({ id }) => id === until)?.number ?? Infinity;
  const shown = counted
    .filter((wave) => mayRead(principal, wave) && wave.number <= last)
    .toSorted((one, other) => one.number - other.number);
  const waves = await readWaves(dependencies, shown, principal);
  return {
    waves: waves.map(({ wave: { id, number, title, closedAt }, tabulation }) => ({
      id,
      number,
      title,
      ...(closedAt !== undefined && { closedAt }),
      received: tabulation.ballots.received,
    })),
    series: seriesOf(waves),
  };
}

type ReadWave = SeriesWave & { readonly wave: StoredWave };

/** Each with what became of the units of the one before it, the oldest first. */
async function readWaves(
  dependencies: Dependencies,
  shown: readonly StoredWave[],
  principal: Principal,
): Promise<readonly ReadWave[]> {
  const linked = await Promise.all(
    shown.map(async (wave, place) => ({ wave, links: await linksTo(dependencies, wave, shown[place - 1]) })),
  );
  let scope = principal.unitScope;
  const read: Promise<ReadWave | null>[] = [];
  for (const { wave, links } of linked.toReversed()) {
    read.push(readWave(dependencies, wave, { scope, links }));
    scope = earlierScope(scope, links);
  }
  const waves = await Promise.all(read);
  return waves.filter((wave) => wave !== null).toReversed();
}

async function linksTo(
  { database }: Dependencies,
  wave: StoredWave,
  earlier: StoredWave | undefined,
): Promise<UnitLinks | null> {
  if (earlier === undefined) return null;
  const links = await latestLinks(database, { waveId: wave.id, earlierWaveId: earlier.id });
  return links.get('targets') ?? null;
}

async function readWave(
  dependencies: Dependencies,
  wave: StoredWave,
  { scope, links }: { readonly scope: UnitScope; readonly links: UnitLinks | null },
): Promise<ReadWave | null> {
  const { database } = dependencies;
  const [frozen, version] = await Promise.all([
    findTabulation(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
  ]);
  if (!frozen || !version) return null;
  const { questionnaire } = version;
  const released = { tabulation: frozen.tabulation, questionnaire };
  const tabulation = await restrictTabulation(dependencies, released, scope);
  return { waveId: wave.id, wave, questionnaire, tabulation, ...(links !== null && { links }) };
}
