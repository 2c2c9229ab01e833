import { type Answer, DONT_KNOW } from '#domain/answers/model';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type {
  ItemsQuestion,
  MultipleQuestion,
  NumberQuestion,
  Question,
  RankingQuestion,
  TargetsQuestion,
} from '#domain/questionnaire/model';
import type { Unanswered } from './preview-model';
import type { Uniform } from './simulated-tally';

/** How a question is supposed to be answered by those who are asked it. */
export interface SupposedOpinion {
  readonly question: Question;
  /** In which proportions options are chosen; evenly where it is not said. */
  readonly chosen?: Readonly<Record<string, number>> | undefined;
  /** Of each option of several those who tick it and those who do not, in proportion. */
  readonly ticks: readonly (readonly number[])[];
  readonly unanswered: Unanswered;
}

/** What one simulated person answers; undefined for a question that is left open. */
export type Answerer = (random: Uniform) => Answer | undefined;

export function answererOf(supposed: SupposedOpinion): Answerer {
  const { skipped, outside } = supposed.unanswered;
  const outsider = answerOutside(supposed.question);
  const answer = answerWithin(supposed);
  return (random) => {
    const place = random();
    if (place < skipped) return undefined;
    return place < skipped + outside ? outsider : answer(random);
  };
}

/** Outside of the options that are counted. */
function answerOutside(question: Question): Answer | undefined {
  if (question.kind === 'scale') return DONT_KNOW;
  if (question.kind !== 'single') return undefined;
  const option = question.options.find(({ nonSubstantive }) => nonSubstantive === true);
  return option === undefined ? undefined : { option: option.id };
}

function answerWithin({ question, chosen, ticks }: SupposedOpinion): Answerer {
  switch (question.kind) {
    case 'single':
      return chooser(keysOf(question), { chosen, answer: (option) => ({ option }) });
    case 'scale':
      return chooser(keysOf(question), { chosen, answer: Number });
    case 'items':
      return itemsRater(question, chosen);
    case 'multiple':
      return ticker(question, ticks);
    case 'ranking':
      return (random) => ({ order: ordered(question, random) });
    case 'number':
      return (random) => numberWithin(question, random);
    case 'text':
    case 'long-text':
      return () => 'x';
    case 'date':
      return () => question.earliest ?? question.latest ?? '2026-01-05';
    case 'targets':
      return () => pickedTargets(question);
  }
}

function keysOf(question: Question): readonly string[] {
  return answerOptions(question).map(({ key }) => key);
}

function chooser<Chosen extends Answer>(
  keys: readonly string[],
  { chosen, answer }: { readonly chosen: SupposedOpinion['chosen']; readonly answer: (key: string) => Chosen },
): (random: Uniform) => Chosen | undefined {
  const answers = keys.map(answer);
  const weights = keys.map((key) => chosen?.[key] ?? (chosen === undefined ? 1 : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (random) => {
    let left = random() * total;
    const place = weights.findIndex((weight) => (left -= weight) < 0);
    return answers[place];
  };
}

function itemsRater(question: ItemsQuestion, chosen: SupposedOpinion['chosen']): Answerer {
  const choose = chooser(keysOf(question), { chosen, answer: (option) => ({ option }) });
  return (random) => ({
    items: Object.fromEntries(
      question.items.flatMap(({ id }) => {
        const choice = choose(random);
        return choice === undefined ? [] : [[id, choice.option]];
      }),
    ),
  });
}

/** Whoever answers ticks at least one, and no more than may be. */
function ticker({ options, maximum = options.length }: MultipleQuestion, ticks: SupposedOpinion['ticks']): Answerer {
  const ids = options.map(({ id }) => id);
  return (random) => {
    const ticked = ids.filter((_, place) => {
      const [yes = 1, no = 1] = ticks[place] ?? [];
      return random() * (yes + no) < yes;
    });
    if (ticked.length > 0) return { options: ticked.slice(0, maximum) };
    return { options: ids.slice(Math.floor(random() * ids.length)).slice(0, 1) };
  };
}

function ordered({ options, places }: RankingQuestion, random: Uniform): readonly string[] {
  return options
    .map(({ id }) => ({ id, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .slice(0, places)
    .map(({ id }) => id);
}

/** Of a number without limits, as most that are asked for are counts of something. */
const SUPPOSED_RANGE = 100;

function numberWithin({ minimum, maximum }: NumberQuestion, random: Uniform): number {
  const from = Math.ceil(minimum ?? Math.min(0, maximum ?? 0));
  const to = Math.floor(maximum ?? from + SUPPOSED_RANGE);
  return from + Math.floor(random() * (to - from + 1));
}

/** What they are given is simulated apart; here it matters that somebody was rated. */
function pickedTargets({ targets }: TargetsQuestion): Answer {
  return { targets: { [targets[0]?.id ?? '']: DONT_KNOW } };
}
