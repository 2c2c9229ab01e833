import { DONT_KNOW, type Answer, type Answers } from '#domain/answers/model';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';

/** Whole numbers below a bound from a linear congruential generator, so that a failing case can be repeated. */
export function randomNumbers(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

type Random = ReturnType<typeof randomNumbers>;

/** Answers to about four of five questions, hidden ones among them. */
export function randomAnswers(questionnaire: Questionnaire, random: Random): Answers {
  const answers: Record<string, Answer> = {};
  for (const question of questionsOf(questionnaire)) {
    if (random(5) > 0) answers[question.id] = randomAnswer(question, random);
  }
  return answers;
}

const SNIPPETS = ['好', ' ', '\n', '"', '\\', '😀', 'é', '\u0007', '\ud800', 'end', '，'];

function randomText(maximum: number, random: Random): string {
  return Array.from({ length: random(maximum) }, () => SNIPPETS[random(SNIPPETS.length)])
    .join('')
    .slice(0, maximum);
}

function randomAnswer(question: Question, random: Random): Answer {
  switch (question.kind) {
    case 'single': {
      const option = pick(question.options, random);
      return option.other ? { option: option.id, other: randomText(20, random) } : { option: option.id };
    }
    case 'multiple': {
      const options = question.options.filter(() => random(2) > 0).reverse();
      return { options: options.map(({ id }) => id), other: randomText(20, random) };
    }
    case 'text':
    case 'long-text':
      return randomText(question.maximumLength, random);
    case 'number':
      return random(1001) / 10;
    case 'date':
      return `2026-0${1 + random(9)}-1${random(10)}`;
    case 'scale':
      return random(4) === 0 ? DONT_KNOW : question.from + random(question.to - question.from + 1);
    case 'ranking':
      return { order: question.options.map(({ id }) => id).filter(() => random(2) > 0) };
    case 'items':
      return { items: randomMarks(question.items, question.scale.options, random) };
    case 'targets': {
      const picked = question.targets.filter(() => random(2) > 0);
      return {
        targets: Object.fromEntries(
          picked.map(({ id }) => [
            id,
            random(4) === 0 ? DONT_KNOW : randomMarks(question.criteria, question.scale.options, random),
          ]),
        ),
      };
    }
  }
}

interface Named {
  readonly id: string;
}

function randomMarks(rows: readonly Named[], options: readonly Named[], random: Random): Record<string, string> {
  return Object.fromEntries(rows.filter(() => random(4) > 0).map(({ id }) => [id, pick(options, random).id]));
}

function pick<Element>(list: readonly Element[], random: Random): Element {
  const element = list[random(list.length)];
  if (element === undefined) throw new RangeError('nothing to pick from');
  return element;
}
