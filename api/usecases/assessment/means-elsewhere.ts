import type { Principal } from '#domain/access/role';
import type { MeansElsewhere, ToldElsewhere } from '#domain/assessment/report/shown-means';
import type { WaveOrigin } from '#domain/assessment/run/inputs';
import type { ReviewTable } from '#domain/tabulation/model';
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
  const told = new Map<string, ToldElsewhere>();
  if (principal.unitScope === null) return told;
  const columns = inputs.columns.flatMap(({ indicatorId, origin }) =>
    origin.kind === 'wave' ? [{ indicatorId, origin }] : [],
  );
  // A tabulation is large and many columns are from one wave: one is in memory at a time.
  for (const waveId of new Set(columns.map(({ origin }) => origin.waveId))) {
    const reviews = await readReviews(dependencies, waveId, principal);
    if (reviews === null) continue;
    for (const { indicatorId, origin } of columns) {
      const own = origin.waveId === waveId ? toldOf(reviews, origin) : null;
      if (own !== null) told.set(indicatorId, own);
    }
  }
  return told;
}

interface ReadReviews {
  /** The reader's, by the codes that they had in the wave. */
  readonly units: readonly string[];
  readonly whole: readonly ReviewTable[];
  /** As the reader may see them. */
  readonly seen: readonly ReviewTable[];
}

async function readReviews(
  dependencies: Dependencies,
  waveId: string,
  principal: Principal,
): Promise<ReadReviews | null> {
  const { database } = dependencies;
  const wave = await findWave(database, waveId);
  if (wave === null || !mayRead(principal, wave)) return null;
  const frozen = await findTabulation(database, wave.id);
  const scopes = readerScopes(dependencies, await readLineage(dependencies, wave.surveyId), principal);
  const scope = await scopes.scopeIn(wave.id);
  if (frozen === null || scope === null) return null;
  const { tabulation } = frozen;
  return { units: scope.units, whole: tabulation.reviews, seen: restrictTabulation(tabulation, scope).reviews };
}

function toldOf({ units, whole, seen }: ReadReviews, origin: WaveOrigin): ToldElsewhere | null {
  const isOfQuestion = ({ question }: ReviewTable) => question === origin.question;
  const review = whole.find(isOfQuestion);
  const restricted = seen.find(isOfQuestion);
  return review && restricted ? { own: units, means: toldMeans(review, restricted, origin) } : null;
}
