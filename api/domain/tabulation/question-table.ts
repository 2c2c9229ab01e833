import { publishedReason, type HidingReason } from '#domain/disclosure/hiding-reason';
import { primarySuppression, type Block } from '#domain/disclosure/primary';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { type Child, closeTwoLevelTree, type TreeClosure } from '#domain/disclosure/two-level-tree';
import type { RaterGroup } from '#domain/survey/model';
import { addTallies, type AnswerTally, type FinishedTally, type Tally } from './answer-tally';
import type { Cell, Distribution, QuestionTable } from './model';

/** The release of one question: all raters, and the rater groups as far as they do not give each other away. */
export function tabulateQuestion(
  tally: AnswerTally,
  groups: readonly RaterGroup[],
  rules: ReleaseRules,
): QuestionTable {
  const finished = tally.finish();
  const overall = addTallies(finished.groups);
  const children = finished.groups.map((group, index) => ({
    id: groups[index]?.id ?? '',
    views: viewsOf(finished, group),
  }));
  const closed = closeTable({ finished, overall, children, rules });
  const cell = (of: Tally, reason: HidingReason | null) => cellOf({ finished, of, reason, rules });
  return {
    question: tally.question,
    ...(tally.item === undefined ? {} : { item: tally.item }),
    overall: cell(overall, closed.total),
    groups: finished.groups.map((group, index) => ({
      groupId: children[index]?.id ?? '',
      cell: cell(group, closed.children[index] ?? null),
    })),
  };
}

function closeTable(table: {
  readonly finished: FinishedTally;
  readonly overall: Tally;
  readonly children: readonly Child[];
  readonly rules: ReleaseRules;
}): TreeClosure {
  const { finished, overall, children, rules } = table;
  const { minimumGroupSize, suppression } = rules;
  if (!suppression) return { total: emptiness(overall), children: finished.groups.map(emptiness) };
  const closed = closeTwoLevelTree(children, minimumGroupSize);
  const own = primarySuppression(viewsOf(finished, overall)[0], minimumGroupSize);
  return { ...closed, total: own ?? closed.total };
}

/** Without anybody to protect, only where nobody answered there is nothing to show. */
function emptiness({ n }: Tally): HidingReason | null {
  return n === 0 ? 'below-threshold' : null;
}

/** Those with a substantive answer; and all, with "don't know" as one more answer. */
function viewsOf(finished: FinishedTally, tally: Tally): readonly [Block, Block] {
  const histograms = finished.histograms(tally);
  const { n, dontKnow } = tally;
  return [
    { n, histograms },
    { n: n + dontKnow, histograms: histograms.map((counts) => [...counts, dontKnow]) },
  ];
}

function cellOf(input: {
  readonly finished: FinishedTally;
  readonly of: Tally;
  readonly reason: HidingReason | null;
  readonly rules: ReleaseRules;
}): Cell<Distribution> {
  const { finished, of, reason, rules } = input;
  if (reason !== null) return { released: false, reason: publishedReason(reason) };
  return { released: true, ...finished.describe(of, rules.minimumGroupSize) };
}
