import type { Principal } from '#domain/access/role';
import { targetLinks } from '#domain/mapping/lineage';
import type { UnitLinks } from '#domain/mapping/unit-links';
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
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { publicWave } from '../wave/describe-waves';
import { type CheckPage, checkPagesOf } from './check-pages';
import { lastBefore, mayRead } from './earlier-wave';
import { readerScopes, restrictTabulation } from './reader-scopes';
import { readLineage, type SurveyLineage } from './read-lineage';

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
  /** Codes that the reader's units had in this wave; null for a reader of all units. */
  readonly ownUnits: readonly string[] | null;
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
  const [frozen, version, organisation, lineage] = await Promise.all([
    findTabulation(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
    organisationName(database),
    readLineage(dependencies, wave.surveyId),
  ]);
  if (!frozen || !version) return fail({ code: 'results.not-counted' });
  const scopes = readerScopes(dependencies, lineage, principal);
  const scope = await scopes.scopeIn(wave.id);
  const tabulation = restrictTabulation(frozen.tabulation, scope);
  const before = lastBefore(wave, lineage.waves, principal);
  const previous = before && (await previousOf(dependencies, { wave, before, lineage }));
  const earlier = previous && {
    ...previous,
    tabulation: restrictTabulation(previous.tabulation, await scopes.scopeIn(previous.wave.id)),
  };
  return ok({
    wave: publicWave(wave),
    organisation,
    questionnaire: version.questionnaire,
    tabulation,
    findings: restrictFindings({
      findings: findingsOf(frozen.tabulation, previous?.tabulation, previous?.links),
      scope: scope?.units ?? null,
      current: tabulation,
      previous: earlier,
    }),
    ownUnits: scope?.units ?? null,
    hash: frozen.hash,
    schemeHash: frozen.schemeHash ?? wave.schemeHash ?? null,
    checks: await checkPagesOf({ database }, wave),
    previous: earlier,
  });
}

async function previousOf(
  { database }: Dependencies,
  waves: { readonly wave: StoredWave; readonly before: StoredWave; readonly lineage: SurveyLineage },
): Promise<PreviousResults | null> {
  const { wave, before, lineage } = waves;
  const [frozen, version] = await Promise.all([
    findTabulation(database, before.id),
    findVersion(database, before.surveyId, before.versionHash ?? ''),
  ]);
  if (!frozen || !version) return null;
  const links = targetLinks(lineage, before, wave);
  return {
    wave: publicWave(before),
    questionnaire: version.questionnaire,
    tabulation: frozen.tabulation,
    ...(links !== null && { links }),
  };
}
