import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { type RollEntry, SMALLEST_STRATUM } from '#domain/roll/model';
import { linkSecretOf } from '#domain/roll/roll-key';
import type { RaterGroup } from '#domain/survey/model';
import { takesStamps } from '#domain/survey/collection';
import type { RollGroup } from '#domain/survey/readiness';
import { textHash } from '#domain/text-hash';
import { auditEntry } from '../../../db/stores/audit-store';
import { hasLeft, insertDeparture } from '../../../db/stores/membership-store';
import {
  clearRoll,
  countRoll,
  deleteEntries,
  findEntry,
  mayLeave,
  moveGroup,
  raiseRollRevision,
  renewLink,
} from '../../../db/stores/roll-store';
import {
  listLinks,
  lockWave,
  replaceGroups,
  type StoredWave,
  updateDraftWave,
  waveIs,
} from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { rollKeyOf } from './roll-key';
import { signDeparture } from './sign-departure';

/** Takes everybody off the roll, to begin with another list or to collect in another way. */
export async function emptyRoll(
  { database, clock }: Dependencies,
  wave: StoredWave,
  actor: string,
): Promise<Result<null, Problem>> {
  const change = { waveId: wave.id, condition: waveIs(wave.id, 'draft') };
  const subject = `wave:${wave.id}`;
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    clearRoll(database, change),
    auditEntry(database, { at: clock(), actor, act: 'roll.emptied', subject, when: change.condition }),
    raiseRollRevision(database, change),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'roll.fixed' });
}

/**
 * Takes a person off the roll; his link leads nowhere from here on. In an open wave the answer is the same whether or not
 * he has taken part, and a ballot that he has cast stays in the box: nobody could say which it is. That somebody has left is
 * signed and public from then on, as a hash that names nobody.
 */
export async function removeFromRoll(
  dependencies: Dependencies,
  wave: StoredWave,
  { entryId, actor }: { readonly entryId: string; readonly actor: string },
): Promise<Result<null, Problem>> {
  const { database, clock } = dependencies;
  if (wave.state !== 'draft' && wave.state !== 'open') return fail({ code: 'roll.fixed' });
  const entry = await findEntry(database, wave.id, entryId);
  if (!entry) return fail({ code: 'resource.not-found' });
  if (wave.state === 'open') {
    const why = whyStays(entry, await countRoll(database, wave.id));
    if (why !== null) return fail({ code: why });
  }
  const { condition, statements } =
    wave.state === 'open'
      ? await departing(dependencies, wave.id, entry)
      : { condition: waveIs(wave.id, 'draft'), statements: [] };
  const change = { waveId: wave.id, condition };
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    ...statements,
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'roll.person-removed',
      subject: `wave:${wave.id}`,
      when: change.condition,
    }),
    raiseRollRevision(database, change),
    deleteEntries(database, [entryId], change),
  ]);
  if (outcomes.at(-1)?.changes === 1) return ok(null);
  return fail({ code: wave.state === 'open' ? 'wave.changed-meanwhile' : 'roll.fixed' });
}

/** What writes the departure down, and the condition that it is written and the person may go. */
async function departing(dependencies: Dependencies, waveId: string, entry: RollEntry) {
  const change = { waveId, condition: mayLeave(waveId, entry.id, SMALLEST_STRATUM) };
  const departure = await signDeparture(dependencies, waveId, entry);
  return {
    condition: hasLeft(change, departure),
    statements: [insertDeparture(dependencies.database, change, departure)],
  };
}

/**
 * Why a person does not leave an open wave. A group that is emptied one by one would end as a single person, whose ballot
 * still names the group; and stamps that were given out again are counted in public over the people on the roll.
 */
function whyStays(
  { groupId, stampNumber }: RollEntry,
  groups: readonly RollGroup[],
): 'roll.too-few-left' | 'roll.stamp-renewed' | null {
  if (stampNumber > 1) return 'roll.stamp-renewed';
  const size = groups.find((group) => group.groupId === groupId)?.size ?? 0;
  return size <= SMALLEST_STRATUM ? 'roll.too-few-left' : null;
}

export interface LinkRenewal {
  readonly entryId: string;
  /** The device was lost after the stamp and before the ballot: another stamp may be given. Counted in public. */
  readonly withStamp: boolean;
  readonly actor: string;
}

/** Makes another link; the one before leads nowhere from here on. */
export async function renewPersonalLink(
  dependencies: Dependencies,
  wave: StoredWave,
  { entryId, withStamp, actor }: LinkRenewal,
): Promise<Result<{ readonly linkCode: string; readonly secret: string }, Problem>> {
  const { database, clock } = dependencies;
  if (wave.state === 'closed') return fail({ code: 'wave.not-open' });
  if (wave.state === 'counted' || wave.state === 'published') return fail({ code: 'roll.links-gone' });
  const entry = await findEntry(database, wave.id, entryId);
  if (!entry) return fail({ code: 'resource.not-found' });
  const renewed = {
    ...entry,
    linkNumber: entry.linkNumber + 1,
    stampNumber: entry.stampNumber + (withStamp ? 1 : 0),
  };
  const secret = await linkSecretOf(await rollKeyOf(dependencies, wave.id), renewed);
  const outcomes = await database.atomic([
    auditEntry(database, {
      at: clock(),
      actor,
      act: withStamp ? 'roll.stamp-renewed' : 'roll.link-renewed',
      subject: `wave:${wave.id}`,
    }),
    renewLink(database, wave.id, { ...renewed, linkHash: await textHash(secret) }),
  ]);
  if (outcomes.at(-1)?.changes !== 1) return fail({ code: 'wave.changed-meanwhile' });
  const links = await listLinks(database, wave.id);
  return ok({ linkCode: links.find(({ id }) => id === entry.groupId)?.linkCode ?? '', secret });
}

export interface GroupMerger {
  readonly from: string;
  readonly into: string;
  readonly actor: string;
}

/**
 * Makes one rater group of two, with the weight of both, so that its people are many enough to be anonymous. People of a
 * group that the wave no longer has are moved in the same way.
 */
export async function mergeGroups(
  { database, clock }: Dependencies,
  wave: StoredWave,
  { from, into, actor }: GroupMerger,
): Promise<Result<null, Problem>> {
  if (!takesStamps(wave)) return fail({ code: 'roll.not-used' });
  const merged = wave.groups.find(({ id }) => id === from);
  const hasPeople = (await countRoll(database, wave.id)).some(({ groupId }) => groupId === from);
  if (from === into || !(merged || hasPeople) || !wave.groups.some(({ id }) => id === into))
    return fail({ code: 'resource.not-found' });
  const links = new Map((await listLinks(database, wave.id)).map(({ id, linkCode }) => [id, linkCode]));
  const groups = wave.groups
    .filter(({ id }) => id !== from)
    .map((group) => (group.id === into && merged ? withBoth(group, merged) : group))
    .map((group) => ({ ...group, linkCode: links.get(group.id) ?? '' }));
  const change = { waveId: wave.id, condition: waveIs(wave.id, 'draft') };
  const [outcome] = await database.atomic([
    updateDraftWave(database, wave.id, {}),
    ...replaceGroups(database, wave.id, groups),
    moveGroup(database, { from, into }, change),
    raiseRollRevision(database, change),
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'roll.groups-merged',
      subject: `wave:${wave.id}`,
      details: { from, into },
      when: change.condition,
    }),
  ]);
  return outcome?.changes === 1 ? ok(null) : fail({ code: 'roll.fixed' });
}

function withBoth(group: RaterGroup, merged: RaterGroup): RaterGroup {
  const { expected: _, ...rest } = group;
  return { ...rest, weight: group.weight + merged.weight };
}
