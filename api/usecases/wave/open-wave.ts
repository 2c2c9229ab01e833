import type { Principal } from '#domain/access/role';
import { encodeBase64url } from '#domain/anonymity/base64url';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { BOX_KEY_ALGORITHM, publicPointOf } from '#domain/anonymity/box-key';
import { ballotBytes } from '#domain/answers/ballot-size';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { rollLeaves } from '#domain/roll/roll-root';
import { freezeScheme } from '#domain/scoring/frozen-scheme';
import { takesStamps } from '#domain/survey/collection';
import type { Survey } from '#domain/survey/model';
import { checkReadiness } from '#domain/survey/readiness';
import type { Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { findManifest } from '../../../db/stores/manifest-store';
import { insertRollLeaves } from '../../../db/stores/membership-store';
import { listRoll } from '../../../db/stores/roll-store';
import { insertScheme } from '../../../db/stores/scheme-store';
import { endDraft, findSurvey, lockSurvey } from '../../../db/stores/survey-store';
import { expectGroups, openedWithKey, openWaveRow, type StoredWave } from '../../../db/stores/wave-store';
import { contentHash } from '../../cryptography/content-hash';
import type { Dependencies } from '../../dependencies';
import { boxKeyId } from '../../keys/box-key-id';
import { type PreparedVersion, prepareVersion } from '../survey/publish-version';
import { manifestIn } from './open-manifest';
import { rollGroupsOf } from './roll-groups';

/**
 * Publishes the draft, makes the wave's box key and opens the wave. The private key is in the vault
 * before the wave is open, so that no ballot is ever sealed to a key that nobody holds.
 */
export async function openWave(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<null, Problem>> {
  if (wave.state === 'open') return fail({ code: 'wave.not-draft' });
  if (wave.state !== 'draft') return fail({ code: 'wave.cannot-reopen' });
  const survey = await findSurvey(dependencies.database, wave.surveyId);
  if (!survey) throw new Error(`wave ${wave.id} has no survey`);
  const version = await readyVersion(dependencies, { wave, survey, principal });
  if (!version.ok) return version;
  if (takesStamps(wave)) return openWithRoll(dependencies, { wave, principal, version: version.value });
  const boxPublicKey = await makeBoxKey(dependencies, wave.id);
  const opening = { wave, principal, version: version.value, boxPublicKey };
  const outcomes = await dependencies.database.atomic(await openingStatements(dependencies, opening));
  if (outcomes.at(-1)?.changes === 1) return ok(null);
  await dependencies.keyVault.destroy(boxKeyId(wave.id, boxPublicKey));
  return fail({ code: 'wave.changed-meanwhile' });
}

/** Its keys were made before, for exactly this wave, questionnaire and roll, and stay if it cannot be opened now. */
async function openWithRoll(
  dependencies: Dependencies,
  opening: Omit<Opening, 'boxPublicKey'>,
): Promise<Result<null, Problem>> {
  const manifest = await currentManifest(dependencies, opening);
  if (!manifest.ok) return manifest;
  const { boxPublicKey, strata } = manifest.value;
  const { database } = dependencies;
  const { id } = opening.wave;
  const statements = [
    ...expectGroups(database, id, strata),
    ...(await openingStatements(dependencies, { ...opening, boxPublicKey })),
  ];
  const leaves = await rollLeaves(id, await listRoll(database, id));
  const outcomes = await database.atomic([
    ...statements,
    ...insertRollLeaves(database, id, leaves.map(encodeBase64url), openedWithKey(id, boxPublicKey)),
  ]);
  return outcomes[statements.length - 1]?.changes === 1 ? ok(null) : fail({ code: 'wave.changed-meanwhile' });
}

async function currentManifest(
  { database }: Dependencies,
  { wave, version }: Omit<Opening, 'boxPublicKey'>,
): Promise<Result<Manifest, Problem>> {
  const stored = await findManifest(database, wave.id);
  if (!stored) return fail({ code: 'wave.keys-missing' });
  const { keysMade, keysTotal, revisions, signed } = stored;
  if (!signed) return fail({ code: 'wave.keys-being-made', details: { made: keysMade, total: keysTotal } });
  const isCurrent =
    revisions.wave === wave.revision &&
    revisions.draft === version.draftRevision &&
    revisions.roll === wave.rollRevision;
  if (!isCurrent) return fail({ code: 'wave.keys-outdated' });
  return ok(manifestIn(signed));
}

/** The version together with the revision of the draft that it was made of. */
export interface ReadyVersion extends PreparedVersion {
  readonly draftRevision: number;
}

/** What an opening looks at; a wave that is about to be made has this as well as a stored one. */
export type OpenableWave = Pick<
  StoredWave,
  'id' | 'surveyId' | 'revision' | 'rollRevision' | 'groups' | 'settings' | 'opensAt' | 'closesAt'
>;

export interface OpeningRequest {
  readonly wave: OpenableWave;
  readonly survey: Survey;
  readonly principal: Principal;
}

/** The version to open, if draft and wave are ready for it. */
export async function readyVersion(
  dependencies: Dependencies,
  { wave, survey, principal }: OpeningRequest,
): Promise<Result<ReadyVersion, Problem>> {
  const version = await prepareVersion(dependencies, survey, principal);
  if (!version.ok) return version;
  const { questionnaire } = version.value;
  const roll = await rollGroupsOf(dependencies, wave);
  const problems = checkReadiness({ wave, questionnaire, now: dependencies.clock(), ...roll });
  if (problems.length > 0) return fail({ code: 'wave.not-ready', details: { problems } });
  return ok({ ...version.value, draftRevision: survey.revision });
}

/** The private half is in the vault when this returns. */
export async function makeBoxKey({ keyVault }: Dependencies, waveId: string): Promise<string> {
  const pair = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
  const privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const boxPublicKey = encodeBase64url(publicPointOf(privateKey));
  await keyVault.put(boxKeyId(waveId, boxPublicKey), privateKey);
  return boxPublicKey;
}

export interface Opening {
  readonly wave: OpenableWave;
  readonly principal: Principal;
  readonly version: ReadyVersion;
  readonly boxPublicKey: string;
}

/** The last of them is the audit line, which is written only if it is this key that opened the wave. */
export async function openingStatements(
  { database, clock }: Dependencies,
  { wave, principal, version, boxPublicKey }: Opening,
): Promise<readonly Statement[]> {
  const at = clock();
  const frozen = freezeScheme(wave);
  const scheme = { surveyId: wave.surveyId, hash: await contentHash(frozen), scheme: frozen };
  return [
    lockSurvey(database, wave.surveyId),
    ...version.statements,
    insertScheme(database, { ...scheme, createdBy: principal.id, at }),
    openWaveRow(database, {
      waveId: wave.id,
      surveyId: wave.surveyId,
      waveRevision: wave.revision,
      draftRevision: version.draftRevision,
      rollRevision: wave.rollRevision,
      versionHash: version.hash,
      schemeHash: scheme.hash,
      boxPublicKey,
      ballotBytes: ballotBytes(version.questionnaire),
      at,
    }),
    endDraft(database, wave.surveyId, openedWithKey(wave.id, boxPublicKey)),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: 'wave.opened',
      subject: `wave:${wave.id}`,
      details: { version: version.hash, scheme: scheme.hash },
      when: openedWithKey(wave.id, boxPublicKey),
    }),
  ];
}
