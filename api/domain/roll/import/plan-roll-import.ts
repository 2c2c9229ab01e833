import { findHeaderRow, type PlacedColumn, readColumns } from '#domain/roll/import/columns';
import {
  REFUSING_CODES,
  type RollColumnField,
  type RollField,
  type RollImportPlan,
  type RollProblem,
  type RollRow,
} from '#domain/roll/import/import-model';
import { createPeople, type Person } from '#domain/roll/import/people';
import type { RollPerson } from '#domain/roll/model';
import type { RaterGroup } from '#domain/survey/model';
import type { Cells } from '#domain/tables/cells';
import { cleanCell } from '#domain/tables/clean-cell';
import { isContact, plainValue } from '#domain/tables/personal-values';
import type { Unit } from '#domain/units/unit';

export interface RollImportRequest {
  readonly cells: Cells;
  /** From 1; found where it is not given. */
  readonly headerRow?: number;
  readonly mapping?: Readonly<Record<string, RollColumnField>>;
  readonly groups: readonly RaterGroup[];
  readonly units: readonly Unit[];
  /** Who is on the roll already. */
  readonly roll: readonly RollPerson[];
  /** The group of all rows, where no column tells it. */
  readonly groupId?: string;
  /** What the list calls by another name: ids of groups and codes of units by what is written. */
  readonly renamed?: {
    readonly groups?: Readonly<Record<string, string>>;
    readonly units?: Readonly<Record<string, string>>;
  };
}

export const LONGEST_NAME = 60;

/** What a list of people would add to the roll, row by row, without adding it. */
export function planRollImport(request: RollImportRequest): RollImportPlan {
  const { cells } = request;
  const headerRow = request.headerRow ?? findHeaderRow(cells);
  const columns = readColumns({ cells, headerRow, mapping: request.mapping ?? {} });
  const missing = missingFields(columns, request);
  const planned = missing.length > 0 ? [] : planRows(request, { headerRow, columns });
  const rows = planned.map(({ row }) => row);
  const count = (status: RollRow['status']) => rows.filter((row) => row.status === status).length;
  return {
    columns: columns.map(({ index: _, ...column }) => column),
    headerRow,
    missing,
    rows,
    summary: { new: count('new'), known: count('known'), refused: count('refused') },
    people: planned.flatMap(({ row, person }) => (row.status === 'new' && person !== null ? [person] : [])),
  };
}

/** A wave of one group needs no column for it. */
function missingFields(columns: readonly PlacedColumn[], request: RollImportRequest): readonly RollField[] {
  const needed: readonly RollField[] = groupOfAll(request) === undefined ? ['name', 'group'] : ['name'];
  return needed.filter((field) => !columns.some((column) => column.field === field));
}

function groupOfAll({ groupId, groups }: RollImportRequest): string | undefined {
  return groupId ?? (groups.length === 1 ? groups[0]?.id : undefined);
}

interface PlannedRow {
  readonly row: RollRow;
  readonly person: RollPerson | null;
}

function planRows(
  request: RollImportRequest,
  { headerRow, columns }: { readonly headerRow: number; readonly columns: readonly PlacedColumn[] },
): readonly PlannedRow[] {
  const used = columns.filter(({ field }) => field !== 'skip');
  const names = lookupsOf(request);
  const people = createPeople(request.roll);
  return request.cells.slice(headerRow).flatMap((cells, index) => {
    const filled = withOneContact(used.filter(({ index: at }) => cleanCell(cells[at] ?? '') !== ''));
    const written: Written = Object.fromEntries(
      filled.map(({ field, index: at }) => [field, cleanCell(cells[at] ?? '')]),
    );
    if (filled.length === 0) return [];
    const line = headerRow + 1 + index;
    const { person, problems } = readPerson(written, names);
    const refused = problems.length > 0 || person === null;
    const met = refused ? [] : people.meet({ ...person, line });
    const titled = [...problems, ...met].map((problem) => withColumn(problem, [...filled, ...used]));
    return [{ row: { line, ...written, status: statusOf(titled), problems: titled }, person }];
  });
}

/** The second contact counts where the first is empty. */
function withOneContact(filled: readonly PlacedColumn[]): readonly PlacedColumn[] {
  if (filled.some(({ field }) => field === 'contact')) return filled.filter(({ field }) => field !== 'second-contact');
  return filled.map((column) => (column.field === 'second-contact' ? { ...column, field: 'contact' } : column));
}

type Written = Readonly<Partial<Record<RollField, string>>>;

interface Lookups {
  readonly groups: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly groupOfAll: string | undefined;
}

/** Units by code, name and short name; groups by id and name: in either language, and by what they were renamed from. */
function lookupsOf(request: RollImportRequest): Lookups {
  const { groups, units, renamed } = request;
  const groupNames = groups.flatMap(({ id, name }) => [id, name.zh, name.en].map((text) => [text ?? id, id] as const));
  const unitNames = units.flatMap(({ code, name, shortName }) =>
    [name.en, shortName?.en, name.zh, shortName?.zh, code].map((text) => [text ?? code, code] as const),
  );
  return {
    groups: new Map([...groupNames, ...Object.entries(renamed?.groups ?? {})]),
    units: new Map([...unitNames, ...Object.entries(renamed?.units ?? {})]),
    groupOfAll: groupOfAll(request),
  };
}

interface ReadPerson {
  readonly person: Person | null;
  readonly problems: readonly RollProblem[];
}

function readPerson({ name, group, unit, contact }: Written, lookups: Lookups): ReadPerson {
  const groupId = group === undefined ? lookups.groupOfAll : lookups.groups.get(group);
  const unitCode = unit === undefined ? undefined : lookups.units.get(unit);
  const reached = contact === undefined ? undefined : plainValue(contact);
  const problems: readonly (RollProblem | null)[] = [
    name === undefined ? { code: 'roll.name-missing' } : null,
    name !== undefined && name.length > LONGEST_NAME ? { code: 'roll.name-too-long' } : null,
    groupId === undefined ? groupProblem(group) : null,
    unit !== undefined && unitCode === undefined ? { code: 'roll.unit-unknown', details: { given: unit } } : null,
    reached !== undefined && !isContact(reached) ? { code: 'roll.contact-invalid' } : null,
  ];
  const found = problems.filter((problem) => problem !== null);
  if (found.length > 0 || name === undefined || groupId === undefined) return { person: null, problems: found };
  const optional = { ...(unitCode !== undefined && { unitCode }), ...(reached !== undefined && { contact: reached }) };
  return { person: { name, groupId, ...optional }, problems: [] };
}

function groupProblem(group: string | undefined): RollProblem {
  return group === undefined
    ? { code: 'roll.group-missing' }
    : { code: 'roll.group-unknown', details: { given: group } };
}

function statusOf(problems: readonly RollProblem[]): RollRow['status'] {
  const codes = problems.map(({ code }) => code);
  if (codes.some((code) => REFUSING_CODES.some((refusing) => refusing === code))) return 'refused';
  return codes.includes('roll.duplicate') ? 'known' : 'new';
}

const FIELD_OF_CODE: Readonly<Record<RollProblem['code'], RollField>> = {
  'roll.name-missing': 'name',
  'roll.name-too-long': 'name',
  'roll.group-missing': 'group',
  'roll.group-unknown': 'group',
  'roll.unit-unknown': 'unit',
  'roll.contact-invalid': 'contact',
  'roll.two-groups': 'group',
  'roll.duplicate': 'name',
  'roll.same-name': 'name',
};

function withColumn(problem: RollProblem, columns: readonly PlacedColumn[]): RollProblem {
  const column = columns.find(({ field }) => field === FIELD_OF_CODE[problem.code])?.title;
  return column === undefined ? problem : { ...problem, column };
}
