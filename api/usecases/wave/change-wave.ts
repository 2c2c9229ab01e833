import type { Problem } from '#domain/problem';
import { canonicalJson } from '#domain/questionnaire/canonical-json';
import { fail, ok, type Result } from '#domain/result';
import { takesCodes } from '#domain/survey/collection';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { WavePatch } from '#domain/survey/wave-patch';
import type { Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { clearRoll, raiseRollRevision } from '../../../db/stores/roll-store';
import { mayBePostponed, postponeWave } from '../../../db/stores/wave-ending-store';
import {
  listLinks,
  type LinkedGroup,
  lockWave,
  replaceGroups,
  type StoredWave,
  updateDraftWave,
  waveIs,
} from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { newLinkCode } from '../survey/create-survey';

/** A deadline may be put off once, and by no more than this: members were told the date. */
export const MAXIMUM_POSTPONEMENT = 7 * 24 * 3_600_000;

/** Changes a draft in anything, an open wave in its closing date alone; settings may be sent again as they are. */
export async function changeWave(
  dependencies: Dependencies,
  wave: StoredWave,
  change: { readonly patch: WavePatch; readonly actor: string },
): Promise<Result<null, Problem>> {
  if (wave.state === 'draft') return changeDraft(dependencies, wave, change.patch);
  const { settings, ...patch } = change.patch;
  const fields = settings === undefined ? [] : changedFields(wave.settings, settings);
  if (fields.length > 0) return fail({ code: 'wave.publication-fixed', details: { fields } });
  if (settings !== undefined && Object.keys(patch).length === 0) return ok(null);
  if (wave.state === 'open') return postpone(dependencies, wave, { ...change, patch });
  return fail({ code: 'wave.not-draft' });
}

function changedFields(fixed: WaveSettings, wanted: WaveSettings): readonly string[] {
  const asked: Readonly<Record<string, unknown>> = { ...wanted };
  const before: Readonly<Record<string, unknown>> = { ...fixed };
  return [...new Set([...Object.keys(before), ...Object.keys(asked)])].filter(
    (field) => canonicalJson(before[field] ?? null) !== canonicalJson(asked[field] ?? null),
  );
}

async function changeDraft(
  { database }: Dependencies,
  wave: StoredWave,
  patch: WavePatch,
): Promise<Result<null, Problem>> {
  const { groups, title, settings, opensAt, closesAt } = patch;
  const [outcome] = await database.atomic([
    // First, because on PostgreSQL it keeps an opening away until the groups are written.
    updateDraftWave(database, wave.id, {
      ...(title && { title }),
      ...(settings && { settings }),
      ...(opensAt !== undefined && { opensAt }),
      ...(closesAt !== undefined && { closesAt }),
    }),
    ...(settings && takesCodes({ settings }) !== takesCodes(wave) ? emptied(database, wave.id) : []),
    ...(groups ? replaceGroups(database, wave.id, await withLinks(database, wave, groups)) : []),
  ]);
  return outcome?.changes === 1 ? ok(null) : fail({ code: 'wave.not-draft' });
}

/** People and codes never stand on one roll. */
function emptied(database: Dependencies['database'], waveId: string): readonly Statement[] {
  const change = { waveId, condition: waveIs(waveId, 'draft') };
  return [clearRoll(database, change), raiseRollRevision(database, change)];
}

/** A group that stays keeps its link. */
async function withLinks(
  database: Dependencies['database'],
  wave: StoredWave,
  groups: readonly RaterGroup[],
): Promise<readonly LinkedGroup[]> {
  const links = new Map((await listLinks(database, wave.id)).map((group) => [group.id, group.linkCode]));
  return groups.map((group) => ({ ...group, linkCode: links.get(group.id) ?? newLinkCode() }));
}

async function postpone(
  { database, clock }: Dependencies,
  wave: StoredWave,
  { patch, actor }: { readonly patch: WavePatch; readonly actor: string },
): Promise<Result<null, Problem>> {
  const { closesAt, ...rest } = patch;
  if (Object.keys(rest).length > 0 || typeof closesAt !== 'number') return fail({ code: 'wave.not-draft' });
  if (wave.postponed) return fail({ code: 'wave.already-postponed' });
  const now = clock();
  const earliest = Math.max(now, wave.closesAt ?? now);
  const latest = (wave.closesAt ?? now) + MAXIMUM_POSTPONEMENT;
  if (closesAt <= earliest || closesAt > latest) {
    return fail({ code: 'wave.closing-date-not-allowed', details: { earliest, latest } });
  }
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    auditEntry(database, {
      at: now,
      actor,
      act: 'wave.postponed',
      subject: `wave:${wave.id}`,
      details: { closesAt },
      when: mayBePostponed(wave.id, now),
    }),
    postponeWave(database, wave.id, { closesAt, now }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'wave.not-open' });
}
