import type { RankingQuestion, SingleQuestion } from '#domain/questionnaire/model';
import { createChoiceTally } from '#domain/tabulation/questions/choice-tally';
import { createMultipleTally } from '#domain/tabulation/questions/multiple-tally';
import { createRankingTally } from '#domain/tabulation/questions/ranking-tally';
import type { SeededRandom } from '../seeded-random';
import { choice, optionsOf } from './random-survey';
import { type AskedOfFew, type KnownOfHidden, replayed, type SmallSurvey, type World } from './replayed-survey';

const SMALL_QUESTIONS: Readonly<Record<string, AskedOfFew>> = {
  'of two options': chosen(2),
  'of three options': chosen(3),
  'of two options or "do not know"': chosen(3, 2),
  'of ticks': ticked(),
  'of a ranking': ranked(),
};

type Asked = Pick<SmallSurvey, 'question' | 'minimumGroupSize'>;

/** Ten people can rank three options in too many ways. */
export const SMALL_CASES: readonly (Asked & { readonly name: string })[] = Object.entries(SMALL_QUESTIONS).flatMap(
  ([name, question]) =>
    (question.answers.length > 3 ? [5] : [5, 10]).map((minimumGroupSize) => ({ name, question, minimumGroupSize })),
);

export interface ReplayedAtRandom {
  readonly survey: SmallSurvey;
  readonly truth: World;
  readonly known: readonly KnownOfHidden[];
}

/** Random surveys that hide something and have few enough worlds to count. */
export function replayedSurveys(
  random: SeededRandom,
  asked: Asked,
  limits: { readonly surveys: number; readonly mostWorlds: number },
): readonly ReplayedAtRandom[] {
  const all: ReplayedAtRandom[] = [];
  while (all.length < limits.surveys) {
    const own = randomSmallSurvey(random, asked);
    const known = replayed(own.survey, own.truth, limits.mostWorlds);
    if (known !== null && known.length > 0) all.push({ ...own, known });
  }
  return all;
}

/** Units of which some are small and some nearly of one mind, in divisions or not. */
function randomSmallSurvey(
  random: SeededRandom,
  { question, minimumGroupSize }: Asked,
): Omit<ReplayedAtRandom, 'known'> {
  const most = question.answers.length > 3 ? minimumGroupSize + 3 : 2 * minimumGroupSize + 2;
  const units = random.wholeBetween(2, question.answers.length > 2 ? 3 : 4);
  const sizes = Array.from({ length: units }, () =>
    random.uniform() < 0.35
      ? random.wholeBetween(1, minimumGroupSize - 1)
      : random.wholeBetween(minimumGroupSize, most),
  );
  const popular = question.answers.map(() => random.uniform() ** (random.uniform() < 0.5 ? 5 : 1));
  const cut = units > 2 && random.uniform() < 0.4 ? random.wholeBetween(1, units - 1) : null;
  return {
    survey: {
      question,
      minimumGroupSize,
      sizes,
      cut,
      untold: units > 2 && cut !== units - 1 && random.uniform() < 0.3,
    },
    truth: sizes.map((people) => randomAnswers(random, people, popular)),
  };
}

function randomAnswers(random: SeededRandom, people: number, popular: readonly number[]): readonly number[] {
  const favourite = random.wholeBetween(0, popular.length - 1);
  const agreement = random.uniform() < 0.2 ? 0.97 : 0;
  const total = popular.reduce((sum, weight) => sum + weight, 0);
  const answerOf = () => {
    if (random.uniform() < agreement) return favourite;
    let left = random.uniform() * total;
    const place = popular.findIndex((weight) => (left -= weight) <= 0);
    return place < 0 ? popular.length - 1 : place;
  };
  const answers = Array.from({ length: people }, answerOf);
  return popular.map((_, answer) => answers.filter((own) => own === answer).length);
}

/** @param nonSubstantive the option that counts as no answer to the question */
function chosen(options: number, nonSubstantive?: number): AskedOfFew {
  const question: SingleQuestion = choice('asked', options);
  const places = question.options.map((_, place) => place);
  return {
    tally: (atoms) =>
      createChoiceTally(
        {
          question: question.id,
          scores: places.map(() => undefined),
          nonSubstantive: new Set(nonSubstantive === undefined ? [] : [nonSubstantive]),
          recommend: false,
          read: (cell) => (typeof cell === 'number' ? cell : null),
        },
        atoms,
      ),
    answers: places,
    told: places.map((option) => places.map((own) => (own === option ? 1 : 0))),
    ticks: false,
  };
}

function ticked(): AskedOfFew {
  const answers = [[0], [1], [0, 1]];
  return {
    tally: (atoms) => createMultipleTally({ ...choice('asked', 2), kind: 'multiple' }, atoms),
    answers,
    told: [0, 1].map((option) => answers.map((own) => (own.includes(option) ? 1 : 0))),
    ticks: true,
  };
}

/** Two places of three: who comes first, and the points. */
function ranked(): AskedOfFew {
  const question: RankingQuestion = {
    id: 'asked',
    kind: 'ranking',
    title: { zh: '' },
    required: false,
    options: optionsOf(3),
    places: 2,
  };
  const options = [0, 1, 2];
  const answers = options.flatMap((first) => options.filter((one) => one !== first).map((second) => [first, second]));
  return {
    tally: (atoms) => createRankingTally(question, atoms),
    answers,
    told: [0, 1].flatMap((place) => options.map((option) => answers.map((own) => (own[place] === option ? 1 : 0)))),
    ticks: false,
  };
}
