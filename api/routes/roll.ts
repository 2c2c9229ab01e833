import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { ROLL_COLUMN_FIELDS } from '#domain/roll/import/import-model';
import type { StoredWave } from '../../db/stores/wave-store';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { publicOrigin } from '../http/public-origin';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { rollLinksCsv } from '../reports/roll-links-csv';
import { emptyRoll, mergeGroups, removeFromRoll, renewPersonalLink } from '../usecases/roll/change-roll';
import { describeCourse } from '../usecases/wave/describe-course';
import { describeKeys } from '../usecases/wave/describe-keys';
import { describeRoll } from '../usecases/roll/describe-roll';
import { importRoll } from '../usecases/roll/import-roll';
import { listPersonalLinks, personalLink } from '../usecases/roll/list-personal-links';
import { setCodes } from '../usecases/roll/set-codes';
import { beginKeys } from '../usecases/wave/make-keys';
import { languageSchema } from './schemas/language-schema';
import { tableSourceSchema } from './schemas/table-source-schema';

const id = z.string().min(1).max(64);
const written = z.record(z.string().min(1).max(200), id);

const importSchema = z.strictObject({
  source: tableSourceSchema,
  mapping: z.record(z.string(), z.enum(ROLL_COLUMN_FIELDS)).exactOptional(),
  headerRow: z.number().int().min(1).max(100).exactOptional(),
  groupId: id.exactOptional(),
  renamed: z.strictObject({ groups: written.exactOptional(), units: written.exactOptional() }).exactOptional(),
  commit: z.boolean(),
  skipRefused: z.boolean().exactOptional(),
});

const MOST_CODES = 5_000;
const codesSchema = z.strictObject({ counts: z.record(id, z.number().int().min(0).max(MOST_CODES)) });

const searchSchema = z.object({
  search: z.string().max(60).default(''),
  offset: z.coerce.number().int().min(0).default(0),
});

const entryParameters = z.object({ waveId: z.string(), entryId: z.string() });

/** Who may answer in a wave: for organizers. What members send goes through doors of its own. */
export const rollRoutes = new Hono<Environment>()
  .use('/:waveId/roll', allowOrganizers)
  .use('/:waveId/roll/*', allowOrganizers)
  .use('/:waveId/keys', allowOrganizers)
  .get('/:waveId/roll', valid('query', searchSchema), async (context) => {
    const wave = await waveIn(context);
    const roll = await describeRoll(context.var.dependencies, wave, context.req.valid('query'));
    return context.json({ ...roll, origin: publicOrigin(context) });
  })
  .delete('/:waveId/roll', async (context) => {
    const wave = await waveIn(context);
    const emptied = await emptyRoll(context.var.dependencies, wave, principalOf(context).id);
    if (!emptied.ok) throw new ProblemError(emptied.error);
    return context.json({});
  })
  .post('/:waveId/roll/import', valid('json', importSchema), async (context) => {
    const wave = await waveIn(context);
    const request = { ...context.req.valid('json'), actor: principalOf(context).id };
    const report = await importRoll(context.var.dependencies, wave, request);
    if (!report.ok) throw new ProblemError(report.error);
    return context.json(report.value);
  })
  .put('/:waveId/roll/codes', valid('json', codesSchema), async (context) => {
    const wave = await waveIn(context);
    const set = { ...context.req.valid('json'), actor: principalOf(context).id };
    const done = await setCodes(context.var.dependencies, wave, set);
    if (!done.ok) throw new ProblemError(done.error);
    return context.json({});
  })
  .post('/:waveId/roll/merger', valid('json', z.strictObject({ from: id, into: id })), async (context) => {
    const wave = await waveIn(context);
    const merger = { ...context.req.valid('json'), actor: principalOf(context).id };
    const merged = await mergeGroups(context.var.dependencies, wave, merger);
    if (!merged.ok) throw new ProblemError(merged.error);
    return context.json({});
  })
  .get('/:waveId/roll/course', async (context) => {
    const wave = await waveIn(context);
    return context.json(await describeCourse(context.var.dependencies, wave));
  })
  .get('/:waveId/roll/links', async (context) => {
    const wave = await waveIn(context);
    const links = await listPersonalLinks(context.var.dependencies, wave, publicOrigin(context));
    if (!links.ok) throw new ProblemError(links.error);
    return context.json({ links: links.value }, 200, { 'cache-control': 'no-store' });
  })
  .get('/:waveId/roll/links.csv', valid('query', languageSchema), async (context) => {
    const wave = await waveIn(context);
    const links = await listPersonalLinks(context.var.dependencies, wave, publicOrigin(context));
    if (!links.ok) throw new ProblemError(links.error);
    return context.body(rollLinksCsv(links.value, context.req.valid('query').language), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="pingyi-links.csv"',
      'cache-control': 'no-store',
    });
  })
  .delete('/:waveId/roll/people/:entryId', valid('param', entryParameters), async (context) => {
    const wave = await waveIn(context);
    const removal = { entryId: context.req.valid('param').entryId, actor: principalOf(context).id };
    const removed = await removeFromRoll(context.var.dependencies, wave, removal);
    if (!removed.ok) throw new ProblemError(removed.error);
    return context.json({});
  })
  .post(
    '/:waveId/roll/people/:entryId/link',
    valid('param', entryParameters),
    valid('json', z.strictObject({ withStamp: z.boolean() })),
    async (context) => {
      const wave = await waveIn(context);
      const { entryId } = context.req.valid('param');
      const renewal = { entryId, ...context.req.valid('json'), actor: principalOf(context).id };
      const renewed = await renewPersonalLink(context.var.dependencies, wave, renewal);
      if (!renewed.ok) throw new ProblemError(renewed.error);
      const { linkCode, secret } = renewed.value;
      return context.json({ url: personalLink(publicOrigin(context), linkCode, secret) });
    },
  )
  .get('/:waveId/keys', async (context) => {
    const wave = await waveIn(context);
    return context.json(await describeKeys(context.var.dependencies, wave));
  })
  .post('/:waveId/keys', async (context) => {
    const { dependencies } = context.var;
    const wave = await waveIn(context);
    const begun = await beginKeys(dependencies, wave, principalOf(context));
    if (!begun.ok) throw new ProblemError(begun.error);
    return context.json(await describeKeys(dependencies, wave), 202);
  });

function waveIn(context: Context<Environment, '/:waveId'>): Promise<StoredWave> {
  return waveOr404(context.var.dependencies, context.req.param('waveId'));
}
