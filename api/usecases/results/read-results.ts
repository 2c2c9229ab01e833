import type { Principal } from '#domain/access/role';
import { earlierScope, type UnitLinks } from '#domain/mapping/unit-links';
import type { Problem } from '#domain/problem';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { Wave } from '#domain/survey/model';
import type { Tabulation } from '#domain/tabulation/model';
import { findingsOf, type ReviewFindings } from '#domain/tabulation/findings/findings';
import { restrictFindings } from '#domain/tabulation/readers/restrict-findings';
import { organisationName } from '../../../db/stores/organisation-store';
import { findVersion } from '../../../db/stores/survey-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { latestLinks } from '../../../db/stores/unit-mapping-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { publicWave } from '../wave/describe-waves';
import { type CheckPage, checkPagesOf } from './check-pages';
import { earlierWave, mayRead } from './earlier-wave';
import { restrictTabulation } from './restrict-tabulation';

export interface PreviousResults {
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
  readonly tabulation: Tabulation;
  /** What became of its rated units; absent where nobody said so, and each is what has its code. */
  readonly links?: UnitLinks;
}

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
  /** Where anybody checks the count, of ballots that were stamped. */
  readonly checks: readonly CheckPage[];
  /** The last wave before this one that this reader may see. */
  readonly previous: PreviousResults | null;
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
  const { questionnaire } = version;
  const released = { tabulation: frozen.tabulation, questionnaire };
  const tabulation = await restrictTabulation(dependencies, released, scope);
  const links = previous?.links ?? null;
  const earlier = previous && {
    ...previous,
    tabulation: await restrictTabulation(dependencies, previous, earlierScope(scope, links)),
  };
  return ok({
    wave: publicWave(wave),
    organisation,
    questionnaire,
    tabulation,
    findings: restrictFindings({
      findings: findingsOf(frozen.tabulation, previous?.tabulation, links),
      scope,
      current: tabulation,
      previous: earlier?.tabulation ?? null,
    }),
    hash: frozen.hash,
    schemeHash: frozen.schemeHash ?? wave.schemeHash ?? null,
    checks: await checkPagesOf({ database }, wave),
    previous: earlier,
  });
}

async function previousOf(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<PreviousResults | null> {
  const { database } = dependencies;
  const latest = await earlierWave(dependencies, wave, principal);
  if (latest === null) return null;
  const [frozen, version, links] = await Promise.all([
    findTabulation(database, latest.id),
    findVersion(database, latest.surveyId, latest.versionHash ?? ''),
    latestLinks(database, { waveId: wave.id, earlierWaveId: latest.id }),
  ]);
  if (!frozen || !version) return null;
  const ofUnits = links.get('targets');
  return {
    wave: publicWave(latest),
    questionnaire: version.questionnaire,
    tabulation: frozen.tabulation,
    ...(ofUnits !== undefined && { links: ofUnits }),
  };
}
