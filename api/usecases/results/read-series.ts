import type { Principal } from '#domain/access/role';
import type { FigureSeries, SeriesWave } from '#domain/figures/figure-series';
import { seriesOf } from '#domain/figures/series';
import { targetLinks } from '#domain/mapping/lineage';
import type { UnitLinks } from '#domain/mapping/unit-links';
import type { Wave } from '#domain/survey/model';
import { findVersion } from '../../../db/stores/survey-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { mayRead } from './earlier-wave';
import { type ReaderScope, readerScopes, restrictTabulation } from './reader-scopes';
import { readLineage, type SurveyLineage } from './read-lineage';

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
  const lineage = await readLineage(dependencies, surveyId);
  const last = lineage.waves.find(({ id }) => id === until)?.number ?? Infinity;
  const shown = lineage.waves.filter((wave) => mayRead(principal, wave) && wave.number <= last);
  const waves = await readWaves(dependencies, { lineage, shown, principal });
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

/** Each with what units of the one before it became, over waves between that are not shown. */
async function readWaves(
  dependencies: Dependencies,
  request: {
    readonly lineage: SurveyLineage;
    readonly shown: readonly StoredWave[];
    readonly principal: Principal;
  },
): Promise<readonly ReadWave[]> {
  const { lineage, shown, principal } = request;
  const scopes = readerScopes(dependencies, lineage, principal);
  const waves = await Promise.all(
    shown.map(async (wave, place) => {
      const before = shown[place - 1];
      const links = before === undefined ? null : targetLinks(lineage, before, wave);
      return readWave(dependencies, wave, { scope: await scopes.scopeIn(wave.id), links });
    }),
  );
  return waves.filter((wave) => wave !== null);
}

async function readWave(
  { database }: Dependencies,
  wave: StoredWave,
  { scope, links }: { readonly scope: ReaderScope | null; readonly links: UnitLinks | null },
): Promise<ReadWave | null> {
  const [frozen, version] = await Promise.all([
    findTabulation(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
  ]);
  if (!frozen || !version) return null;
  const tabulation = restrictTabulation(frozen.tabulation, scope);
  const { questionnaire } = version;
  return { waveId: wave.id, wave, questionnaire, tabulation, ...(links !== null && { links }) };
}
