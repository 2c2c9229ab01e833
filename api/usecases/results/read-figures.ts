import type { Principal } from '#domain/access/role';
import type { PublishedWave } from '#domain/figures/published-wave';
import type { Problem } from '#domain/problem';
import { ok, type Result } from '#domain/result';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { readResults } from './read-results';

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
  const { questionnaire, tabulation, findings, previous, hash, schemeHash } = results.value;
  return ok({ published: { questionnaire, tabulation, findings, previous }, hash, schemeHash });
}
