import { type Answer, DONT_KNOW, type MultipleAnswer, type SingleAnswer } from '#domain/answers/model';
import type {
  MultipleQuestion,
  NumberQuestion,
  Option,
  RankingQuestion,
  ScaleQuestion,
  SingleQuestion,
} from '#domain/questionnaire/model';
import { sizeOfUnit } from './poll-plan';
import { pickSeveral, pickWeighted, type Random, seededRandom, seedOf } from './random';
import type { Rater } from './rater';
import { OTHER_REMARKS, REMARKS } from './remarks';

/** How well liked each option is: the same for everybody, except that kind people lean to high scores. */
export function chooseSingle({ id, options }: SingleQuestion, rater: Rater): SingleAnswer {
  const asides = options.filter((option) => option.nonSubstantive);
  const evades = rater.random.uniform() < NON_SUBSTANTIVE * asides.length;
  const asked = (option: Option) => (option.nonSubstantive ?? false) === evades;
  const liking = (option: Option) => (asked(option) ? weightOf(id, option) * moodOf(option, rater) : 0);
  const position = pickWeighted(rater.random, options.map(liking));
  return withOther({ option: options[position]?.id ?? '' }, options[position], rater.random);
}

export function chooseSeveral(question: MultipleQuestion, rater: Rater): MultipleAnswer {
  const { id, options, minimum = 1, maximum = 3 } = question;
  const exclusive = options.find((option) => option.exclusive);
  if (exclusive && rater.random.uniform() < EXCLUSIVE) return { options: [exclusive.id] };
  const weights = options.map((option) => (option.exclusive ? 0 : weightOf(id, option)));
  const positions = pickSeveral(rater.random, weights, rater.random.between(minimum, Math.max(minimum, maximum)));
  const chosen = options.filter((_, position) => positions.includes(position));
  const answer = { options: chosen.map((option) => option.id) };
  return withOther(
    answer,
    chosen.find((option) => option.other),
    rater.random,
  );
}

export function putInOrder({ id, options, places }: RankingQuestion, rater: Rater): Answer {
  const order = pickSeveral(
    rater.random,
    options.map((option) => weightOf(id, option)),
    places,
  );
  return { order: order.flatMap((position) => options[position]?.id ?? []) };
}

export function chooseOnScale({ from, to, dontKnow }: ScaleQuestion, rater: Rater): Answer {
  if (dontKnow && rater.random.uniform() < UNDECIDED) return DONT_KNOW;
  const centred = 0.78 + 0.11 * rater.leniency + 0.16 * rater.random.normal();
  return Math.min(to, Math.max(from, Math.round(from + centred * (to - from))));
}

export function chooseNumber({ minimum = 0, maximum = 100 }: NumberQuestion, rater: Rater): number {
  return rater.random.between(Math.ceil(minimum), Math.floor(maximum));
}

/** Few people write anything. */
export function writeRemark(rater: Rater, share: number): string | undefined {
  return rater.random.uniform() < share ? pick(REMARKS, rater.random) : undefined;
}

const EXCLUSIVE = 0.03;
const UNDECIDED = 0.05;
const OTHER = 0.04;
const NON_SUBSTANTIVE = 0.07;
const POPULARITY_SPREAD = 0.55;
const SCORED_SPREAD = 0.2;
const USUAL_SCORE = 72;
const LENIENCY_POINTS = 20;
const SCORE_SPREAD = 24;

function weightOf(questionId: string, option: Option): number {
  const size = sizeOfUnit(option.id);
  if (size !== undefined) return size;
  if (option.other) return OTHER;
  const spread = option.score === undefined ? POPULARITY_SPREAD : SCORED_SPREAD;
  return Math.exp(spread * seededRandom(seedOf(`${questionId} ${option.id}`)).normal());
}

/** Scored answers lie around what a person of this leniency would give, as a bell. */
function moodOf({ score }: Option, { leniency }: Rater): number {
  return score === undefined
    ? 1
    : Math.exp(-0.5 * ((score - USUAL_SCORE - LENIENCY_POINTS * leniency) / SCORE_SPREAD) ** 2);
}

function withOther<Chosen extends object>(answer: Chosen, option: Option | undefined, random: Random): Chosen {
  return option?.other ? { ...answer, other: pick(OTHER_REMARKS, random) } : answer;
}

function pick(texts: readonly string[], random: Random): string {
  return texts[random.between(0, texts.length - 1)] ?? '';
}
