import type { Principal } from '#domain/access/role';
import { weightsOf } from '#domain/assessment/points';
import type { InputColumn } from '#domain/assessment/run/inputs';
import { rescoredColumn } from '#domain/assessment/what-if/rescored-column';
import { type PublishedReview, publishedReviews } from '#domain/figures/published-wave';
import { whatIf } from '#domain/figures/what-if/what-if';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { findWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { readFigures } from '../results/read-figures';
import type { ReadRun } from './read-run';

/** The rater groups behind the scores of one indicator, with their official weights in per cent. */
export interface RaterWeights {
  readonly indicatorId: string;
  readonly groups: readonly { readonly id: string; readonly name: LocalizedText; readonly weight: number }[];
}

interface ScoredColumn extends RaterWeights {
  readonly column: InputColumn;
  readonly review: PublishedReview;
}

/**
 * Indicators whose scores can be recombined from released scores of rater groups: composites of a review whose release is
 * still the one that the run was made of, with more than one group.
 */
export async function raterWeightsOf(
  dependencies: Dependencies,
  read: ReadRun,
  principal: Principal,
): Promise<readonly RaterWeights[]> {
  const scored = await Promise.all(read.inputs.columns.map((column) => scoredColumn(dependencies, column, principal)));
  return scored.flatMap((one) => (one === null ? [] : [{ indicatorId: one.indicatorId, groups: one.groups }]));
}

/** Columns of the run under other weights of their rater groups, by indicator. */
export async function rescoredColumns(
  dependencies: Dependencies,
  {
    read,
    raterWeights,
    principal,
  }: {
    readonly read: ReadRun;
    readonly raterWeights: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly principal: Principal;
  },
): Promise<Result<readonly InputColumn[], Problem>> {
  const columns: InputColumn[] = [];
  for (const [indicatorId, groupWeights] of Object.entries(raterWeights)) {
    const given = read.inputs.columns.find((column) => column.indicatorId === indicatorId);
    const scored = given === undefined ? null : await scoredColumn(dependencies, given, principal);
    const answer = scored === null ? null : whatIf(scored.review, { groupWeights });
    if (scored === null || answer === null || !answer.ok) {
      return fail({
        code: 'assessment.what-if-invalid',
        details: { problems: [{ code: 'unknown', at: indicatorId }] },
      });
    }
    columns.push(rescoredColumn(scored.column, answer.value.targets));
  }
  return ok(columns);
}

async function scoredColumn(
  dependencies: Dependencies,
  column: InputColumn,
  principal: Principal,
): Promise<ScoredColumn | null> {
  const { origin, indicatorId } = column;
  if (origin.kind !== 'wave' || origin.measure !== 'score' || origin.item !== undefined) return null;
  const wave = await findWave(dependencies.database, origin.waveId);
  const figures = wave === null ? null : await readFigures(dependencies, wave, principal);
  if (wave === null || figures === null || !figures.ok || figures.value.hash !== origin.hash) return null;
  const review = publishedReviews(figures.value.published).find(({ question }) => question.id === origin.question);
  const groups = [...weightsOf(figures.value.published.tabulation)].map(([id, weight]) => {
    return { id, name: wave.groups.find((group) => group.id === id)?.name ?? { zh: id }, weight };
  });
  return review === undefined || groups.length < 2 ? null : { indicatorId, column, review, groups };
}
