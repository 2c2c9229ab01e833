import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { RollPerson } from '#domain/roll/model';
import { takesCodes } from '#domain/survey/collection';
import { auditEntry } from '../../../db/stores/audit-store';
import { clearRoll, insertEntries, raiseRollRevision } from '../../../db/stores/roll-store';
import { lockWave, type StoredWave, waveIs } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { newEntry } from './new-entry';
import { makeRollKey } from './roll-key';

export interface CodeCounts {
  /** How many codes are printed, by rater group. */
  readonly counts: Readonly<Record<string, number>>;
  readonly actor: string;
}

/**
 * Puts so many codes on the roll of a hall, in the place of all that stood there. A code is a line of the roll without a
 * person: it is derived from the key in the vault like a personal link, can have one blank ballot stamped, and only its hash
 * is kept. So a code gives exactly the anonymity of a link, and whoever holds it has the ballot.
 */
export async function setCodes(
  dependencies: Dependencies,
  wave: StoredWave,
  { counts, actor }: CodeCounts,
): Promise<Result<null, Problem>> {
  if (!takesCodes(wave)) return fail({ code: 'roll.other-kind' });
  if (wave.state !== 'draft') return fail({ code: 'roll.fixed' });
  const { database, clock } = dependencies;
  const rollKey = await makeRollKey(dependencies, wave.id);
  const codes = wave.groups.flatMap(({ id }) => blankLines(id, counts[id] ?? 0));
  const entries = await Promise.all(codes.map((code) => newEntry(rollKey, code)));
  const change = { waveId: wave.id, condition: waveIs(wave.id, 'draft') };
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    clearRoll(database, change),
    ...insertEntries(database, entries, change),
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'roll.codes-set',
      subject: `wave:${wave.id}`,
      details: { codes: entries.length },
      when: change.condition,
    }),
    raiseRollRevision(database, change),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'roll.fixed' });
}

function blankLines(groupId: string, count: number): readonly RollPerson[] {
  return Array.from({ length: count }, () => ({ name: '', groupId }));
}
