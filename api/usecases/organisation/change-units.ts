import type { LocalizedText } from '#domain/questionnaire/model';
import type { Problem, ProblemCode } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { Unit, UnitCategory } from '#domain/units/unit';
import { brokenConstraint } from '../../../db/constraint';
import type { DatabasePort, Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { lockOrganisation } from '../../../db/stores/organisation-store';
import { listSurveys } from '../../../db/stores/survey-store';
import {
  deleteUnit,
  findUnit,
  hasParent,
  insertCategories,
  insertUnit,
  listCategories,
  updateCategory,
  updateUnit,
} from '../../../db/stores/unit-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';

type Context = Pick<Dependencies, 'database' | 'clock'>;

/** Null takes away what a unit need not have. */
export interface UnitPatch {
  readonly name?: LocalizedText;
  readonly parentCode?: string | null;
  readonly shortName?: LocalizedText | null;
  readonly categoryId?: string | null;
  readonly position?: number;
}

export async function addUnit(
  { database, clock }: Context,
  { unit, actor }: { readonly unit: Omit<Unit, 'position'>; readonly actor: string },
): Promise<Result<null, Problem>> {
  const at = clock();
  const written = await write(database, [
    insertUnit(database, { ...unit, at }),
    auditEntry(database, { at, actor, act: 'unit.added', subject: `unit:${unit.code}` }),
  ]);
  if (written === 'unique') return fail({ code: 'unit.code-taken' });
  return written === 'reference' ? fail({ code: await unknownReference(database, unit) }) : ok(null);
}

export async function changeUnit(
  { database, clock }: Context,
  { code, patch, actor }: { readonly code: string; readonly patch: UnitPatch; readonly actor: string },
): Promise<Result<null, Problem>> {
  const before = await findUnit(database, code);
  if (!before) return fail({ code: 'resource.not-found' });
  const unit = patched(before, patch);
  const when = hasParent(unit);
  const written = await write(database, [
    lockOrganisation(database),
    updateUnit(database, unit),
    auditEntry(database, { at: clock(), actor, act: 'unit.changed', subject: `unit:${code}`, when }),
  ]);
  if (typeof written === 'string') return fail({ code: await unknownReference(database, unit) });
  return written[1]?.changes === 0 ? fail({ code: 'unit.parent-cycle' }) : ok(null);
}

/** A survey that names the unit keeps it: the next wave would otherwise miss it without anyone's decision. */
export async function removeUnit(
  { database, clock }: Context,
  { code, actor }: { readonly code: string; readonly actor: string },
): Promise<Result<null, Problem>> {
  if (!(await findUnit(database, code))) return fail({ code: 'resource.not-found' });
  const surveyIds = await surveysNaming(database, code);
  if (surveyIds.length > 0) return fail({ code: 'unit.in-use', details: { surveyIds } });
  const written = await write(database, [
    deleteUnit(database, code),
    auditEntry(database, { at: clock(), actor, act: 'unit.removed', subject: `unit:${code}` }),
  ]);
  return typeof written === 'string' ? fail({ code: 'unit.has-children' }) : ok(null);
}

export async function addCategory(
  { database, clock }: Context,
  { name, actor }: { readonly name: LocalizedText; readonly actor: string },
): Promise<Result<Pick<UnitCategory, 'id'>, Problem>> {
  const id = randomId();
  const written = await write(database, [
    ...insertCategories(database, [{ id, name }]),
    auditEntry(database, { at: clock(), actor, act: 'unit-category.added', subject: `unit-category:${id}` }),
  ]);
  return typeof written === 'string' ? fail({ code: 'unit.category-taken' }) : ok({ id });
}

export async function renameCategory(
  { database, clock }: Context,
  { id, name, actor }: UnitCategory & { readonly actor: string },
): Promise<Result<null, Problem>> {
  const isKnown = (await listCategories(database)).some((category) => category.id === id);
  if (!isKnown) return fail({ code: 'unit.category-unknown' });
  const written = await write(database, [
    updateCategory(database, { id, name }),
    auditEntry(database, { at: clock(), actor, act: 'unit-category.renamed', subject: `unit-category:${id}` }),
  ]);
  return typeof written === 'string' ? fail({ code: 'unit.category-taken' }) : ok(null);
}

async function write(database: DatabasePort, statements: readonly Statement[]) {
  try {
    return await database.atomic(statements);
  } catch (error) {
    return brokenConstraint(error) ?? rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw error;
}

async function unknownReference(database: DatabasePort, { parentCode }: Partial<Unit>): Promise<ProblemCode> {
  const isParentKnown = parentCode === undefined || (await findUnit(database, parentCode)) !== null;
  return isParentKnown ? 'unit.category-unknown' : 'unit.parent-unknown';
}

function patched(before: Unit, patch: UnitPatch): Unit {
  const { code, name, position, ...optional } = { ...before, ...patch };
  const kept = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
  return { code, name, position, ...kept };
}

async function surveysNaming(database: DatabasePort, code: string): Promise<readonly string[]> {
  const surveys = await listSurveys(database);
  const naming = surveys.filter(({ draft }) =>
    draft.pages.some(({ questions }) =>
      questions.some(
        (question) =>
          question.kind === 'targets' &&
          question.selection.kind === 'units' &&
          question.selection.unitCodes.includes(code),
      ),
    ),
  );
  return naming.map((survey) => survey.id);
}
