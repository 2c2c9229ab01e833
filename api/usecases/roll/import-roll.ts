import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { RollColumnField, RollImportPlan } from '#domain/roll/import/import-model';
import { planRollImport } from '#domain/roll/import/plan-roll-import';
import type { RollPerson } from '#domain/roll/model';
import { takesCodes, takesStamps } from '#domain/survey/collection';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertEntries, listRoll, raiseRollRevision } from '../../../db/stores/roll-store';
import { listUnits } from '../../../db/stores/unit-store';
import { lockWave, type StoredWave, waveIs } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { type Encoding, readTableCells, type TableSource } from '../read-table-cells';
import { newEntry } from './new-entry';
import { makeRollKey } from './roll-key';

export interface RollImport {
  readonly source: TableSource;
  readonly mapping?: Readonly<Record<string, RollColumnField>>;
  readonly headerRow?: number;
  /** The group of all rows, where no column tells it. */
  readonly groupId?: string;
  readonly renamed?: {
    readonly groups?: Readonly<Record<string, string>>;
    readonly units?: Readonly<Record<string, string>>;
  };
  /** Without it, the list is only looked through. */
  readonly commit: boolean;
  /** Stores the good rows of a list that has bad ones too. */
  readonly skipRefused?: boolean;
  readonly actor: string;
}

export interface RollImportReport extends Omit<RollImportPlan, 'people'> {
  readonly encoding?: Encoding;
  readonly committed: boolean;
}

const MOST_ROWS = 100_000;

/** Looks a list of people through and, when told so, puts all of them on the roll or nobody. */
export async function importRoll(
  dependencies: Dependencies,
  wave: StoredWave,
  request: RollImport,
): Promise<Result<RollImportReport, Problem>> {
  if (!takesStamps(wave)) return fail({ code: 'roll.not-used' });
  if (takesCodes(wave)) return fail({ code: 'roll.other-kind' });
  if (wave.state !== 'draft') return fail({ code: 'roll.fixed' });
  const read = await readTableCells(request.source, MOST_ROWS);
  if (!read.ok) return read;
  const { people, ...report } = await planned(dependencies, wave, { request, cells: read.value.cells });
  const { encoding } = read.value;
  const answer = { ...report, ...(encoding && { encoding }), committed: request.commit };
  if (!request.commit) return ok(answer);
  if (report.missing.length > 0) return fail({ code: 'import.column-missing', details: { fields: report.missing } });
  const { refused } = report.summary;
  if (refused > 0 && request.skipRefused !== true) return fail({ code: 'import.rows-refused', details: { refused } });
  const stored = await store(dependencies, wave, { people, actor: request.actor });
  return stored ? ok(answer) : fail({ code: 'roll.fixed' });
}

async function planned(
  { database }: Dependencies,
  wave: StoredWave,
  { request, cells }: { readonly request: RollImport; readonly cells: readonly (readonly string[])[] },
): Promise<RollImportPlan> {
  const [roll, units] = await Promise.all([listRoll(database, wave.id), listUnits(database)]);
  const { mapping, headerRow, groupId, renamed } = request;
  return planRollImport({
    cells,
    groups: wave.groups,
    units,
    roll,
    ...(mapping && { mapping }),
    ...(headerRow !== undefined && { headerRow }),
    ...(groupId !== undefined && { groupId }),
    ...(renamed && { renamed }),
  });
}

/** @returns whether the wave was still a draft */
async function store(
  dependencies: Dependencies,
  wave: StoredWave,
  { people, actor }: { readonly people: readonly RollPerson[]; readonly actor: string },
): Promise<boolean> {
  const { database, clock } = dependencies;
  const rollKey = await makeRollKey(dependencies, wave.id);
  const entries = await Promise.all(people.map((person) => newEntry(rollKey, person)));
  const change = { waveId: wave.id, condition: waveIs(wave.id, 'draft') };
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    ...insertEntries(database, entries, change),
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'roll.imported',
      subject: `wave:${wave.id}`,
      details: { people: people.length },
      when: change.condition,
    }),
    raiseRollRevision(database, change),
  ]);
  return outcomes.at(-1)?.changes === 1;
}
