import { earlierScore } from '#domain/mapping/earlier-score';
import { originOf } from '#domain/mapping/unit-links';
import { questionsOf } from '#domain/questionnaire/model';
import type { Cell, Distribution, QuestionTable } from '#domain/tabulation/model';
import { isAnalysisMeasure } from '../analysis/analysis-measures';
import type { ChangeTest, Figure, FigureSubject } from '../figure';
import { findFigure } from '../figure-list';
import { type PreviousWave, type PublishedReview, publishedReviews, type PublishedWave } from '../published-wave';
import { originNode } from './origin-trace';
import { isResponseMeasure } from '../response-measures';
import { responseNode } from './response-trace';
import { cellsOf, plannedCellsOf } from '../question-figures';
import { analysisNode, isAnalysed } from './analysis-trace';
import { questionNode } from './question-trace';
import { meanOverTargets, ratingShareNode, targetNode, type TracedFigure } from './review-trace';
import type { TraceNode } from './trace-node';
import { ballotsNode } from './wave-trace';
import { givenNode, type NodeName } from './nodes';
import { commonUnitsEnds } from './common-units-trace';

export interface Trace {
  readonly figure: Figure;
  /** Null for a figure without a value; its reason says why. */
  readonly root: TraceNode | null;
}

/** The working of one published figure, down to counts; null for an id that names none. */
export function traceOf(wave: PublishedWave, figureId: string): Trace | null {
  const figure = findFigure(wave, figureId);
  if (figure === undefined) return null;
  return { figure, root: rootOf(wave, figure) };
}

/** The same of a figure that is at hand. */
export function rootOf(wave: PublishedWave, figure: Figure): TraceNode | null {
  const { measure, changed, subject, value } = figure;
  if (value === null) return null;
  if (isAnalysed(figure)) return analysisNode(wave, figure);
  if (measure !== 'change') return plainNode(wave, { measure, subject, value });
  if (changed === undefined || changed === 'change' || figure.test === undefined || wave.previous === null) {
    throw new RangeError('a change without its ends');
  }
  return {
    id: figure.id,
    measure,
    subject,
    value,
    formula: 'difference',
    inputs: endNodes(wave, wave.previous, { name: { measure: changed, subject }, test: figure.test }),
  };
}

interface TestedChange {
  readonly name: NodeName;
  readonly test: ChangeTest;
}

function endNodes(wave: PublishedWave, previous: PreviousWave, { name, test }: TestedChange): readonly TraceNode[] {
  if (name.measure !== 'criterion-mean' && name.measure !== 'rater-group-mean') {
    return [endNode(wave, { ...name, value: test.current }), earlierNode(previous, { ...name, value: test.previous })];
  }
  const reviewIn = (one: Pick<PublishedWave, 'questionnaire' | 'tabulation'>) => {
    const review = publishedReviews(one).find(({ question }) => question.id === name.subject.question);
    if (review === undefined) throw new RangeError('a change without its ends');
    return review;
  };
  return commonUnitsEnds({
    name,
    now: { published: reviewIn(wave), value: test.current },
    before: { published: reviewIn(previous), value: test.previous },
    links: previous.links ?? null,
  });
}

/** Of a unit that was another one, or several, the scores of those. */
function earlierNode(wave: PreviousWave, figure: TracedFigure): TraceNode {
  const { question, target } = figure.subject;
  const published = publishedReviews(wave).find((one) => one.question.id === question);
  if (target === undefined || published === undefined) return endNode(wave, figure);
  const origin = earlierScore(published.review, originOf(wave.links ?? null, target));
  if (origin === null) throw new RangeError('a change without its earlier end');
  return originNode(published, figure, origin);
}

/** Weighted estimates are made of single answers and end there. */
function endNode(wave: Pick<PublishedWave, 'questionnaire' | 'tabulation'>, figure: TracedFigure): TraceNode {
  return isAnalysisMeasure(figure.measure)
    ? givenNode(figure, figure.value, 'single-answers')
    : plainNode(wave, figure);
}

function plainNode(wave: Pick<PublishedWave, 'questionnaire' | 'tabulation'>, figure: TracedFigure): TraceNode {
  const { question } = figure.subject;
  if (isResponseMeasure(figure.measure)) return responseNode(wave.tabulation, figure.measure);
  if (question === undefined) return ballotsNode(wave.tabulation, figure);
  const review = publishedReviews(wave).find((one) => one.question.id === question);
  return review === undefined ? tableNode(wave, figure) : reviewNode(review, figure);
}

function reviewNode(review: PublishedReview, figure: TracedFigure): TraceNode {
  if (figure.subject.target !== undefined) return targetNode(review, figure);
  switch (figure.measure) {
    case 'rating-share':
      return ratingShareNode(review, figure);
    case 'targets-ranked':
    case 'targets-insufficient':
      return givenNode(figure, figure.value, 'count');
    default:
      return meanOverTargets(review, figure);
  }
}

function tableNode(
  { questionnaire, tabulation }: Pick<PublishedWave, 'questionnaire' | 'tabulation'>,
  figure: TracedFigure,
): TraceNode {
  const { subject } = figure;
  const question = questionsOf(questionnaire).find(({ id }) => id === subject.question);
  const table = tabulation.questions.find((one) => one.question === subject.question && one.item === subject.item);
  const cell = table && cellOf(table, subject);
  if (question === undefined || cell?.released !== true) throw new RangeError('a cell that is not shown has no trace');
  return questionNode({ question, tabulation, distribution: cell }, figure);
}

function cellOf(table: QuestionTable, subject: FigureSubject): Cell<Distribution> | undefined {
  if (subject.table === undefined) return cellsOf(table).find((one) => one.subject.group === subject.group)?.cell;
  const isIt = (own: FigureSubject) => own.table === subject.table && own.class === subject.class;
  return plannedCellsOf(table).find((one) => isIt(one.subject))?.cell;
}
