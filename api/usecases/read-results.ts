import type { Principal } from '#domain/access/role';
import type { Problem } from '#domain/problem';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { Wave } from '#domain/survey/model';
import type { Tabulation } from '#domain/tabulation/model';
import { findingsOf, type ReviewFindings } from '#domain/tabulation/findings';
import { restrictFindings } from '#domain/tabulation/restrict-findings';
import { restrictToUnits } from '#domain/tabulation/restrict-to-units';
import { organisationName } from '../../db/stores/organisation-store';
import { findVersion } from '../../db/stores/survey-store';
import { findTabulation } from '../../db/stores/tabulation-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { publicWave } from './describe-waves';
import { earlierWave, mayRead } from './earlier-wave';

export interface Results {
  readonly wave: Wave;
  readonly organisation: LocalizedText;
  readonly questionnaire: Questionnaire;
  readonly tabulation: Tabulation;
  /** What the titles may state, tested on the whole tabulation; one per review. */
  readonly findings: readonly ReviewFindings[];
  readonly hash: string;
  /** Of the scheme version behind the tabulation; null for waves from before there were schemes. */
  readonly schemeHash: string | null;
  /** The last wave before this one that this reader may see. */
  readonly previous: { readonly wave: Wave; readonly tabulation: Tabulation } | null;
}

/** The frozen tabulation of a wave, cut to what the reader may see; nothing is computed here. */
export async function readResults(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<Results, Problem>> {
  const { database } = dependencies;
  if (!mayRead(principal, wave)) return fail({ code: 'results.not-published' });
  const [frozen, version, organisation] = await Promise.all([
    findTabulation(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
    organisationName(database),
  ]);
  if (!frozen || !version) return fail({ code: 'results.not-counted' });
  const previous = await previousOf(dependencies, wave, principal);
  const scope = principal.unitScope;
  const tabulation = restrictToUnits(frozen.tabulation, scope);
  const earlier = previous && { ...previous, tabulation: restrictToUnits(previous.tabulation, scope) };
  return ok({
    wave: publicWave(wave),
    organisation,
    questionnaire: version.questionnaire,
    tabulation,
    findings: restrictFindings({
      findings: findingsOf(frozen.tabulation, previous?.tabulation),
      scope,
      current: tabulation,
      previous: earlier?.tabulation ?? null,
    }),
    hash: frozen.hash,
    schemeHash: frozen.schemeHash ?? wave.schemeHash ?? null,
    previous: earlier,
  });
}

async function previousOf(dependencies: Dependencies, wave: StoredWave, principal: Principal) {
  const latest = await earlierWave(dependencies, wave, principal);
  const frozen = latest ? await findTabulation(dependencies.database, latest.id) : null;
  if (!latest || !frozen) return null;
  return { wave: publicWave(latest), tabulation: frozen.tabulation };
}
