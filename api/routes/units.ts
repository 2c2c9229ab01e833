import { Hono } from 'hono';
import { z } from 'zod';
import { UNIT_FIELDS } from '#domain/units/import-model';
import { LONGEST_UNIT_NAME, UNIT_CODE } from '#domain/units/unit';
import { listCategories, listUnits } from '../../db/stores/unit-store';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { lineOfText, localizedText } from '../http/localized-text';
import { ProblemError } from '../http/problem';
import { valid } from '../http/valid';
import { addCategory, addUnit, changeUnit, removeUnit, renameCategory } from '../usecases/organisation/change-units';
import { importUnits } from '../usecases/organisation/import-units';
import { tableSourceSchema } from './schemas/table-source-schema';

const name = localizedText(LONGEST_UNIT_NAME);
const code = z.string().regex(UNIT_CODE);
const id = z.string().min(1).max(64);

const newUnitSchema = z.strictObject({
  code,
  name,
  parentCode: code.exactOptional(),
  shortName: name.exactOptional(),
  categoryId: id.exactOptional(),
});

/** Null takes away what a unit need not have. */
const unitPatchSchema = z.strictObject({
  name: name.exactOptional(),
  parentCode: code.nullable().exactOptional(),
  shortName: name.nullable().exactOptional(),
  categoryId: id.nullable().exactOptional(),
  position: z.number().int().min(0).max(999_999_999).exactOptional(),
});

const categorySchema = z.strictObject({ name });

const importSchema = z.strictObject({
  source: tableSourceSchema,
  mapping: z
    .record(z.string(), z.enum([...UNIT_FIELDS, 'skip']))
    .refine((mapping) => namesFieldsOnce(Object.values(mapping)), 'a field stands for one column')
    .exactOptional(),
  headerRow: z.number().int().min(1).max(100).exactOptional(),
  categories: z.record(z.string(), lineOfText(LONGEST_UNIT_NAME)).exactOptional(),
  commit: z.boolean(),
  skipRefused: z.boolean().exactOptional(),
});

export const unitRoutes = new Hono<Environment>()
  .get('/', allowStaff, async (context) => {
    const { database } = context.var.dependencies;
    const [categories, units] = await Promise.all([listCategories(database), listUnits(database)]);
    return context.json({ categories, units });
  })
  .post('/', allowOrganizers, valid('json', newUnitSchema), async (context) => {
    const act = { unit: context.req.valid('json'), actor: principalOf(context).id };
    const added = await addUnit(context.var.dependencies, act);
    if (!added.ok) throw new ProblemError(added.error);
    return context.json({}, 201);
  })
  .post('/categories', allowOrganizers, valid('json', categorySchema), async (context) => {
    const act = { ...context.req.valid('json'), actor: principalOf(context).id };
    const added = await addCategory(context.var.dependencies, act);
    if (!added.ok) throw new ProblemError(added.error);
    return context.json(added.value, 201);
  })
  .patch('/categories/:id', allowOrganizers, valid('json', categorySchema), async (context) => {
    const act = { id: context.req.param('id'), ...context.req.valid('json'), actor: principalOf(context).id };
    const renamed = await renameCategory(context.var.dependencies, act);
    if (!renamed.ok) throw new ProblemError(renamed.error);
    return context.json({});
  })
  .post('/import', allowOrganizers, valid('json', importSchema), async (context) => {
    const request = { ...context.req.valid('json'), actor: principalOf(context).id };
    const report = await importUnits(context.var.dependencies, request);
    if (!report.ok) throw new ProblemError(report.error);
    return context.json(report.value);
  })
  .patch('/:code', allowOrganizers, valid('json', unitPatchSchema), async (context) => {
    const { req, var: variables } = context;
    const act = { code: req.param('code'), patch: req.valid('json'), actor: principalOf(context).id };
    const changed = await changeUnit(variables.dependencies, act);
    if (!changed.ok) throw new ProblemError(changed.error);
    return context.json({});
  })
  .delete('/:code', allowOrganizers, async (context) => {
    const act = { code: context.req.param('code'), actor: principalOf(context).id };
    const removed = await removeUnit(context.var.dependencies, act);
    if (!removed.ok) throw new ProblemError(removed.error);
    return context.json({});
  });

function namesFieldsOnce(fields: readonly string[]): boolean {
  const named = fields.filter((field) => field !== 'skip');
  return new Set(named).size === named.length;
}
