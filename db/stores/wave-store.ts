import { sql } from 'kysely';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { RaterGroup, SurveyKind, Wave, WaveSettings, WaveState } from '#domain/survey/model';
import type { DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import type { RaterGroupTable, WaveTable } from '../schema';
import { localized } from './localized';
import { type PeeledBox, waitsForTrustees } from './peeled-box';

/** A wave with what only the server needs to know about it. */
export interface StoredWave extends Wave {
  readonly boxPublicKey: string | null;
  readonly boxKeyDestroyedAt: number | null;
  readonly ballotBytes: number | null;
  readonly postponed: boolean;
  /** Rises with every change of the draft; what was checked on one revision opens on no other. */
  readonly revision: number;
  /** Rises with every change of the roll. */
  readonly rollRevision: number;
  /** The last day of which it is noted who has taken part. */
  readonly turnoutDay: number | null;
  readonly rollKeyDestroyedAt: number | null;
  readonly stampKeysDestroyedAt: number | null;
  readonly count: {
    readonly opened: number;
    readonly total: number;
    readonly leaseUntil: number | null;
    readonly failedSince: number | null;
  };
  /** Of a wave in custody of trustees, once the outer envelopes are off. */
  readonly peeled: PeeledBox | null;
}

export async function findWave(database: DatabasePort, waveId: string): Promise<StoredWave | null> {
  const [row] = await waveRows(database).where('wave.id', '=', waveId).execute();
  if (!row) return null;
  const groups = await groupRows(database).where('wave_id', '=', waveId).execute();
  return waveFrom(row, groups);
}

export async function listWaves(
  database: DatabasePort,
  filter: { readonly surveyId?: string; readonly states?: readonly WaveState[] } = {},
): Promise<readonly StoredWave[]> {
  let query = waveRows(database);
  if (filter.surveyId !== undefined) query = query.where('wave.survey_id', '=', filter.surveyId);
  if (filter.states) query = query.where('wave.state', 'in', [...filter.states]);
  const [rows, groups] = await Promise.all([query.execute(), groupRows(database).execute()]);
  return rows.map((row) => {
    const ownGroups = groups.filter((group) => group.wave_id === row.id);
    return waveFrom(row, ownGroups);
  });
}

export interface NewWave {
  readonly id: string;
  readonly surveyId: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly settings: WaveSettings;
  readonly at: number;
}

export function insertWave(database: DatabasePort, wave: NewWave): Statement {
  return database.read.insertInto('wave').values({
    id: wave.id,
    survey_id: wave.surveyId,
    number: wave.number,
    title_zh: wave.title.zh,
    title_en: wave.title.en ?? null,
    state: 'draft',
    postponed: 0,
    settings: JSON.stringify(wave.settings),
    revision: 1,
    roll_revision: 0,
    count_opened: 0,
    count_total: 0,
    created_at: wave.at,
  });
}

export interface LinkedGroup extends RaterGroup {
  readonly linkCode: string;
}

/** Replaces the groups of a wave that is still a draft. */
export function replaceGroups(
  database: DatabasePort,
  waveId: string,
  groups: readonly LinkedGroup[],
): readonly Statement[] {
  const isDraft = sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state = 'draft')`;
  const removal = database.read.deleteFrom('rater_group').where('wave_id', '=', waveId).where(isDraft);
  const inserts = groups.map((group, position) =>
    rawStatement(
      database,
      sql`INSERT INTO rater_group (wave_id, id, name_zh, name_en, link_code, weight, expected, census, position)
          SELECT ${text(waveId)}, ${text(group.id)}, ${text(group.name.zh)}, ${text(group.name.en ?? null)},
                 ${text(group.linkCode)}, CAST(${group.weight} AS DOUBLE PRECISION),
                 CAST(${group.expected ?? null} AS BIGINT), CAST(${group.census === true ? 1 : 0} AS SMALLINT),
                 CAST(${position} AS BIGINT)
          WHERE ${isDraft}`,
    ),
  );
  return [removal, ...inserts];
}

function text(value: string | null) {
  return sql`CAST(${value} AS TEXT)`;
}

export interface DraftWaveChange {
  readonly title?: LocalizedText;
  readonly settings?: WaveSettings;
  readonly opensAt?: number | null;
  readonly closesAt?: number | null;
}

export function updateDraftWave(database: DatabasePort, waveId: string, change: DraftWaveChange): Statement {
  return database.read
    .updateTable('wave')
    .set({
      ...(change.title && { title_zh: change.title.zh, title_en: change.title.en ?? null }),
      ...(change.settings && { settings: JSON.stringify(change.settings) }),
      ...(change.opensAt !== undefined && { opens_at: change.opensAt }),
      ...(change.closesAt !== undefined && { closes_at: change.closesAt }),
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', waveId)
    .where('state', '=', 'draft');
}

export interface Opening {
  readonly waveId: string;
  readonly surveyId: string;
  /** Of the wave and of the survey's draft, as they were when they were checked. */
  readonly waveRevision: number;
  readonly draftRevision: number;
  /** 0 where there is no roll. */
  readonly rollRevision: number;
  readonly versionHash: string;
  readonly schemeHash: string;
  readonly boxPublicKey: string;
  readonly ballotBytes: number;
  readonly at: number;
}

export function openWaveRow(database: DatabasePort, opening: Opening): Statement {
  return database.read
    .updateTable('wave')
    .set({
      state: 'open',
      version_hash: opening.versionHash,
      scheme_hash: opening.schemeHash,
      box_public_key: opening.boxPublicKey,
      ballot_bytes: opening.ballotBytes,
      opened_at: opening.at,
    })
    .where('id', '=', opening.waveId)
    .where('state', '=', 'draft')
    .where('revision', '=', opening.waveRevision)
    .where('roll_revision', '=', opening.rollRevision)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('survey')
          .select('survey.id')
          .where('survey.id', '=', opening.surveyId)
          .where('survey.revision', '=', opening.draftRevision),
      ),
    );
}

/** As many people are expected of a rater group as the roll has, while the wave is a draft. */
export function expectGroups(
  database: DatabasePort,
  waveId: string,
  sizes: readonly { readonly groupId: string; readonly size: number }[],
): readonly Statement[] {
  return sizes.map(({ groupId, size }) =>
    database.read
      .updateTable('rater_group')
      .set({ expected: size })
      .where('wave_id', '=', waveId)
      .where('id', '=', groupId)
      .where(waveIs(waveId, 'draft')),
  );
}

export function closeWaveRow(database: DatabasePort, waveId: string, at: number): Statement {
  return database.read
    .updateTable('wave')
    .set({ state: 'closed', closed_at: at })
    .where('id', '=', waveId)
    .where('state', '=', 'open');
}

/** First in a list whose conditions look at the wave: PostgreSQL then runs such lists one after another. */
export function lockWave(database: DatabasePort, waveId: string): Statement {
  return database.read.updateTable('wave').set({ id: waveId }).where('id', '=', waveId);
}

/** True inside SQL while the wave is in this state. */
export function waveIs(waveId: string, state: WaveState) {
  return sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state = ${state})`;
}

/** True inside SQL if it was this key's opening that opened the wave. */
export function openedWithKey(waveId: string, boxPublicKey: string) {
  return sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.box_public_key = ${boxPublicKey})`;
}

export function deleteDraftWaves(database: DatabasePort, surveyId: string): Statement {
  return database.read.deleteFrom('wave').where('survey_id', '=', surveyId).where('state', '=', 'draft');
}

export interface GroupLink {
  readonly waveId: string;
  readonly group: LinkedGroup;
}

export async function findLink(database: DatabasePort, linkCode: string): Promise<GroupLink | null> {
  const [row] = await groupRows(database).where('link_code', '=', linkCode).execute();
  return row ? { waveId: row.wave_id, group: linkedGroupFrom(row) } : null;
}

export async function listLinks(database: DatabasePort, waveId: string): Promise<readonly LinkedGroup[]> {
  const rows = await groupRows(database).where('wave_id', '=', waveId).execute();
  return rows.map(linkedGroupFrom);
}

function waveRows(database: DatabasePort) {
  return database.read
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.survey_id')
    .selectAll('wave')
    .select('survey.kind as survey_kind')
    .orderBy('wave.created_at')
    .orderBy('wave.id');
}

function groupRows(database: DatabasePort) {
  return database.read.selectFrom('rater_group').selectAll().orderBy('wave_id').orderBy('position');
}

function waveFrom(row: WaveTable & { survey_kind: string }, groups: readonly RaterGroupTable[]): StoredWave {
  return {
    id: row.id,
    surveyId: row.survey_id,
    surveyKind: row.survey_kind as SurveyKind,
    number: row.number,
    title: localized(row.title_zh, row.title_en),
    state: row.state,
    ...(row.version_hash !== null && { versionHash: row.version_hash }),
    ...(row.scheme_hash !== null && { schemeHash: row.scheme_hash }),
    ...(row.opens_at !== null && { opensAt: row.opens_at }),
    ...(row.opened_at !== null && { openedAt: row.opened_at }),
    ...(row.closes_at !== null && { closesAt: row.closes_at }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    groups: groups.map(groupFrom),
    settings: JSON.parse(row.settings),
    boxPublicKey: row.box_public_key,
    boxKeyDestroyedAt: row.box_key_destroyed_at,
    ballotBytes: row.ballot_bytes,
    postponed: row.postponed === 1,
    revision: row.revision,
    rollRevision: row.roll_revision,
    turnoutDay: row.turnout_day,
    rollKeyDestroyedAt: row.roll_key_destroyed_at,
    stampKeysDestroyedAt: row.stamp_keys_destroyed_at,
    count: {
      opened: row.count_opened,
      total: row.count_total,
      leaseUntil: row.count_lease_until,
      failedSince: row.count_failed_since,
    },
    peeled: row.peeled === null ? null : JSON.parse(row.peeled),
    ...(waitsForTrustees(row) && { waitsForTrustees: true }),
  };
}

function groupFrom(row: RaterGroupTable): RaterGroup {
  return {
    id: row.id,
    name: localized(row.name_zh, row.name_en),
    weight: row.weight,
    ...(row.expected !== null && { expected: row.expected }),
    ...(row.census === 1 && { census: true }),
  };
}

function linkedGroupFrom(row: RaterGroupTable): LinkedGroup {
  return { ...groupFrom(row), linkCode: row.link_code };
}
