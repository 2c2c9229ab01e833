import type { LocalizedText, Question } from './model';

/** An option that is counted in the shares, with its place in the counts of the tabulation. */
export interface AnswerOption {
  readonly key: string;
  readonly label: LocalizedText;
  readonly position: number;
  readonly score?: number;
}

/** The substantive options in the order of the questionnaire; none where answers are no choice among options. */
export function answerOptions(question: Question): readonly AnswerOption[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return question.options.flatMap(({ id, label, score, nonSubstantive }, position) =>
        nonSubstantive === true ? [] : [{ key: id, label, position, ...(score === undefined ? {} : { score }) }],
      );
    case 'items':
      return question.scale.options.map(({ id, label, score }, position) => ({ key: id, label, position, score }));
    case 'scale':
      return Array.from({ length: question.to - question.from + 1 }, (_, position) => ({
        key: String(question.from + position),
        label: { zh: String(question.from + position) },
        position,
        score: question.from + position,
      }));
    case 'targets':
    case 'text':
    case 'long-text':
    case 'number':
    case 'date':
      return [];
  }
}

/**
 * The options as an ordered scale, worst first; null where they are no scale: fewer than three, some without a score, or
 * two with the same.
 */
export function orderedScale(question: Question): readonly AnswerOption[] | null {
  if (question.kind !== 'single' && question.kind !== 'items' && question.kind !== 'scale') return null;
  const options = answerOptions(question);
  const scores = new Set(options.map(({ score }) => score));
  if (options.length < 3 || scores.has(undefined) || scores.size < options.length) return null;
  return options.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
}

/** The favourable options of a scale; a middle option is in neither half. */
export function betterHalf(scale: readonly AnswerOption[]): readonly AnswerOption[] {
  return scale.slice(scale.length - Math.floor(scale.length / 2));
}
