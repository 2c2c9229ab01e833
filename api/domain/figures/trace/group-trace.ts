import type { CriterionWorking, ShownCriterion } from '#domain/assessment/criterion-working';
import type { GroupWorking } from '#domain/assessment/group-working';
import { schemeIn } from '#domain/assessment/points';
import type { GroupAccount, Tabulation } from '#domain/tabulation/model';
import type { FigureSubject } from '../figure';
import { cardsNaming } from '../named-cards';
import type { PublishedReview } from '../published-wave';
import { balancedNode, derivedNode, type Rest } from './nodes';
import { groupRules } from './scheme-rules';
import type { TraceCounts, TraceNode } from './trace-node';

/** M = Σ criterion weight × criterion mean ÷ Σ weight of the criteria that take part, with what hidden ones leave over. */
export function groupNode(published: PublishedReview, subject: FigureSubject, working: GroupWorking): TraceNode {
  const { tabulation } = published;
  const inputs = working.criteria.flatMap((criterion) =>
    criterion.shown && criterion.weight > 0
      ? [{ ...cellNode({ ...subject, criterion: criterion.criterionId }, criterion), weight: criterion.nominalWeight }]
      : [],
  );
  return balancedNode(
    { measure: 'group-mean', subject },
    {
      value: working.mean,
      inputs,
      totalWeight: working.criteria.reduce(
        (sum, { weight, nominalWeight }) => (weight > 0 ? sum + nominalWeight : sum),
        0,
      ),
      rest: restOf(tabulation, working),
      standardError: working.standardError,
      counts: countsOf(tabulation, subject.group, working),
      rules: groupRules(published, working),
    },
  );
}

/** m = Σ votes × score ÷ votes: nothing opens below the counts. */
export function cellNode(subject: FigureSubject, { mean, options, n }: ShownCriterion): TraceNode {
  return derivedNode(
    { measure: 'cell-mean', subject },
    {
      formula: 'mean-of-counts',
      inputs: [],
      value: mean,
      options: options.map(({ optionId, score, votes }) => ({ option: optionId, score, votes })),
      counts: { n },
    },
  );
}

function restOf(tabulation: Tabulation, { criteria, complete, trimmed }: GroupWorking): Rest | null {
  const { trimming } = schemeIn(tabulation);
  if (criteria.some(isWithheld)) return { part: 'withheld', given: 'withheld-criteria' };
  if (trimmed > 0 && trimming.kind !== 'none' && trimming.cut === 'winsorise') {
    return { part: 'correction', given: 'winsorised' };
  }
  return complete ? null : { part: 'correction', given: 'partial-cards' };
}

function isWithheld(criterion: CriterionWorking): boolean {
  return !criterion.shown && criterion.reason !== 'nothing-answered';
}

function countsOf(tabulation: Tabulation, group: string | undefined, working: GroupWorking): TraceCounts {
  const account = tabulation.ballots.groups.find(({ groupId }) => groupId === group);
  const { n, dontKnow, voidCards, trimmed, scoredDontKnow } = working;
  const isScored = schemeIn(tabulation).dontKnow.kind === 'score';
  return {
    ...(account !== undefined && ballotCountsOf(account)),
    ...(voidCards !== null && { rated: cardsNaming(tabulation, working), voidCards }),
    dontKnow,
    n,
    trimmed: 2 * trimmed,
    kept: n - 2 * trimmed,
    ...(isScored && { scoredDontKnow }),
  };
}

function ballotCountsOf({ expected, received, spoilt, void: voided = 0, counted }: GroupAccount): TraceCounts {
  return { ...(expected !== undefined && { expected }), received, spoilt, void: voided, counted };
}
