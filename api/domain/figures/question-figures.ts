import { type AnswerOption, answerOptions, betterHalf, orderedScale } from '#domain/questionnaire/answer-options';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { Cell, Distribution, QuestionTable, Tabulation } from '#domain/tabulation/model';
import {
  estimatedFigure,
  type Figure,
  figureOf,
  type FigureName,
  type FigureSubject,
  hiddenAnswers,
  missingFigure,
  smallFigure,
} from './figure';
import type { Measure, Method } from './measures';
import { shareFigure } from './share-figure';

export interface PublishedTable {
  readonly question: Question;
  readonly table: QuestionTable;
}

export function publishedTables(wave: {
  readonly questionnaire: Questionnaire;
  readonly tabulation: Tabulation;
}): readonly PublishedTable[] {
  const questions = questionsOf(wave.questionnaire);
  return wave.tabulation.questions.flatMap((table) => {
    const question = questions.find(({ id }) => id === table.question);
    return question === undefined ? [] : [{ question, table }];
  });
}

/** One table of a question: all raters, then each rater group. */
export function questionFigures({ question, table }: PublishedTable, tabulation: Tabulation): readonly Figure[] {
  const drafts = draftsOf(question, tabulation);
  return cellsOf(table).flatMap(({ subject, cell }) =>
    drafts.map(({ measure, method, option, make }) => {
      const name = { measure, method, subject: { ...subject, ...(option !== undefined && { option }) } };
      return cell.released ? make(name, cell) : hiddenAnswers(name, cell.reason, tabulation);
    }),
  );
}

/** The same of every cell of a table of the plan; what has noise has no error that could be told. */
export function plannedFigures({ question, table }: PublishedTable, tabulation: Tabulation): readonly Figure[] {
  const drafts = draftsOf(question, tabulation);
  return plannedCellsOf(table).flatMap(({ subject, cell, isNoisy }) =>
    drafts.map(({ measure, method, option, make }) => {
      const name = { measure, method, subject: { ...subject, ...(option !== undefined && { option }) } };
      if (!cell.released) return hiddenAnswers(name, cell.reason, tabulation);
      const figure = make(name, cell);
      return isNoisy && figure.reason === null ? aboutFigure(figure) : figure;
    }),
  );
}

function aboutFigure(figure: Figure): Figure {
  return { ...figure, standardError: null, interval: null, remark: 'noise-added' };
}

/** Classes of a cell are joined, as neither options nor rater groups have a plus sign in their ids. */
export function plannedCellsOf({ question, item, tables = [] }: QuestionTable): readonly {
  readonly subject: FigureSubject;
  readonly cell: Cell<Distribution>;
  readonly isNoisy: boolean;
}[] {
  return tables.flatMap(({ tableId, release, cells }) =>
    cells.map(({ classes, cell }) => ({
      subject: { question, ...(item !== undefined && { item }), table: tableId, class: classes.join('+') },
      cell,
      isNoisy: release === 'noisy',
    })),
  );
}

export function cellsOf({ question, item, overall, groups }: QuestionTable): readonly {
  readonly subject: FigureSubject;
  readonly cell: Cell<Distribution>;
}[] {
  const subject = { question, ...(item !== undefined && { item }) };
  return [
    { subject, cell: overall },
    ...groups.map(({ groupId, cell }) => ({ subject: { ...subject, group: groupId }, cell })),
  ];
}

/** A figure that a kind of question has, whatever was answered. */
interface Draft {
  readonly measure: Measure;
  readonly method: Method;
  readonly option?: string;
  readonly make: (name: FigureName, distribution: Distribution) => Figure;
}

function draftsOf(question: Question, tabulation: Tabulation): readonly Draft[] {
  return [
    ...meanDrafts(question, tabulation),
    ...answerOptions(question).map(({ key, position }) => shareDraft('option-share', [position], key)),
    ...scaleDrafts(question, tabulation),
    ...rankingDrafts(question),
    ...(canBeWithoutOpinion(question) ? [NO_OPINION] : []),
  ];
}

function meanDrafts(question: Question, tabulation: Tabulation): readonly Draft[] {
  switch (question.kind) {
    case 'single':
    case 'scale':
    case 'items':
    case 'number':
      return [
        {
          measure: 'mean',
          method: 'mean',
          make: (name, distribution) => meanFigure(name, { question, distribution, tabulation }),
        },
      ];
    default:
      return [];
  }
}

/** The mean is over the answers that have a score, of which there may be fewer than the answers that are shown. */
function meanFigure(
  name: FigureName,
  context: {
    readonly question: Question;
    readonly distribution: Distribution;
    readonly tabulation: Tabulation;
  },
): Figure {
  const { question, distribution, tabulation } = context;
  const options = answerOptions(question);
  const scored = options.filter(({ score }) => score !== undefined);
  if (options.length > 0 && scored.length === 0) return missingFigure(name, 'scale-without-scores');
  const have = options.length === 0 ? distribution.n : countOn(scored, distribution);
  return distribution.mean === undefined
    ? smallFigure(name, have, tabulation)
    : estimatedFigure(name, distribution.mean, have);
}

function scaleDrafts(question: Question, tabulation: Tabulation): readonly Draft[] {
  if (question.kind === 'scale' && question.recommend === true) return [netPromoterDraft(tabulation)];
  const scale = orderedScale(question);
  if (scale === null) return [];
  return [
    shareDraft('favourable-share', positionsOf(betterHalf(scale))),
    shareDraft('top-share', positionsOf(scale.slice(-1))),
  ];
}

function netPromoterDraft(tabulation: Tabulation): Draft {
  return {
    measure: 'net-promoter',
    method: 'net-promoter',
    make: (name, { n, netPromoter }) =>
      netPromoter === undefined ? smallFigure(name, n, tabulation) : estimatedFigure(name, netPromoter, n),
  };
}

/** Of all who answered, those outside the substantive scale. */
const NO_OPINION: Draft = {
  measure: 'no-opinion-share',
  method: 'wilson-share',
  make: (name, { n, dontKnow }) => shareFigure(name, { successes: dontKnow, n: n + dontKnow }),
};

function rankingDrafts(question: Question): readonly Draft[] {
  if (question.kind !== 'ranking') return [];
  return question.options.map(({ id }, position) => ({
    measure: 'rank-points',
    method: 'borda-points',
    option: id,
    make: (name, { n, rankPoints }) => {
      const points = rankPoints?.[position];
      return points === undefined || n === 0 ? missingFigure(name, 'nothing-answered') : figureOf(name, points, { n });
    },
  }));
}

function shareDraft(measure: Measure, positions: readonly number[], option?: string): Draft {
  return {
    measure,
    method: 'wilson-share',
    ...(option !== undefined && { option }),
    make: (name, { counts, n }) =>
      shareFigure(name, { successes: positions.reduce((sum, position) => sum + (counts[position] ?? 0), 0), n }),
  };
}

function canBeWithoutOpinion(question: Question): boolean {
  switch (question.kind) {
    case 'single':
      return question.options.some(({ nonSubstantive }) => nonSubstantive === true);
    case 'scale':
      return question.dontKnow !== undefined;
    case 'items':
      return question.scale.dontKnow !== undefined;
    default:
      return false;
  }
}

export function positionsOf(options: readonly AnswerOption[]): readonly number[] {
  return options.map(({ position }) => position);
}

function countOn(options: readonly AnswerOption[], { counts }: Distribution): number {
  return positionsOf(options).reduce((sum, position) => sum + (counts[position] ?? 0), 0);
}
