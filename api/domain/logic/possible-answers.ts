import { type Answer, type Answers, DONT_KNOW } from '#domain/answers/model';
import {
  type Condition,
  type MultipleQuestion,
  type NumberQuestion,
  type OptionId,
  type Question,
  type QuestionId,
  type Questionnaire,
  questionsOf,
  type RankingQuestion,
  type ScaleQuestion,
} from '#domain/questionnaire/model';
import { askingComparisons, askingConditions, type Comparison, comparisonsIn } from './asking-conditions';
import { conditionHolds } from './conditions';

/** Beyond so many ways of answering nothing is taken to be decided by the questionnaire. */
const MOST_WAYS = 5_000;

/** Of many ticks that are compared at once, all ways are more than that. */
const MOST_TICKS = 10;

/**
 * One ballot for each way in which people can have answered, as far as some conditions and whatever decides who is asked
 * tell the ways apart: who was not asked a question has not answered it, and who was may have left it out. Null where there
 * are too many of them.
 */
export function possibleAnswers(
  questionnaire: Questionnaire,
  conditions: readonly Condition[],
): readonly Answers[] | null {
  const asked = askingConditions(questionnaire);
  const compared = comparedWith(questionnaire, conditions);
  let ways: readonly Answers[] = [{}];
  for (const question of questionsOf(questionnaire)) {
    const comparisons = compared.get(question.id);
    if (comparisons === undefined) continue;
    const answers = answersTo(question, comparisons);
    const condition = asked.get(question.id);
    const isAsked = (way: Answers) => condition === undefined || conditionHolds(condition, way);
    // Counted before they are listed: of many by many the list alone would take seconds.
    if (answers === null || countAfter(ways, isAsked, answers.length) > MOST_WAYS) return null;
    ways = ways.flatMap((way) =>
      isAsked(way) ? answers.map((answer) => withAnswer(way, question.id, answer)) : [way],
    );
  }
  return ways;
}

function countAfter(ways: readonly Answers[], isAsked: (way: Answers) => boolean, answers: number): number {
  const asked = ways.filter(isAsked).length;
  return asked * answers + ways.length - asked;
}

function withAnswer(way: Answers, question: QuestionId, answer: Answer | undefined): Answers {
  return answer === undefined ? way : { ...way, [question]: answer };
}

/** By question, what answers to it are compared with, also to decide who is asked one of the others. */
function comparedWith(
  questionnaire: Questionnaire,
  conditions: readonly Condition[],
): ReadonlyMap<QuestionId, readonly Comparison[]> {
  const before = askingComparisons(questionnaire);
  const all = conditions
    .flatMap(comparisonsIn)
    .flatMap((comparison) => [comparison, ...(before.get(comparison.question) ?? [])]);
  return new Map(
    all.map(({ question }) => [question, all.filter((comparison) => comparison.question === question)] as const),
  );
}

/** One answer for each side of the comparisons, none among them. */
function answersTo(question: Question, comparisons: readonly Comparison[]): readonly (Answer | undefined)[] | null {
  const given = givenTo(question, comparisons);
  if (given === null) return null;
  const bySides = new Map<string, Answer | undefined>();
  for (const answer of [undefined, ...given]) {
    const sides = comparisons.map((one) => conditionHolds(one, withAnswer({}, question.id, answer)));
    bySides.set(sides.join(), answer);
  }
  return [...bySides.values()];
}

function givenTo(question: Question, comparisons: readonly Comparison[]): readonly Answer[] | null {
  switch (question.kind) {
    case 'single':
      return question.options.map(({ id }) => ({ option: id }));
    case 'multiple':
      return ticked(question, comparisons)?.map((options) => ({ options })) ?? null;
    case 'ranking':
      return placed(question, comparisons)?.map((order) => ({ order })) ?? null;
    case 'scale':
      return stepsOf(question);
    case 'number':
      return numbersAround(question, comparisons);
    case 'items':
      return [{ items: { [question.items[0]?.id ?? '']: DONT_KNOW } }];
    case 'targets':
      return [{ targets: { [question.targets[0]?.id ?? '']: DONT_KNOW } }];
    default:
      return ['-'];
  }
}

function ticked({ options, maximum }: MultipleQuestion, comparisons: readonly Comparison[]) {
  const alone = new Set(options.flatMap(({ id, exclusive }) => (exclusive === true ? [id] : [])));
  const sets = setsOf(options, comparisons);
  return (
    sets?.filter(
      (set) => set.length <= Math.max(1, maximum ?? set.length) && (set.length < 2 || !set.some((id) => alone.has(id))),
    ) ?? null
  );
}

function placed({ options, places }: RankingQuestion, comparisons: readonly Comparison[]) {
  return setsOf(options, comparisons)?.filter(({ length }) => length <= places) ?? null;
}

/** Of the options that are compared, all sets; of the others one alone. Null for too many. */
function setsOf(
  options: readonly { readonly id: OptionId }[],
  comparisons: readonly Comparison[],
): readonly (readonly OptionId[])[] | null {
  const chosen = new Set(comparisons.flatMap((one) => ('chosen' in one ? [one.chosen] : [])));
  if (chosen.size > MOST_TICKS) return null;
  const other = options.find(({ id }) => !chosen.has(id));
  const sets = [...chosen].reduce<readonly (readonly OptionId[])[]>(
    (before, option) => [...before, ...before.map((set) => [...set, option])],
    [[]],
  );
  return [...sets.filter(({ length }) => length > 0), ...(other === undefined ? [] : [[other.id]])];
}

function stepsOf({ from, to, dontKnow }: ScaleQuestion): readonly Answer[] {
  const steps = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return dontKnow === undefined ? steps : [...steps, DONT_KNOW];
}

/** The borders, and the next numbers on both sides of each. */
function numbersAround(
  { minimum = -Infinity, maximum = Infinity, decimals }: NumberQuestion,
  comparisons: readonly Comparison[],
): readonly number[] {
  const borders = comparisons.flatMap((one) =>
    'atLeast' in one ? [one.atLeast] : 'atMost' in one ? [one.atMost] : [],
  );
  const step = 10 ** -decimals;
  const around = borders.flatMap((border) => [border - step, border, border + step]);
  const any = Math.min(Math.max(0, minimum), maximum);
  return [any, ...around.filter((value) => value >= minimum && value <= maximum)];
}
