import type { Assessment } from '#domain/assessment/records';
import { type EntriesPlan, planEntries } from '#domain/assessment/import/plan-entries';
import type { ValueRange } from '#domain/statistics/intervals/bounded-error';
import { type FigureField, type FiguresPlan, planFigures } from '#domain/assessment/import/plan-figures';
import type { PercentMeaning } from '#domain/assessment/import/scale-of-answers';
import { type SchemePlan, planScheme } from '#domain/assessment/import/plan-scheme';
import { boundsOf } from '#domain/assessment/run/leaf-columns';
import { measuredOf } from '#domain/assessment/scheme/walk';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { calendarDay } from '#domain/survey/moment-in-words';
import { bytesHash, textHash } from '#domain/text-hash';
import { insertAssessmentImport, insertEntries } from '../../../db/stores/assessment-data-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { listUnits } from '../../../db/stores/unit-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { bytesOf, readTableCells, type TableSource } from '../read-table-cells';
import { gatherInputs } from './gather-inputs';

const MOST_ROWS = 20_000;

interface ImportRequest {
  readonly source: TableSource;
  /** Without it, the file is only looked through. */
  readonly commit: boolean;
  /** Stores the good rows of a file that has bad ones too. */
  readonly skipRefused?: boolean;
  readonly actor: string;
}

export interface FiguresImport extends ImportRequest {
  readonly indicatorId: string;
  readonly percent?: PercentMeaning;
  readonly scale?: ValueRange;
  readonly mapping?: Readonly<Record<string, FigureField | 'skip'>>;
  readonly reportHash?: string;
  readonly reportName?: string;
}

/** Looks figures of one indicator through and, when told so, keeps them under the hash of their file. */
export async function importFigures(
  dependencies: Dependencies,
  assessment: Assessment,
  request: FiguresImport,
): Promise<Result<FiguresPlan & { readonly importId: string | null }, Problem>> {
  const { database, clock } = dependencies;
  const item = measuredOf(assessment.draft).find(({ id }) => id === request.indicatorId);
  if (item === undefined || item.source.kind === 'ledger') return fail({ code: 'assessment.item-unknown' });
  const read = await readTableCells(request.source, MOST_ROWS);
  if (!read.ok) return read;
  const units = await listUnits(database);
  const { percent, scale, mapping, actor, indicatorId, reportHash = null, reportName = null } = request;
  const plan = planFigures({
    cells: read.value.cells,
    units,
    assessed: await assessedCodes(dependencies, assessment),
    ...(percent !== undefined && { percent }),
    ...(scale !== undefined && { scale }),
    ...(mapping !== undefined && { mapping }),
    sampled: item.source.kind !== 'objective',
    item: { conversion: item.conversion, ...boundsOf(item) },
  });
  if (!request.commit) return ok({ ...plan, importId: null });
  const refusal = refusalOf(plan, request);
  if (refusal !== null) return fail(refusal);
  const [id, at] = [randomId(), clock()];
  const file = { ...(await nameOf(request.source)), reportHash, reportName, values: plan.values };
  await database.atomic([
    insertAssessmentImport(database, {
      assessmentId: assessment.id,
      id,
      indicatorId,
      ...file,
      importedBy: actor,
      importedAt: at,
    }),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.figures-imported',
      subject: `assessment:${assessment.id}`,
      details: {
        importId: id,
        indicatorId,
        units: plan.values.length,
        sourceHash: file.sourceHash,
        ...(scale !== undefined && { scale }),
      },
    }),
  ]);
  return ok({ ...plan, importId: id });
}

async function assessedCodes(dependencies: Dependencies, assessment: Assessment): Promise<readonly string[]> {
  const principal = { id: 'system', person: 'system', name: 'system', role: 'organizer', unitScope: null } as const;
  const scheme = { ...assessment.draft, indicators: [], adjustments: [] };
  const { inputs } = await gatherInputs(dependencies, { assessment, scheme, principal });
  return inputs.units.map(({ code }) => code);
}

/** Keeps all rows of a file or, told so, the good ones. */
function refusalOf(
  plan: { readonly missing: readonly string[]; readonly problems: readonly unknown[] },
  { skipRefused = false }: ImportRequest,
): Problem | null {
  if (plan.missing.length > 0) return { code: 'import.column-missing', details: { fields: plan.missing } };
  if (plan.problems.length === 0 || skipRefused) return null;
  return { code: 'import.rows-refused', details: { refused: plan.problems.length } };
}

async function nameOf(source: TableSource) {
  if (source.kind === 'text') return { sourceName: '', sourceHash: await textHash(source.text) };
  return { sourceName: source.name, sourceHash: await bytesHash(bytesOf(source.base64) ?? new Uint8Array()) };
}

/** Looks entries of ledgers and facts of vetoes through and, when told so, records them all. */
export async function importEntries(
  { database, clock }: Dependencies,
  assessment: Assessment,
  request: ImportRequest,
): Promise<Result<EntriesPlan & { readonly committed: boolean }, Problem>> {
  const read = await readTableCells(request.source, MOST_ROWS);
  if (!read.ok) return read;
  const units = await listUnits(database);
  const at = clock();
  const plan = planEntries({ cells: read.value.cells, units, scheme: assessment.draft, today: calendarDay(at) });
  if (!request.commit) return ok({ ...plan, committed: false });
  const refusal = refusalOf(plan, request);
  if (refusal !== null) return fail(refusal);
  const { actor } = request;
  const entries = plan.entries.map((entry) => ({ id: randomId(), ...entry, recordedBy: actor, recordedAt: at }));
  await database.atomic([
    ...insertEntries(database, assessment.id, entries),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.entries-imported',
      subject: `assessment:${assessment.id}`,
      details: { entries: entries.length, ...(await nameOf(request.source)) },
    }),
  ]);
  return ok({ ...plan, committed: true });
}

/** A scheme from a spreadsheet, to look at and save as a draft; nothing is stored. */
export async function readScheme(source: TableSource): Promise<Result<SchemePlan, Problem>> {
  const read = await readTableCells(source, MOST_ROWS);
  return read.ok ? ok(planScheme(read.value.cells)) : read;
}
