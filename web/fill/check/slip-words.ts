import { DONT_KNOW_CHARACTER } from '#domain/answers/vector';
import type { OptionScale, Question } from '#domain/questionnaire/model';
import { FIRST, GIVEN, WORDS } from '#domain/slips/ballot-slips';
import { VOID_CLASS } from '#domain/slips/slip-table';
import type { OwnSlip } from './own-slips';
import { text } from './page-data';
import { say } from '../state/say';
import * as words from './words/zh';

type SaidSlip = Pick<OwnSlip, 'list' | 'slip'>;

/** Of what within its question a slip speaks: the item, the option, or the unit and what it was rated on. */
export function partInWords(question: Question, { list, slip }: SaidSlip): string {
  const { part } = list;
  if (part === GIVEN) return words.partGiven;
  if (part === WORDS) return words.partWords;
  if (part === FIRST) return words.partFirst;
  const position = Number(part);
  switch (question.kind) {
    case 'items':
      return labelOf(question.items[position]);
    case 'multiple':
    case 'ranking':
      return labelOf(question.options[position]);
    case 'targets': {
      const [unit, criterion] = [question.targets[Number(slip.unit)], question.criteria[position]];
      return [unit && text(unit.name), criterion && text(criterion.title)].filter(Boolean).join(words.between);
    }
    default:
      return '';
  }
}

/** What a slip says, as the member said it (see the table in ballot-slips). */
export function answerInWords(question: Question, { list, slip }: SaidSlip): string {
  const { answer } = slip;
  if (slip.class === VOID_CLASS) return words.answerVoid;
  if (answer === '') return words.answerNone;
  if (list.part === GIVEN) return words.answerGiven;
  if (list.part === WORDS) return answer;
  switch (question.kind) {
    case 'single':
      return labelOf(question.options[Number(answer)]);
    case 'scale':
      return answer === DONT_KNOW_CHARACTER ? dontKnow(question) : answer;
    case 'items':
    case 'targets':
      return answer === DONT_KNOW_CHARACTER ? dontKnow(question.scale) : stepOf(question.scale, answer);
    case 'multiple':
      return answer === '1' ? words.answerTicked : words.answerNotTicked;
    case 'ranking':
      if (list.part === FIRST) return labelOf(question.options[Number(answer)]);
      return answer === '0' ? words.answerNotPlaced : say(words.answerPlace, { n: answer });
    default:
      return answer;
  }
}

function labelOf(entry: { readonly label: { readonly zh: string } } | undefined): string {
  return entry ? text(entry.label) : '';
}

/** A position is one character (see characterOfPosition). */
function stepOf({ options }: OptionScale, character: string): string {
  return labelOf(options[parseInt(character, 36)]);
}

function dontKnow(scale: Pick<OptionScale, 'dontKnow'>): string {
  return scale.dontKnow ? text(scale.dontKnow) : words.answerDontKnow;
}
