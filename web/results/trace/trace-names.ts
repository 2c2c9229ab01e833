import { TRACE_PARTS, type TraceNode, type TracePart } from '#domain/figures/trace/trace-node';
import type { Figure, FigureSubject } from '#domain/figures/figure';
import type { Measure } from '#domain/figures/measures';
import { answerOptions, type AnswerOption } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import { localized } from '../../lib/i18n';
import { resultWords, traceWords as words } from '../../lib/words';
import { measureName } from '../figure-words';
import { categoryLabel, groupLabel, partLabel, targetLabel } from '../labels';
import { reviewsOf, type Review } from '../review';
import { analysedNames, indexNames } from './analysis-names';
import { variableLabel } from '../variable-labels';
import type { WaveResults } from '../wave-results';
import type { TraceLevel } from './trace-levels';

/** What is said already where a name stands. */
const NOTHING_SAID: FigureSubject = {};

/** What a figure is about and what it measures: "市人社局，公众：主体均分 M". */
export function figureName(
  results: WaveResults,
  { measure, changed, subject }: Pick<Figure, 'measure' | 'changed' | 'subject'>,
  said = NOTHING_SAID,
): string {
  const about = subjectText(results, subject, said);
  const measured = measureName(changed ?? measure);
  const name = about === '' ? measured : words().of(about, measured);
  return changed === undefined ? name : words().title.change(name);
}

/** A step under the one above it, or by itself where it is the first. */
export function stepName(results: WaveResults, { node, above }: TraceLevel): string {
  if (above === null) return nodeName(results, node);
  if (above.measure === 'change') return waveTitle(results, above.inputs.indexOf(node));
  return nodeName(results, node, above.subject);
}

/** An input of a step: what tells it from its neighbours, which is what it is about or else what it measures. */
export function inputName(results: WaveResults, above: TraceNode, position: number): string {
  const input = above.inputs[position];
  if (input === undefined) throw new RangeError(`a step has no input ${position}`);
  if (above.measure === 'change') return waveTitle(results, position);
  if (isPart(input.measure)) return partName(results, input);
  // A place stands among its neighbours, so that its own unit is named like the others.
  const said = above.formula === 'competition-rank' ? NOTHING_SAID : above.subject;
  const about = subjectText(results, input.subject, said);
  return about === '' ? measureName(input.measure) : about;
}

export function nodeName(results: WaveResults, node: TraceNode, said = NOTHING_SAID): string {
  const { measure, subject } = node;
  return isPart(measure) ? partName(results, node) : figureName(results, { measure, subject }, said);
}

/** Of a change: the wave itself, then the one before. */
function waveTitle({ wave, previous }: WaveResults, position: number): string {
  const chosen = position === 0 ? wave : previous?.wave;
  return chosen === undefined ? '' : localized(chosen.title);
}

function isPart(measure: Measure | TracePart): measure is TracePart {
  return TRACE_PARTS.some((part) => part === measure);
}

/** `…#answers:3` counts those on the option at 3, `…#stand-in:public` stands in for that group. */
function partName(results: WaveResults, { id, measure, subject }: TraceNode): string {
  const [name = '', detail] = id.slice(id.indexOf('#') + 1).split(':');
  const part = words().parts[name] ?? name;
  if (detail === undefined) return part;
  if (measure === 'stand-in') return words().of(groupLabel(results.wave, detail), part);
  const option = answersOf(results, subject).find(({ position }) => position === Number(detail));
  return option === undefined ? part : localized(option.label);
}

function subjectText(results: WaveResults, subject: FigureSubject, said: FigureSubject): string {
  const isNew = (place: keyof FigureSubject) => subject[place] !== undefined && subject[place] !== said[place];
  const review = reviewOf(results, subject);
  const { target = '', category = '', criterion = '', group = '' } = subject;
  const names = [
    ...(isNew('index') ? indexNames(results, subject) : []),
    ...(isNew('question') || isNew('item') ? questionNames(results, subject) : []),
    ...(isNew('target') && review !== undefined ? [targetLabel(review, target)] : []),
    ...(target === '' && isNew('category') && review !== undefined ? [categoryLabel(review, category)] : []),
    ...(isNew('group') ? [groupLabel(results.wave, group)] : []),
    ...(isNew('criterion') && review !== undefined ? [partLabel(review, 'criteria', criterion)] : []),
    ...(isNew('option') ? [optionText(results, subject, subject.option ?? null)] : []),
    ...analysedNames(results, subject, isNew),
  ];
  return names.join(resultWords().clauseComma);
}

function reviewOf(results: WaveResults, { question: id }: FigureSubject): Review | undefined {
  return reviewsOf(results).find(({ question }) => question.id === id);
}

/** A question of its own is named; the one about units goes without saying. */
function questionNames(results: WaveResults, { question: id, item }: FigureSubject): readonly string[] {
  const question = questionsOf(results.questionnaire).find((one) => one.id === id);
  if (question === undefined || question.kind === 'targets') return [];
  return [words().quoted(variableLabel(results, { question: question.id, ...(item !== undefined && { item }) }))];
}

/** An option of a step by its id; "don't know" where the scheme scores it. */
export function optionText(results: WaveResults, subject: FigureSubject, option: string | null): string {
  if (option === null) return words().dontKnowOption;
  const rated = reviewOf(results, subject)?.question.scale.options.find(({ id }) => id === option);
  const found = rated ?? answersOf(results, subject).find(({ key }) => key === option);
  return found === undefined ? option : localized(found.label);
}

function answersOf({ questionnaire }: WaveResults, { question: id }: FigureSubject): readonly AnswerOption[] {
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  return question === undefined ? [] : answerOptions(question);
}
