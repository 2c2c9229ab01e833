import type { Principal } from '#domain/access/role';
import { type FigureSeries, seriesOf, type SeriesWave } from '#domain/figures/series';
import type { Wave } from '#domain/survey/model';
import { restrictToUnits } from '#domain/tabulation/restrict-to-units';
import { findVersion } from '../../db/stores/survey-store';
import { findTabulation } from '../../db/stores/tabulation-store';
import { listWaves, type StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { mayRead } from './earlier-wave';

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
  const read = await Promise.all(shown.map((wave) => readWave(dependencies, wave, principal)));
  const waves = read.filter((wave) => wave !== null);
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

async function readWave(
  { database }: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<(SeriesWave & { readonly wave: StoredWave }) | null> {
  const [frozen, version] = await Promise.all([
    findTabulation(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
  ]);
  if (!frozen || !version) return null;
  const tabulation = restrictToUnits(frozen.tabulation, principal.unitScope);
  return { waveId: wave.id, wave, questionnaire: version.questionnaire, tabulation };
}
