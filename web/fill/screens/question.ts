import { isAnswered } from '#domain/answers/answered';
import { type AnswerProblemCode, validateAnswers } from '#domain/answers/validate';
import type { Question, QuestionKind } from '#domain/questionnaire/model';
import { lines } from '../parts/clauses';
import { heading } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { sectionHead } from '../parts/section-head';
import { createWays, stepBar } from '../parts/step-bar';
import { useKeys } from '../parts/use-keys';
import { items, scale } from '../questions/graded';
import { date, number } from '../questions/measured';
import { multiple } from '../questions/multiple';
import type { QuestionField } from '../questions/question-field';
import { ranking } from '../questions/ranking';
import { single } from '../questions/single';
import { longText, shortText } from '../questions/written';
import { answers, setAnswer } from '../state/answers';
import { text, wave } from '../state/page-data';
import { say } from '../state/say';
import { openPlaces, type Step } from '../state/steps';
import * as words from '../words/zh';

type Fields = { readonly [Kind in QuestionKind]?: QuestionField<Extract<Question, { kind: Kind }>> };

const FIELDS: Fields = {
  single,
  multiple,
  ranking,
  number,
  date,
  text: shortText,
  'long-text': longText,
  scale,
  items,
};

/** One question on a screen of its own. */
export function questionScreen(step: Step): Child {
  const { question } = step;
  const ways = createWays(step, () => gapOf(step));
  useKeys(ways);
  const field = FIELDS[question.kind] as QuestionField<Question>;
  return [
    sectionHead(),
    element(
      'main',
      '',
      heading('asked', text(question.title)),
      question.help && element('p', 'caption', lines(text(question.help))),
      field({
        question,
        answer: () => answers()[question.id],
        change: (answer) => setAnswer(question.id, answer),
      }),
    ),
    stepBar(step, ways),
  ];
}

/** What to say once before going on. A question that may be left empty is left in silence. */
function gapOf(step: Step): string | null {
  const { id } = step.question;
  const problem = validateAnswers(wave.questionnaire, answers()).find(({ question }) => question === id);
  // A text that is too long, or a second choice beside an exclusive one, cannot be entered here.
  const template = problem && !problem.item && PROBLEM_WORDS[problem.code];
  if (template) return say(template, { limit: problem.limit || 0 });
  const open = openPlaces(step, answers());
  return open > 0 && isAnswered(answers()[id]) ? say(words.gaps, { n: open }) : null;
}

type ProblemWords = { readonly [Code in AnswerProblemCode]?: string };

const PROBLEM_WORDS: ProblemWords = {
  'answer.required': words.unanswered,
  'answer.too-few': words.tooFew,
  'answer.too-many': words.tooMany,
  'answer.other-missing': words.otherMissing,
  'answer.too-small': words.tooSmall,
  'answer.too-large': words.tooLarge,
  'answer.too-many-decimals': words.tooManyDecimals,
  'answer.not-a-date': words.notDate,
};
