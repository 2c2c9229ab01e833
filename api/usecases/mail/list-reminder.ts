import { nightsLeft } from '#domain/mail/reminder';
import { morningAfter, nightOf } from '#domain/roll/night';
import { takesStamps } from '#domain/survey/collection';
import { listRecipients } from '../../../db/stores/mail-recipient-store';
import { listMailings } from '../../../db/stores/mailing-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/**
 * Notes to whom tonight's reminder goes, once it is noted who has taken part: all at once, so that nobody can be told from
 * others by it. It is sent in the morning.
 */
export async function listReminder({ database, clock }: Dependencies, wave: StoredWave): Promise<void> {
  const now = clock();
  const night = nightOf(now);
  if (!takesStamps(wave) || wave.closesAt === undefined || wave.turnoutDay !== night) return;
  const left = nightsLeft(wave.closesAt, now);
  const due = (await listMailings(database, wave.id)).find(
    ({ kind, daysBefore, total }) => kind === 'reminder' && daysBefore === left && total === null,
  );
  if (!due) return;
  const listing = { waveId: wave.id, mailingId: due.id, kind: due.kind, dueAt: morningAfter(night) };
  await database.atomic([lockWave(database, wave.id), ...listRecipients(database, listing)]);
}
