import type { Principal } from '#domain/access/role';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import type { Trustees } from '#domain/anonymity/trustees/trustees';
import { textHash } from '#domain/text-hash';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { signManifest } from '#domain/anonymity/manifest/sign-manifest';
import { ballotBytes } from '#domain/answers/ballot-size';
import { DISCLOSURE_RULES } from '#domain/disclosure/disclosure-rules';
import { publicationOf } from '#domain/disclosure/publication-plan';
import { type ReviewPublication, reviewPublications } from '#domain/disclosure/review-publication';
import type { Problem } from '#domain/problem';
import { questionsOf } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import { rollRootOf } from '#domain/roll/roll-root';
import { freezeScheme } from '#domain/scoring/frozen-scheme';
import { custodyOf, graceHoursOf, takesCodes, takesStamps } from '#domain/survey/collection';
import type { RaterGroup } from '#domain/survey/model';
import { type ShownHashes, shownHashes } from '#domain/survey/shown-questionnaire';
import { auditEntry } from '../../../db/stores/audit-store';
import {
  beginManifest,
  completeManifest,
  countMadeKey,
  findManifest,
  type SignedManifest,
} from '../../../db/stores/manifest-store';
import { organisationName } from '../../../db/stores/organisation-store';
import { countRoll, listRoll } from '../../../db/stores/roll-store';
import { findSurvey } from '../../../db/stores/survey-store';
import { findTrustees } from '../../../db/stores/trustee-key-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import { codeVersionOf } from '../../code-version';
import { contentHash } from '../../cryptography/content-hash';
import type { Dependencies } from '../../dependencies';
import { boxKeyId } from '../../keys/box-key-id';
import { logKeyOf } from '../box/log-key';
import { destroyStampKey, makeStampKey } from '../stamp/stamp-keys';
import { MAXIMUM_POSTPONEMENT } from './change-wave';
import { manifestIn } from './open-manifest';
import { makeBoxKey, readyVersion } from './open-wave';

/**
 * Begins to make the keys of a wave with a roll: a stamp for each rater group, and the key of the box. When they are there,
 * the manifest is signed that fixes them together with questionnaire, roll and rules. Goes on in the background.
 */
export async function beginKeys(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<null, Problem>> {
  const { database, clock, background } = dependencies;
  if (!takesStamps(wave)) return fail({ code: 'roll.not-used' });
  if (wave.state !== 'draft') return fail({ code: 'wave.not-draft' });
  const trustees = custodyOf(wave) === 'trustees' ? await findTrustees(database, wave.id) : undefined;
  if (trustees === null) return fail({ code: 'wave.trustees-missing' });
  const survey = await findSurvey(database, wave.surveyId);
  if (!survey) throw new Error(`wave ${wave.id} has no survey`);
  const version = await readyVersion(dependencies, { wave, survey, principal });
  if (!version.ok) return version;
  const at = clock();
  const revisions = { wave: wave.revision, draft: survey.revision, roll: wave.rollRevision };
  const keysTotal = wave.groups.length + 1;
  const before = await findManifest(database, wave.id);
  const [begun] = await database.atomic([beginManifest(database, { waveId: wave.id, revisions, keysTotal, at })]);
  if (begun?.changes !== 1) return fail({ code: 'wave.not-draft' });
  const { hash, questionnaire } = version.value;
  const earlier = before?.signed ? keysIn(manifestIn(before.signed)) : null;
  const making = {
    wave,
    at,
    versionHash: hash,
    shown: await shownHashes(questionnaire),
    reviews: reviewPublications(questionsOf(questionnaire), wave.settings),
    ballotBytes: ballotBytes(questionnaire),
    actor: principal.id,
    earlier,
    ...(trustees && { trustees }),
  };
  background(makeKeys(dependencies, making));
  return ok(null);
}

const DAY = 24 * 3_600_000;

interface KeyMaking {
  readonly wave: StoredWave;
  /** When it was begun, which tells it from another one. */
  readonly at: number;
  readonly versionHash: string;
  readonly shown: ShownHashes;
  readonly reviews: readonly ReviewPublication[];
  readonly ballotBytes: number;
  readonly actor: string;
  readonly trustees?: Trustees;
  /** Of the manifest that is replaced. */
  readonly earlier: PublicKeys | null;
}

async function makeKeys(dependencies: Dependencies, making: KeyMaking): Promise<void> {
  const { database, clock } = dependencies;
  const { wave, at, actor, earlier } = making;
  const noteKey = () => database.atomic([countMadeKey(database, { waveId: wave.id, at })]);
  const stampKeys = new Map<string, string>();
  for (const { id } of wave.groups) {
    stampKeys.set(id, await makeStampKey(dependencies, wave.id));
    await noteKey();
  }
  const boxPublicKey = await makeBoxKey(dependencies, wave.id);
  await noteKey();
  const signed = await signedManifest(dependencies, making, { stampKeys, boxPublicKey });
  const details = { manifest: signed.hash, keys: wave.groups.length + 1 };
  const [completed] = await database.atomic([
    completeManifest(database, { waveId: wave.id, at }, signed),
    auditEntry(database, { at: clock(), actor, act: 'wave.keys-made', subject: `wave:${wave.id}`, details }),
  ]);
  // Another making was begun meanwhile, and its keys hold; or those that held before do no more.
  const useless = completed?.changes === 1 ? earlier : { stampKeys, boxPublicKey };
  if (useless) await destroyKeys(dependencies, wave.id, useless);
}

interface PublicKeys {
  /** By rater group. */
  readonly stampKeys: ReadonlyMap<string, string>;
  readonly boxPublicKey: string;
}

function keysIn({ strata, boxPublicKey }: Manifest): PublicKeys {
  return { stampKeys: new Map(strata.map(({ groupId, publicKey }) => [groupId, publicKey])), boxPublicKey };
}

/** Keys of no manifest open and stamp nothing, and are not left lying about. */
async function destroyKeys(
  dependencies: Dependencies,
  waveId: string,
  { stampKeys, boxPublicKey }: PublicKeys,
): Promise<void> {
  for (const publicKey of stampKeys.values()) await destroyStampKey(dependencies, { waveId, publicKey });
  await dependencies.keyVault.destroy(boxKeyId(waveId, boxPublicKey));
}

async function signedManifest(
  dependencies: Dependencies,
  making: KeyMaking,
  keys: PublicKeys,
): Promise<SignedManifest> {
  const logKey = await logKeyOf(dependencies);
  const content = manifestText(await manifestOf(dependencies, making, { ...keys, logPublicKey: logKey.publicKey }));
  return { content, hash: await textHash(content), signature: await signManifest(logKey.privateKey, content) };
}

async function manifestOf(
  dependencies: Dependencies,
  { wave, versionHash, shown, reviews, ballotBytes: bytes, trustees }: KeyMaking,
  keys: PublicKeys & { readonly logPublicKey: string },
): Promise<Manifest> {
  const { database } = dependencies;
  const [roll, sizes] = await Promise.all([listRoll(database, wave.id), countRoll(database, wave.id)]);
  const sizeOf = ({ id }: RaterGroup) => sizes.find(({ groupId }) => groupId === id)?.size ?? 0;
  const { settings, opensAt, closesAt } = wave;
  return {
    version: 1,
    organisation: await organisationName(database, dependencies.unnamedOrganisation),
    waveId: wave.id,
    number: wave.number,
    title: wave.title,
    kind: wave.surveyKind,
    mode: takesCodes(wave) ? 'codes' : 'roll',
    questionnaireHash: versionHash,
    schemeHash: await contentHash(freezeScheme(wave)),
    shown,
    ...(opensAt !== undefined && { opensAt }),
    closesAt: closesAt ?? 0,
    postponement: { times: 1, days: MAXIMUM_POSTPONEMENT / DAY },
    graceHours: graceHoursOf(wave),
    minimumGroupSize: settings.minimumGroupSize,
    publication: publicationOf(settings),
    reviews,
    disclosure: DISCLOSURE_RULES,
    wordSlips: 'every-ballot',
    custody: trustees ? 'trustees' : 'server',
    ...(trustees && { trustees }),
    boxPublicKey: keys.boxPublicKey,
    ballotBytes: bytes,
    strata: wave.groups.map((group) => ({
      groupId: group.id,
      name: group.name,
      size: sizeOf(group),
      publicKey: keys.stampKeys.get(group.id) ?? '',
    })),
    rollRoot: await rollRootOf(wave.id, roll),
    logPublicKey: keys.logPublicKey,
    codeVersion: await codeVersionOf(dependencies),
  };
}
