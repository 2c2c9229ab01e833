import { questionsOf, type Target, type TargetId, type TargetsQuestion } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import type { ReviewFindings } from '#domain/tabulation/findings/findings';
import type { CategoryResult, InsufficientTarget, RankedTarget, ReviewTable } from '#domain/tabulation/model';
import type { WaveResults } from './wave-results';

/** One targets question with its table, and what the tests say about it and about the wave before. */
export interface Review {
  readonly question: TargetsQuestion;
  readonly groups: readonly RaterGroup[];
  readonly table: ReviewTable;
  readonly findings: ReviewFindings;
  /** Units of the wave before; some may be no more. */
  readonly earlier: readonly Target[];
}

export function reviewsOf(results: WaveResults): readonly Review[] {
  return questionsOf(results.questionnaire).flatMap((question) => {
    const table = results.tabulation.reviews.find((one) => one.question === question.id);
    const found = results.findings.find((one) => one.question === question.id);
    if (question.kind !== 'targets' || table === undefined || found === undefined) return [];
    const earlier = earlierTargets(results, question.id);
    return [{ question, groups: results.wave.groups, table, findings: found, earlier }];
  });
}

function earlierTargets({ previous }: WaveResults, questionId: string): readonly Target[] {
  const asked = previous?.questionnaire && questionsOf(previous.questionnaire);
  const question = asked?.find(({ id }) => id === questionId);
  return question?.kind === 'targets' ? question.targets : [];
}

/** A scale made of a file's own numbers may have hundreds of steps, which no legend and no bar can tell apart. */
export function hasFewSteps({ question }: Review): boolean {
  return question.scale.options.length <= MOST_STEPS_SHOWN;
}

const MOST_STEPS_SHOWN = 11;

/** Whether no rating that is in a score is hidden: of the units that a reader sees, who has to see all of them to know. */
export function showsAllRatings({ question, table }: Review): boolean {
  return (
    table.targets.length === question.targets.length &&
    rankedIn(table).every(({ groups }) =>
      groups.every(
        ({ appliedWeight, cell }) =>
          appliedWeight === 0 || (cell.released && cell.criteria.every(({ reason }) => reason === undefined)),
      ),
    )
  );
}

export function rankedIn(table: ReviewTable, categoryId?: string): readonly RankedTarget[] {
  return table.targets.filter(
    (target): target is RankedTarget =>
      target.status === 'ranked' && (categoryId === undefined || target.categoryId === categoryId),
  );
}

export function insufficientIn(table: ReviewTable, categoryId?: string): readonly InsufficientTarget[] {
  return table.targets.filter(
    (target): target is InsufficientTarget =>
      target.status === 'insufficient' && (categoryId === undefined || target.categoryId === categoryId),
  );
}

export function targetOf(review: Review, targetId: TargetId): Target {
  const isIt = ({ id }: Target) => id === targetId;
  const target = review.question.targets.find(isIt) ?? review.earlier.find(isIt);
  if (target === undefined) throw new Error(`target ${targetId} has a result but is not in the questionnaire`);
  return target;
}

/** Whether the reader sees every ranked unit: figures over all units are made of a complete list only. */
export function isComplete({ table }: Review): boolean {
  return rankedIn(table).length === table.categories.reduce((sum, { ranked }) => sum + ranked, 0);
}

/** The categories of which the reader sees a unit, in the order of the questionnaire. */
export function categoriesOf(review: Review): readonly (CategoryResult & { readonly listed: number })[] {
  return review.question.categories.flatMap(({ id }) => {
    const result = review.table.categories.find(({ categoryId }) => categoryId === id);
    if (result === undefined) return [];
    const listed = review.table.targets.filter(({ categoryId }) => categoryId === id).length;
    return listed === 0 ? [] : [{ ...result, listed }];
  });
}
