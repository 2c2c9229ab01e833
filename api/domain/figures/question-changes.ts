import { answerOptions, betterHalf, orderedScale } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import type { ShareCounts } from '#domain/statistics/intervals/newcombe-difference';
import type { Distribution, Estimate, QuestionTable, Tabulation } from '#domain/tabulation/model';
import { type Ends, meanChanges, shareChanges, withheldChange } from './change-figure';
import type { Figure, FigureSubject } from './figure';
import type { Measure } from './measures';
import type { PublishedWave } from './published-wave';
import { cellsOf, positionsOf, publishedTables } from './question-figures';
import { isSameQuestion } from './same-question';
import { weightedChanges } from './weighted-changes';
import { isWeighted } from './weighted-estimate';

type AskedWave = Pick<PublishedWave, 'questionnaire' | 'tabulation'>;

/** What changed in the questions that both waves asked alike; of the others nothing is said. */
export function questionChanges(now: AskedWave, before: AskedWave): readonly Figure[] {
  const earlier = publishedTables(before);
  const pairs = publishedTables(now).flatMap(({ question, table }): readonly TablePair[] => {
    const other = earlier.find((one) => one.table.question === table.question && one.table.item === table.item);
    if (other === undefined) return [];
    const same = isSameQuestion(asked(now.tabulation, question), asked(before.tabulation, other.question));
    return same ? [{ question, current: table, previous: other.table }] : [];
  });
  const questions = new Set(pairs.map(({ question }) => question.id));
  return [...questions].flatMap((id) => {
    const own = pairs.filter(({ question }) => question.id === id);
    return changesByWeighting(changesOfQuestion(own), { pairs: own, now: now.tabulation, before: before.tabulation });
  });
}

/**
 * Ballots of a weighted wave do not stand for people alike, so that counts of them may change where nothing has. Of such
 * waves the weighted figures are compared; of one of each kind nothing is.
 */
function changesByWeighting(
  unweighted: readonly Figure[],
  asked: { readonly pairs: readonly TablePair[]; readonly now: Tabulation; readonly before: Tabulation },
): readonly Figure[] {
  const { pairs, now, before } = asked;
  if (!isWeighted(now) && !isWeighted(before)) return unweighted;
  if (isWeighted(now) !== isWeighted(before))
    return unweighted.map((change) => withheldChange(change, 'weighting-differs'));
  return [
    ...unweighted.map((change) => withheldChange(change, 'ballots-weighted')),
    ...weightedChanges(pairs.map(({ question, current }) => ({ question, table: current, now, before }))),
  ];
}

function asked(tabulation: Tabulation, question: Question) {
  return { tabulation, question };
}

interface TablePair {
  readonly question: Question;
  readonly current: QuestionTable;
  readonly previous: QuestionTable;
}

/** A cell in both waves; null where it is not shown. */
interface CellPair {
  readonly question: Question;
  readonly subject: FigureSubject;
  readonly current: Distribution | null;
  readonly previous: Distribution | null;
}

/** One list for the items of a question, in all groups together and in each: these are the families of tests. */
function changesOfQuestion(tables: readonly TablePair[]): readonly Figure[] {
  const cells = tables.flatMap(cellPairs);
  const groups = new Set(cells.map(({ subject }) => subject.group));
  return [...groups].flatMap((group) => changesOfColumn(cells.filter(({ subject }) => subject.group === group)));
}

function changesOfColumn(column: readonly CellPair[]): readonly Figure[] {
  return [
    ...meanChanges(
      'items',
      estimateEnds(column, 'mean', ({ mean }) => mean),
    ),
    ...meanChanges(
      'items',
      estimateEnds(column, 'net-promoter', ({ netPromoter }) => netPromoter),
    ),
    ...shareChanges('items', scaleEnds(column, 'favourable-share')),
    ...shareChanges('items', scaleEnds(column, 'top-share')),
    ...column.flatMap((cell) => shareChanges('options', optionEnds(cell))),
  ];
}

function cellPairs({ question, current, previous }: TablePair): readonly CellPair[] {
  const before = cellsOf(previous);
  return cellsOf(current).map(({ subject, cell }) => {
    const other = before.find((one) => one.subject.group === subject.group)?.cell;
    return {
      question,
      subject,
      current: cell.released ? cell : null,
      previous: other?.released === true ? other : null,
    };
  });
}

/** Questions that have no such estimate in any wave have no change of it either. */
function estimateEnds(
  cells: readonly CellPair[],
  changed: Measure,
  of: (distribution: Distribution) => Estimate | undefined,
): readonly Ends<Estimate>[] {
  const ends = cells.map(({ subject, current, previous }) => ({
    changed,
    subject,
    current: (current && of(current)) ?? null,
    previous: (previous && of(previous)) ?? null,
  }));
  return ends.filter((one) => one.current !== null || one.previous !== null);
}

function scaleEnds(
  cells: readonly CellPair[],
  changed: 'favourable-share' | 'top-share',
): readonly Ends<ShareCounts>[] {
  return cells.flatMap((cell) => {
    const isRecommended = cell.question.kind === 'scale' && cell.question.recommend === true;
    const scale = isRecommended ? null : orderedScale(cell.question);
    if (scale === null) return [];
    const options = changed === 'top-share' ? scale.slice(-1) : betterHalf(scale);
    return [shareEnds(cell, { changed, subject: cell.subject, positions: positionsOf(options) })];
  });
}

function optionEnds(cell: CellPair): readonly Ends<ShareCounts>[] {
  return answerOptions(cell.question).map(({ key, position }) =>
    shareEnds(cell, { changed: 'option-share', subject: { ...cell.subject, option: key }, positions: [position] }),
  );
}

function shareEnds(
  { current, previous }: CellPair,
  share: { readonly changed: Measure; readonly subject: FigureSubject; readonly positions: readonly number[] },
): Ends<ShareCounts> {
  const { changed, subject, positions } = share;
  const countsOf = (distribution: Distribution) => ({
    successes: positions.reduce((sum, position) => sum + (distribution.counts[position] ?? 0), 0),
    n: distribution.n,
  });
  return { changed, subject, current: current && countsOf(current), previous: previous && countsOf(previous) };
}
