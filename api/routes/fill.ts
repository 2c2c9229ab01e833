import { Hono } from 'hono';
import { DISCLOSURE_RULES } from '#domain/disclosure/disclosure-rules';
import { type PlannedTable, publicationOf } from '#domain/disclosure/publication-plan';
import { type LocalizedText, questionsOf } from '#domain/questionnaire/model';
import { endOfGrace, hasBox, takesCodes, takesStamps } from '#domain/survey/collection';
import type { CheckedWave } from '#domain/survey/checked-wave';
import type { FillWave } from '#domain/survey/fill-wave';
import type { ReadersWave } from '#domain/survey/readers-wave';
import { unanimousScoresOf } from '#domain/survey/unanimous-scores';
import { findManifest, type SignedManifest } from '../../db/stores/manifest-store';
import { organisationName } from '../../db/stores/organisation-store';
import { findVersion } from '../../db/stores/survey-store';
import { findLink, findWave, type GroupLink, type StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { doorOrigins } from '../http/door-access';
import type { Environment } from '../http/environment';
import { fillCodeResponse, fillPageResponse, type FillPageState } from '../http/fill-page/fill-page-response';
import { manifestIn } from '../usecases/wave/open-manifest';

/** The member's page: one document, no cookie, no account. */
export const fillRoutes = new Hono<Environment>()
  .get('/code/:hash', (context) => fillCodeResponse(context, context.req.param('hash')))
  .get('/:linkCode', async (context) => {
    const { dependencies } = context.var;
    const link = await findLink(dependencies.database, context.req.param('linkCode'));
    const wave = link ? await findWave(dependencies.database, link.waveId) : null;
    const state = await pageState(dependencies, link, wave);
    return fillPageResponse(context, state);
  })
  .get('/:linkCode/check', async (context) => {
    const wave = await checkedWave(context.var.dependencies, context.req.param('linkCode'));
    return fillPageResponse(context, wave ? { kind: 'check', wave } : { kind: 'unknown' });
  })
  .get('/:linkCode/about', async (context) => {
    const wave = await checkedWave(context.var.dependencies, context.req.param('linkCode'));
    return fillPageResponse(context, wave ? { kind: 'about', wave } : { kind: 'unknown' });
  })
  .get('/:linkCode/readers', async (context) => {
    const wave = await readersWave(context.var.dependencies, context.req.param('linkCode'));
    return fillPageResponse(context, wave ? { kind: 'readers', wave } : { kind: 'unknown' });
  })
  .get('/*', (context) => fillPageResponse(context, { kind: 'unknown' }));

/** As the settings say, which nobody changes after the opening. */
async function readersWave({ database }: Dependencies, linkCode: string): Promise<ReadersWave | null> {
  const link = await findLink(database, linkCode);
  const wave = link ? await findWave(database, link.waveId) : null;
  if (!link || !wave || wave.state === 'draft' || !hasBox(wave)) return null;
  const { tables, textThreshold } = publicationOf(wave.settings);
  const version = await findVersion(database, wave.surveyId, wave.versionHash ?? '');
  const isRating = version !== null && questionsOf(version.questionnaire).some(({ kind }) => kind === 'targets');
  return {
    linkCode,
    title: wave.title,
    groupName: link.group.name,
    door: takesStamps(wave) ? 'roll' : 'link',
    minimumGroupSize: wave.settings.minimumGroupSize,
    textThreshold: Math.max(textThreshold, wave.settings.minimumGroupSize),
    disclosure: DISCLOSURE_RULES,
    ...(isRating && { unanimousScores: unanimousScoresOf(wave.settings) }),
    tables: tables.map((table) => tableTitle(table, wave.groups)),
  };
}

/** Rater groups by their names: to somebody who is in one of them the word alone says nothing. */
function tableTitle({ title, by }: PlannedTable, groups: StoredWave['groups']): LocalizedText {
  const division = by.find(({ kind }) => kind === 'rater-group');
  const names = division?.merged?.map((one) => one.title) ?? groups.map(({ name }) => name);
  if (division === undefined || names.length < 2) return title;
  const { zh, en = zh } = title;
  return {
    zh: `${zh}（${names.map((name) => name.zh).join('、')}）`,
    en: `${en} (${names.map((name) => name.en ?? name.zh).join(', ')})`,
  };
}

async function checkedWave(dependencies: Dependencies, linkCode: string): Promise<CheckedWave | null> {
  const link = await findLink(dependencies.database, linkCode);
  const wave = link ? await findWave(dependencies.database, link.waveId) : null;
  return link && wave && checkableWave(dependencies, link, wave);
}

/** Of ballots that were stamped; those behind an open link prove nothing. */
async function checkableWave(
  { database, clock, config }: Dependencies,
  { group }: GroupLink,
  wave: StoredWave,
): Promise<CheckedWave | null> {
  if (wave.state === 'draft' || !takesStamps(wave)) return null;
  const manifest = await findManifest(database, wave.id);
  if (!manifest?.signed || !wave.versionHash) return null;
  const version = wave.state === 'published' ? await findVersion(database, wave.surveyId, wave.versionHash) : null;
  const isOver = wave.state !== 'open' || (wave.closesAt !== undefined && wave.closesAt <= clock());
  return {
    waveId: wave.id,
    linkCode: group.linkCode,
    groupId: group.id,
    groupName: group.name,
    versionHash: wave.versionHash,
    title: wave.title,
    manifestHash: manifest.signed.hash,
    stage: wave.state === 'published' ? 'published' : isOver ? 'closed' : 'open',
    ...(version && { questionnaire: version.questionnaire }),
    ...(takesCodes(wave) && { isOfCodes: true }),
    ...(manifestIn(manifest.signed).wordSlips === undefined && { tellsWriters: true }),
    ...doorOrigins(config),
    ...trusteesIn(manifest.signed),
  };
}

async function pageState(
  dependencies: Dependencies,
  link: GroupLink | null,
  wave: StoredWave | null,
): Promise<FillPageState> {
  if (!link || !wave || wave.state === 'draft' || !hasBox(wave)) return { kind: 'unknown' };
  const now = dependencies.clock();
  const closedAt = wave.closedAt ?? wave.closesAt;
  if (wave.state !== 'open' || (wave.closesAt !== undefined && wave.closesAt <= now)) {
    const graceEnd = endOfGrace(wave);
    if (graceEnd !== undefined && isInGrace(wave, now)) {
      const shown = await fillWave(dependencies, link, wave);
      return { kind: 'open', wave: { ...shown, isInGrace: true, closesAt: graceEnd } };
    }
    const checked = await checkableWave(dependencies, link, wave);
    if (checked) return { kind: 'check', wave: checked };
    return { kind: 'closed', title: wave.title, ...(closedAt !== undefined && { closedAt }) };
  }
  if (wave.opensAt !== undefined && wave.opensAt > now) {
    return { kind: 'not-open-yet', title: wave.title, opensAt: wave.opensAt };
  }
  return { kind: 'open', wave: await fillWave(dependencies, link, wave) };
}

/** Who had a ballot stamped before the close and could not send it, as the network was gone, still can. */
function isInGrace(wave: StoredWave, now: number): boolean {
  const isWaiting = wave.state === 'open' || wave.state === 'closed';
  return takesStamps(wave) && isWaiting && (endOfGrace(wave) ?? 0) > now;
}

async function fillWave({ database, config }: Dependencies, { group }: GroupLink, wave: StoredWave): Promise<FillWave> {
  const version = await findVersion(database, wave.surveyId, wave.versionHash ?? '');
  const manifest = takesStamps(wave) ? await findManifest(database, wave.id) : null;
  if (!version || wave.boxPublicKey === null || wave.ballotBytes === null) {
    throw new Error(`open wave ${wave.id} lacks its version or key`);
  }
  return {
    waveId: wave.id,
    linkCode: group.linkCode,
    groupId: group.id,
    groupName: group.name,
    title: wave.title,
    organisation: await organisationName(database),
    versionHash: version.hash,
    questionnaire: version.questionnaire,
    boxPublicKey: wave.boxPublicKey,
    ballotBytes: wave.ballotBytes,
    ...(wave.closesAt !== undefined && { closesAt: wave.closesAt }),
    minimumGroupSize: wave.settings.minimumGroupSize,
    purpose: wave.settings.purpose,
    door: takesStamps(wave) ? 'roll' : 'link',
    ...(takesCodes(wave) && { isOfCodes: true }),
    ...doorOrigins(config),
    ...(manifest?.signed && { manifestHash: manifest.signed.hash, ...trusteesIn(manifest.signed) }),
  };
}

function trusteesIn(signed: SignedManifest): Pick<FillWave, 'trustees'> {
  const { trustees } = manifestIn(signed);
  return trustees === undefined ? {} : { trustees };
}
