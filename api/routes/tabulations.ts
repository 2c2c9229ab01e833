import { Hono } from 'hono';
import { z } from 'zod';
import { compareRankings, type RankMove } from '#domain/scoring/compare-rankings';
import { findTabulation, listTabulations, type TabulationVersion } from '../../db/stores/tabulation-store';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { lineOfText } from '../http/localized-text';
import { ProblemError } from '../http/problem';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { retabulate } from '../usecases/count/retabulate';
import { schemeSchema } from './schemas/scheme-schema';

const retabulationSchema = z.strictObject({ scheme: schemeSchema, reason: lineOfText(200) });

/** Versions of a wave's results, each with the ranks that moved against the one before. */
export const tabulationRoutes = new Hono<Environment>()
  .get('/:waveId/tabulations', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const versions = await listTabulations(dependencies.database, wave.id);
    return context.json({ versions: versions.map((version, index) => summaryOf(version, versions[index - 1])) });
  })
  .post('/:waveId/tabulations', allowOrganizers, valid('json', retabulationSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const before = await findTabulation(dependencies.database, wave.id);
    const request = { ...context.req.valid('json'), actor: principalOf(context).id };
    const made = await retabulate(dependencies, wave, request);
    if (!made.ok) throw new ProblemError(made.error);
    const after = await findTabulation(dependencies.database, wave.id);
    return context.json({ ...made.value, reviews: movesBetween(before?.tabulation, after?.tabulation) }, 201);
  });

function summaryOf(version: TabulationVersion, before: TabulationVersion | undefined) {
  const { tabulation, ...rest } = version;
  return { ...rest, scheme: tabulation.scheme, reviews: movesBetween(before?.tabulation, tabulation) };
}

export interface ReviewMoves {
  readonly question: string;
  readonly moves: readonly RankMove[];
}

type Results = TabulationVersion['tabulation'] | undefined;

function movesBetween(before: Results, after: Results): readonly ReviewMoves[] {
  return (after?.reviews ?? []).flatMap((review) => {
    const earlier = before?.reviews.find(({ question }) => question === review.question);
    return earlier === undefined ? [] : [{ question: review.question, moves: compareRankings(earlier, review) }];
  });
}
