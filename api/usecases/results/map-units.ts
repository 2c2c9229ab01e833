import type { Principal } from '#domain/access/role';
import { checkLinks } from '#domain/mapping/check-links';
import type { UnitLinks } from '#domain/mapping/unit-links';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { addMapping, revisionIsFree, type StoredMapping } from '../../../db/stores/unit-mapping-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { readPair } from './read-unit-mapping';

export interface NewMapping {
  /** As its author saw it: another wave may have been counted since. */
  readonly earlierWaveId: string;
  readonly division: string;
  /** The last one that its author saw. */
  readonly revision: number;
  readonly links: UnitLinks;
  readonly principal: Principal;
}

/** Stores the links of one division as its next revision, and gives that. */
export async function mapUnits(
  dependencies: Dependencies,
  wave: StoredWave,
  { earlierWaveId, division, revision, links, principal }: NewMapping,
): Promise<Result<number, Problem>> {
  const pair = await readPair(dependencies, wave, principal);
  if (!pair.ok) return pair;
  const { earlier, divisions = [] } = { ...pair.value };
  const found = divisions.find((one) => one.division === division);
  if (earlier === undefined || found === undefined) {
    return fail({ code: 'results.division-unknown', details: { divisions: divisions.map((one) => one.division) } });
  }
  if (earlier.id !== earlierWaveId || found.revision !== revision) {
    const details = { earlierWaveId: earlier.id, revision: found.revision };
    return fail({ code: 'results.mapping-changed-meanwhile', details });
  }
  const problems = checkLinks(links, found.waves);
  if (problems.length > 0) return fail({ code: 'results.mapping-refused', details: { problems } });
  const mapping = { earlierWaveId, earlierDivision: found.earlierDivision, division, links, revision: revision + 1 };
  return store(dependencies, { ...mapping, waveId: wave.id, storedBy: principal.id, storedAt: dependencies.clock() });
}

async function store({ database }: Dependencies, mapping: StoredMapping): Promise<Result<number, Problem>> {
  const { waveId, earlierWaveId, division, revision, links, storedBy, storedAt } = mapping;
  const outcomes = await database.atomic([
    lockWave(database, waveId),
    auditEntry(database, {
      at: storedAt,
      actor: storedBy,
      act: 'wave.units-mapped',
      subject: `wave:${waveId}`,
      details: { earlierWaveId, division, revision, links: links.length },
      when: revisionIsFree(mapping),
    }),
    addMapping(database, mapping),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(revision) : fail({ code: 'results.mapping-changed-meanwhile' });
}
