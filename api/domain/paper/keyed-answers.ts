import { type Answer, type Answers, DONT_KNOW, type DontKnow, type TargetRating } from '#domain/answers/model';
import type { OptionId, QuestionId } from '#domain/questionnaire/model';
import { type KeyedCell, LEFT_BLANK, UNUSABLE } from './model';
import type { PaperCell, PaperForm } from './paper-form';

/** Stands for what somebody wrote beside "other": without a text the whole ballot would be spoilt. */
export const OTHER_ON_PAPER = '（见纸质答卷）';

/** What a keyed ballot says, in the form of a member's answers; blank and unusable cells are not answered. */
export function keyedAnswers(form: PaperForm, cells: readonly KeyedCell[]): Answers {
  const answers: Record<QuestionId, Answer> = {};
  for (const [place, cell] of form.cells.entries()) {
    const keyed = cells[place] ?? LEFT_BLANK;
    if (keyed === LEFT_BLANK || keyed === UNUSABLE) continue;
    const { id } = cell.question;
    answers[id] = merged(answers[id], answerOfCell(cell, keyed));
  }
  return answers;
}

/**
 * The answer that one cell gives by itself.
 * @throws RangeError for a value that readKeyed would refuse
 */
export function answerOfCell(cell: PaperCell, keyed: string): Answer {
  const { question, entry } = cell;
  switch (entry.kind) {
    case 'choice':
      return chosenAnswer(cell, valueOf(entry.codes, keyed));
    case 'list': {
      const chosen = keyed.split(',').map((position) => optionAt(entry.options, Number(position) - 1));
      const options = chosen.map(({ id }) => id);
      if (question.kind === 'ranking') return { order: options };
      return { options, ...(chosen.some(({ other }) => other) && { other: OTHER_ON_PAPER }) };
    }
    case 'number':
      return Number(keyed);
    case 'date':
      return keyed;
  }
}

function chosenAnswer({ question, part = '', criterion = '' }: PaperCell, value: OptionId | number): Answer {
  if (question.kind === 'scale') return value === DONT_KNOW ? DONT_KNOW : Number(value);
  const option = String(value);
  if (question.kind === 'items') return { items: { [part]: option } };
  if (question.kind === 'targets') {
    return { targets: { [part]: option === DONT_KNOW ? DONT_KNOW : { [criterion]: option } } };
  }
  const isOther = question.kind === 'single' && question.options.some(({ id, other }) => other && id === option);
  return { option, ...(isOther && { other: OTHER_ON_PAPER }) };
}

function valueOf(
  codes: readonly { readonly code: string; readonly value: OptionId | number | DontKnow }[],
  keyed: string,
) {
  const found = codes.find(({ code }) => code === keyed);
  if (!found) throw new RangeError(`no code ${keyed} here`);
  return found.value;
}

function optionAt<Option>(options: readonly Option[], position: number): Option {
  const option = options[position];
  if (!option) throw new RangeError(`no option ${position} here`);
  return option;
}

/** Items and targets have several cells; each adds its part. */
function merged(before: Answer | undefined, next: Answer): Answer {
  if (typeof before !== 'object' || typeof next !== 'object') return next;
  if ('items' in before && 'items' in next) return { items: { ...before.items, ...next.items } };
  if (!('targets' in before) || !('targets' in next)) return next;
  const targets: Record<string, TargetRating> = { ...before.targets };
  for (const [id, rating] of Object.entries(next.targets)) targets[id] = withCriteria(targets[id], rating);
  return { targets };
}

function withCriteria(before: TargetRating | undefined, next: TargetRating): TargetRating {
  return typeof before === 'object' && typeof next === 'object' ? { ...before, ...next } : next;
}
