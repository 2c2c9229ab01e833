import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { ColumnField, ImportPlan, PlannedUnit } from '#domain/units/import-model';
import { planImport } from '#domain/units/import-plan';
import type { Unit, UnitCategory } from '#domain/units/unit';
import { brokenConstraint } from '../../../db/constraint';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertCategories, listCategories, listUnits, saveUnits } from '../../../db/stores/unit-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { type Encoding, readTableCells, type TableSource } from '../read-table-cells';

export interface UnitImport {
  readonly source: TableSource;
  readonly mapping?: Readonly<Record<string, ColumnField>>;
  readonly headerRow?: number;
  /** Another name for a category that the list spells differently. */
  readonly categories?: Readonly<Record<string, string>>;
  /** Without it, the list is only looked through. */
  readonly commit: boolean;
  /** Stores the good rows of a list that has bad ones too. */
  readonly skipRefused?: boolean;
  readonly actor: string;
}

export interface UnitImportReport extends Omit<ImportPlan, 'units'> {
  readonly encoding?: Encoding;
  readonly committed: boolean;
}

const MOST_UNIT_ROWS = 20_000;

type Context = Pick<Dependencies, 'database' | 'clock'>;

/** Looks a list of units through and, when told so, stores all of it in one atomic list or nothing. */
export async function importUnits(context: Context, request: UnitImport): Promise<Result<UnitImportReport, Problem>> {
  const read = await readTableCells(request.source, MOST_UNIT_ROWS);
  if (!read.ok) return read;
  const { cells, encoding } = read.value;
  const [units, categories] = await Promise.all([listUnits(context.database), listCategories(context.database)]);
  const { headerRow, mapping, categories: renamedCategories } = request;
  const choices = {
    ...(headerRow !== undefined && { headerRow }),
    ...(mapping && { mapping }),
    ...(renamedCategories && { renamedCategories }),
  };
  const { units: planned, ...report } = planImport({ cells, units, categories, ...choices });
  const answer = { ...report, ...(encoding && { encoding }), committed: request.commit };
  if (!request.commit) return ok(answer);
  if (report.missing.length > 0) return fail({ code: 'import.column-missing', details: { fields: report.missing } });
  const { refused } = report.summary;
  if (refused > 0 && request.skipRefused !== true) return fail({ code: 'import.rows-refused', details: { refused } });
  const stored = await store(context, { planned, categories, report, actor: request.actor });
  return stored.ok ? ok(answer) : stored;
}

interface Storing {
  readonly planned: readonly PlannedUnit[];
  readonly categories: readonly UnitCategory[];
  readonly report: Pick<ImportPlan, 'summary' | 'categories'>;
  readonly actor: string;
}

/** Somebody else may remove a parent or add the same category meanwhile; then nothing is stored. */
async function store({ database, clock }: Context, storing: Storing): Promise<Result<null, Problem>> {
  const at = clock();
  const { report, actor } = storing;
  const added = report.categories.new.map((name) => ({ id: randomId(), name: { zh: name } }));
  const ids = new Map([...storing.categories, ...added].map(({ id, name }) => [name.zh, id]));
  const units = storing.planned.map((unit) => withCategoryId(unit, ids));
  try {
    await database.atomic([
      ...insertCategories(database, added),
      ...saveUnits(database, { units, at }),
      auditEntry(database, { at, actor, act: 'units.imported', subject: 'units', details: report.summary }),
    ]);
  } catch (error) {
    if (brokenConstraint(error) === null) throw error;
    return fail({ code: 'import.rows-refused', details: { reason: 'changed-meanwhile' } });
  }
  return ok(null);
}

function withCategoryId({ categoryName, ...unit }: PlannedUnit, ids: ReadonlyMap<string, string>): Unit {
  const categoryId = ids.get(categoryName ?? '');
  return categoryId === undefined ? unit : { ...unit, categoryId };
}
