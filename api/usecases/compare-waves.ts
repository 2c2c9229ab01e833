import type { Principal } from '#domain/access/role';
import { publicationOf } from '#domain/disclosure/publication-plan';
import type { ClassMapping } from '#domain/disclosure/unit-mapping';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { type ComparedQuestion, compareTables, type ReleasedWave } from '#domain/tabulation/compare-tables';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { readResults } from './read-results';

export interface WaveComparison {
  readonly tableId: string;
  readonly earlier: { readonly wave: StoredWave; readonly tableId: string };
  readonly mappings: readonly ClassMapping[];
}

/** One table of the plan beside that of an earlier wave, as far as both releases together give nobody away. */
export async function compareWaves(
  dependencies: Dependencies,
  wave: StoredWave,
  comparison: WaveComparison & { readonly principal: Principal },
): Promise<Result<readonly ComparedQuestion[], Problem>> {
  const { principal, tableId, earlier, mappings } = comparison;
  const own = await releasedWave(dependencies, wave, { tableId, principal });
  if (!own.ok) return own;
  const before = await releasedWave(dependencies, earlier.wave, { tableId: earlier.tableId, principal });
  if (!before.ok) return before;
  const compared = compareTables(mappings, { earlier: before.value, later: own.value });
  return compared.ok ? compared : fail({ code: 'results.mapping-refused', details: { problems: compared.error } });
}

async function releasedWave(
  dependencies: Dependencies,
  wave: StoredWave,
  { tableId, principal }: { readonly tableId: string; readonly principal: Principal },
): Promise<Result<ReleasedWave, Problem>> {
  const results = await readResults(dependencies, wave, principal);
  if (!results.ok) return results;
  const { tables } = publicationOf(wave.settings);
  const table = tables.find(({ id }) => id === tableId);
  if (table === undefined) {
    return fail({ code: 'results.not-in-plan', details: { tables: tables.map(({ id }) => id) } });
  }
  const { questionnaire, tabulation } = results.value;
  return ok({ questionnaire, groups: wave.groups, tabulation, table });
}
