import { sourceOf, type SortedTables } from '#domain/disclosure/classification';
import { publishedReason, type HidingReason } from '#domain/disclosure/hiding-reason';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { RaterGroup } from '#domain/survey/model';
import type { Tally } from './answer-tally';
import type { Cell, Distribution, QuestionTable } from '../model';
import type { PlannedRelease, ReleasedQuestion, TableRelease } from './planned-release';

export interface DescribedQuestion extends Pick<ReleasedQuestion, 'finished' | 'rules'> {
  /** Those in which it is published. */
  readonly tables: SortedTables;
  readonly question: string;
  readonly item?: string;
  readonly groups: readonly RaterGroup[];
}

/** What is published of one question: all who answered, and the tables of the plan as far as they give nobody away. */
export function describeRelease(input: DescribedQuestion, release: PlannedRelease): QuestionTable {
  const { tables } = input;
  const cell = (of: Tally, reason: HidingReason | null) => cellOf(input, of, reason);
  const ofGroups = release.tables.find(({ tableId }) => tables.tree.some((one) => isOfGroups(one, tableId)));
  const others = release.tables.filter((table) => table !== ofGroups);
  return {
    question: input.question,
    ...(input.item === undefined ? {} : { item: input.item }),
    overall: cell(release.overall.tally, release.overall.reason),
    groups:
      ofGroups === undefined
        ? []
        : input.groups.map(({ id }) => ({ groupId: id, cell: groupCell(input, ofGroups, id) })),
    ...(others.length > 0 && {
      tables: others.map(({ tableId, release: how, cells }) => ({
        tableId,
        release: how,
        cells:
          how === 'cross-table'
            ? []
            : cells.map(({ classes, tally, reason }) => ({ classes, cell: cell(tally, reason) })),
      })),
    }),
  };
}

/**
 * A question that divides people is not divided itself but by the rater groups. By its own classes each would be of one
 * mind; and by those of another question its counts would be that one's answers in its classes, such as ages in a unit,
 * where they are hidden.
 */
export function tablesFor(question: string, tables: SortedTables): SortedTables {
  const { tree, crossing, refused } = tables;
  const planned = [...tree, ...(crossing === null ? [] : [crossing])];
  if (!planned.some(({ by }) => by.some((one) => sourceOf(one) === question))) return tables;
  const isOfGroupsAlone = ({ by }: PlannedTable) => by.every((one) => sourceOf(one) === null);
  return {
    tree: tree.filter(isOfGroupsAlone),
    crossing: crossing !== null && isOfGroupsAlone(crossing) ? crossing : null,
    refused,
  };
}

/** The rater groups as they are, each a class of its own. */
function isOfGroups({ id, by }: PlannedTable, tableId: string): boolean {
  const [only, ...others] = by;
  return id === tableId && only?.kind === 'rater-group' && only.merged === undefined && others.length === 0;
}

function groupCell(input: DescribedQuestion, { cells }: TableRelease, groupId: string): Cell<Distribution> {
  const own = cells.find(({ classes }) => classes[0] === groupId);
  return own === undefined ? { released: false, reason: 'below-threshold' } : cellOf(input, own.tally, own.reason);
}

function cellOf({ finished, rules }: DescribedQuestion, of: Tally, reason: HidingReason | null): Cell<Distribution> {
  if (reason !== null) return { released: false, reason: publishedReason(reason) };
  return { released: true, ...finished.describe(of, rules) };
}
