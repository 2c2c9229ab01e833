import { releaseRulesOf } from '#domain/disclosure/release-rules';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { checkScheme } from '#domain/scoring/check-scheme';
import { freezeScheme } from '#domain/scoring/frozen-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { withPublishedDigits } from '#domain/tabulation/published-digits';
import { createTabulation } from '#domain/tabulation/tabulate';
import type { Tabulation } from '#domain/tabulation/model';
import { auditEntry } from '../../../db/stores/audit-store';
import { readCollected } from '../../../db/stores/collected-ballot-store';
import { findNonresponse } from '../../../db/stores/nonresponse-store';
import { insertScheme } from '../../../db/stores/scheme-store';
import { findVersion } from '../../../db/stores/survey-store';
import { findTabulation, type FrozenTabulation, insertRetabulation } from '../../../db/stores/tabulation-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import { contentHash } from '../../cryptography/content-hash';
import { newSecret } from '../../cryptography/secret';
import type { Dependencies } from '../../dependencies';
import { addCopies } from '../collected/add-collected';

export interface RetabulationRequest {
  readonly scheme: ScoringScheme;
  /** Why the scheme is changed; it stays with the version. */
  readonly reason: string;
  readonly actor: string;
}

export interface Retabulated {
  readonly hash: string;
  readonly schemeHash: string;
}

const RUN_LENGTH = 1000;

/**
 * Computes the results of a wave anew under another version of the scheme, beside the earlier ones. Only for data that
 * are about no persons: of answers of people one release is all there ever is, as two could be subtracted.
 */
export async function retabulate(
  dependencies: Dependencies,
  wave: StoredWave,
  request: RetabulationRequest,
): Promise<Result<Retabulated, Problem>> {
  const { database } = dependencies;
  const current = await findTabulation(database, wave.id);
  if (!current) return fail({ code: 'results.not-counted' });
  if (releaseRulesOf(wave.settings).suppression) return fail({ code: 'results.frozen' });
  const version = await findVersion(database, wave.surveyId, wave.versionHash ?? '');
  if (!version) throw new Error(`wave ${wave.id} has no published version`);
  const settings = { ...wave.settings, scheme: request.scheme };
  const problems = checkScheme(settings, version.questionnaire).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return fail({ code: 'scheme.has-errors', details: { problems } });
  const { questionnaire } = version;
  const running = createTabulation({ questionnaire, groups: wave.groups, settings });
  for await (const run of readCollected(database, wave.id, RUN_LENGTH)) {
    for (const collected of run) addCopies(running, collected);
  }
  const nonresponse = await findNonresponse(database, wave.id);
  const account = { ...asReceived(current), ...(nonresponse && { nonresponse }) };
  const released = withPublishedDigits(running.finish(account));
  const tabulation = { ...released, salt: current.tabulation.salt ?? newSecret() };
  return store(dependencies, { wave, request, tabulation, scheme: freezeScheme({ groups: wave.groups, settings }) });
}

/** What came in is as it was; what the rules make of it is computed anew. */
function asReceived({ tabulation: { ballots } }: FrozenTabulation): Tabulation['ballots'] {
  const { void: voided = 0, rules: _, ...account } = ballots;
  return {
    ...account,
    counted: account.counted + voided,
    groups: account.groups.map(({ void: own = 0, ...group }) => ({ ...group, counted: group.counted + own })),
  };
}

async function store(
  { database, clock }: Dependencies,
  result: {
    readonly wave: StoredWave;
    readonly request: RetabulationRequest;
    readonly tabulation: Tabulation;
    readonly scheme: ReturnType<typeof freezeScheme>;
  },
): Promise<Result<Retabulated, Problem>> {
  const { wave, request, tabulation, scheme } = result;
  const at = clock();
  const [hash, schemeHash] = await Promise.all([contentHash(tabulation), contentHash(scheme)]);
  await database.atomic([
    insertScheme(database, { surveyId: wave.surveyId, hash: schemeHash, scheme, createdBy: request.actor, at }),
    insertRetabulation(database, {
      waveId: wave.id,
      schemeHash,
      hash,
      tabulation,
      reason: request.reason,
      computedAt: at,
    }),
    auditEntry(database, {
      at,
      actor: request.actor,
      act: 'results.retabulated',
      subject: `wave:${wave.id}`,
      details: { hash, scheme: schemeHash, reason: request.reason },
    }),
  ]);
  return ok({ hash, schemeHash });
}
