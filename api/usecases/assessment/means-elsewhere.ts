import type { Principal } from '#domain/access/role';
import type { MeansElsewhere, ToldElsewhere } from '#domain/assessment/report/shown-means';
import type { WaveOrigin } from '#domain/assessment/run/inputs';
import { toldMeans } from '#domain/tabulation/readers/told-means';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { findWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { mayRead } from '../results/earlier-wave';
import { readLineage } from '../results/read-lineage';
import { readerScopes, restrictTabulation } from '../results/reader-scopes';
import type { ReadRun } from './read-run';

/** What the pages of the waves that a run is made of tell a reader of some units; nothing for who sees all. */
export async function meansElsewhere(
  dependencies: Dependencies,
  { inputs }: Pick<ReadRun, 'inputs'>,
  principal: Principal,
): Promise<MeansElsewhere> {
  if (principal.unitScope === null) return new Map();
  const told = await Promise.all(
    inputs.columns.map(async ({ indicatorId, origin }) => {
      const own = origin.kind === 'wave' ? await toldIn(dependencies, origin, principal) : null;
      return own === null ? [] : [[indicatorId, own] as const];
    }),
  );
  return new Map(told.flat());
}

async function toldIn(
  dependencies: Dependencies,
  origin: WaveOrigin,
  principal: Principal,
): Promise<ToldElsewhere | null> {
  const { database } = dependencies;
  const wave = await findWave(database, origin.waveId);
  if (wave === null || !mayRead(principal, wave)) return null;
  const frozen = await findTabulation(database, wave.id);
  const scope = await readerScopes(dependencies, await readLineage(dependencies, wave.surveyId), principal).scopeIn(
    wave.id,
  );
  const ofQuestion = ({ question }: { readonly question: string }) => question === origin.question;
  const whole = frozen?.tabulation.reviews.find(ofQuestion);
  const seen = frozen && restrictTabulation(frozen.tabulation, scope).reviews.find(ofQuestion);
  if (!whole || !seen || scope === null) return null;
  return { own: scope.units, means: toldMeans(whole, seen, origin) };
}
