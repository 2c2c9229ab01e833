import type { Principal } from '#domain/access/role';
import type { PublishedWave } from '#domain/figures/published-wave';
import type { Problem } from '#domain/problem';
import { ok, type Result } from '#domain/result';
import { findVersion } from '../../db/stores/survey-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { readResults, type Results } from './read-results';

export interface ReadWave {
  readonly published: PublishedWave;
  /** Of the frozen tabulation that every figure is made of. */
  readonly hash: string;
  /** Of the scheme version behind it; null for waves from before there were schemes. */
  readonly schemeHash: string | null;
}

/** What figures, traces and what-if are made of: the released tabulation, cut to what the reader may see. */
export async function readFigures(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<ReadWave, Problem>> {
  const results = await readResults(dependencies, wave, principal);
  if (!results.ok) return results;
  const { questionnaire, tabulation, findings, hash, schemeHash } = results.value;
  const previous = await previousOf(dependencies, results.value);
  return ok({ published: { questionnaire, tabulation, findings, previous }, hash, schemeHash });
}

/** With what it asked, as only the same questions are compared. */
async function previousOf({ database }: Dependencies, { previous }: Results): Promise<PublishedWave['previous']> {
  if (previous === null) return null;
  const { wave, tabulation } = previous;
  const version = await findVersion(database, wave.surveyId, wave.versionHash ?? '');
  return version === null ? null : { questionnaire: version.questionnaire, tabulation };
}
