import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { Question, TargetsQuestion } from '#domain/questionnaire/model';
import type { BallotAccount } from '#domain/tabulation/model';
import { createTabulation } from '#domain/tabulation/tabulate';
import { solver } from '../support/attacker/bound-attack';
import { randomTree, utilityOf } from '../support/attacker/best-release';
import { breachesOf } from '../support/attacker/judge-release';
import { attackedReleases } from '../support/attacker/published-sets';
import { jointBreachesOf } from '../support/attacker/joint-attack';
import { FOLLOW_UP, withJointFollowUp, withoutConditions } from '../support/attacker/random-follow-up';
import { replayedSurveys, SMALL_CASES } from '../support/attacker/random-small-survey';
import { randomSurvey } from '../support/attacker/random-survey';
import { isNarrowed } from '../support/attacker/replayed-survey';
import { seededRandom, type SeededRandom } from '../support/seeded-random';
import { cpuOf, peakMegabytes } from './cpu';
import type { DisclosureFigures } from './disclosure';
import { exampleShares } from './example-shares';
import { toldOnTheWay } from './progress';

const SURVEYS = 2000;
/** Linear programmes over all orders are large too. */
const RANKINGS = 1000;
/** Linear programmes over the answers to two questions at once are large. */
const JOINT_SURVEYS = 400;
/** Of each kind of question and each k; all ways of answering are counted of each. */
const SMALL_SURVEYS = { surveys: 120, mostWorlds: 1500 };
const TREES = 500;
const BALLOTS = 5500;
const UNITS = 130;
const QUESTIONS = 100;
const TARGETS = 122;
const CRITERIA = 6;
const GROUPS = 6;
const STEPS = 5;

const NO_ACCOUNT: BallotAccount = {
  received: BALLOTS,
  spoilt: 0,
  spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
  counted: BALLOTS,
  groups: [],
};

const SETTINGS = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '' } };

const UNIT = { kind: 'question', question: 'unit' } as const;

const PUBLICATION: PublicationPlan = {
  tables: [
    { id: 'units', title: { zh: '单位' }, by: [UNIT] },
    { id: 'units-groups', title: { zh: '单位和主体' }, by: [UNIT, { kind: 'rater-group' }] },
    { id: 'ages', title: { zh: '年龄' }, by: [{ kind: 'question', question: 'age' }] },
  ],
  textThreshold: 10,
};

async function main(): Promise<void> {
  const random = seededRandom(2026);
  const review = cpuOf(reviewRelease(random));
  const poll = cpuOf(pollRelease(random));
  const megabytes = peakMegabytes();
  const figures: DisclosureFigures = {
    reviewSeconds: review,
    pollSeconds: poll,
    megabytes,
    ...(await attackAll(random)),
    ...(await attackRankings()),
    ...(await attackFollowUps()),
    ...replaySmallSurveys(),
    utility: utilityShare(random, 0),
    utilityOfOneMind: utilityShare(random, 0.15),
    examples: exampleShares(),
  };
  console.log(JSON.stringify(figures));
}

function reviewRelease(random: SeededRandom): () => void {
  const review: TargetsQuestion = {
    ...asked('review'),
    kind: 'targets',
    picking: 'familiar',
    selection: { kind: 'all' },
    scale: { options: options(STEPS) },
    criteria: Array.from({ length: CRITERIA }, (_, index) => ({ id: `c${index}`, title: { zh: '' }, weight: 1 })),
    categories: [{ id: 'k', title: { zh: '' } }],
    targets: Array.from({ length: TARGETS }, (_, index) => ({
      id: `u${index}`,
      name: { zh: '' },
      category: 'k',
      initials: '',
    })),
  };
  const running = createTabulation({ ...waveOf([review]), settings: SETTINGS });
  for (let ballot = 0; ballot < BALLOTS; ballot++) {
    const card = () => Array.from({ length: CRITERIA }, () => random.wholeBetween(0, STEPS - 1)).join('');
    const cards = Array.from({ length: TARGETS }, () => (random.uniform() < 0.1 ? card() : '.'.repeat(CRITERIA)));
    running.add({ groupId: `g${ballot % GROUPS}`, vector: [cards.join('')] });
  }
  return () => {
    const { reviews } = running.finish(NO_ACCOUNT);
    if (reviews[0]?.targets.length !== TARGETS) throw new Error('nothing was released');
  };
}

function pollRelease(random: SeededRandom): () => void {
  const questions: readonly Question[] = [
    { ...asked('unit'), kind: 'single', options: options(UNITS) },
    { ...asked('age'), kind: 'single', options: options(4) },
    ...Array.from({ length: QUESTIONS }, (_, index): Question => {
      return { ...asked(`q${index}`), kind: 'single', options: options(STEPS) };
    }),
  ];
  const running = createTabulation({
    ...waveOf(questions),
    settings: { ...SETTINGS, publication: PUBLICATION },
    random: () => random.wholeBetween(0, 2 ** 32 - 1),
  });
  for (let ballot = 0; ballot < BALLOTS; ballot++) {
    const answers = Array.from({ length: QUESTIONS }, () => random.wholeBetween(0, STEPS - 1));
    const vector = [random.wholeBetween(0, UNITS - 1), random.wholeBetween(0, 3), ...answers];
    running.add({ groupId: `g${random.wholeBetween(0, GROUPS - 1)}`, vector });
  }
  return () => {
    const { questions: tables } = running.finish(NO_ACCOUNT);
    if (tables.filter(({ tables: own = [] }) => own.length > 0).length < QUESTIONS) throw new Error('no tables');
  };
}

function waveOf(questions: readonly Question[]) {
  return {
    questionnaire: {
      title: { zh: '' },
      introduction: { zh: '' },
      pages: [{ id: 'p', title: { zh: '' }, questions }],
    },
    groups: Array.from({ length: GROUPS }, (_, index) => ({ id: `g${index}`, name: { zh: '' }, weight: 100 / GROUPS })),
  };
}

function asked(id: string) {
  return { id, title: { zh: id }, required: true };
}

function options(count: number) {
  return Array.from({ length: count }, (_, place) => ({
    id: `${place}`,
    label: { zh: `${place}` },
    score: (100 * place) / (count - 1),
  }));
}

async function attackAll(
  random: SeededRandom,
): Promise<Pick<DisclosureFigures, 'surveys' | 'breaches' | 'shownShare'>> {
  const highs = await solver();
  const attacks = Array.from(toldOnTheWay('surveys attacked', numbersTo(SURVEYS)), () => {
    const views = attackedReleases(randomSurvey(random));
    return { attacked: views[0], breaches: views.flatMap((attacked) => breachesOf(highs, attacked)).length };
  });
  const cells = attacks.reduce((sum, { attacked }) => sum + attacked.cells, 0);
  const shown = attacks.reduce((sum, { attacked }) => sum + attacked.published.length, 0);
  return {
    surveys: SURVEYS,
    breaches: attacks.reduce((sum, { breaches }) => sum + breaches, 0),
    shownShare: shown / cells,
  };
}

async function attackRankings(): Promise<Pick<DisclosureFigures, 'rankings' | 'rankingBreaches'>> {
  const highs = await solver();
  let rankingBreaches = 0;
  for (const number of toldOnTheWay('rankings attacked', numbersTo(RANKINGS))) {
    const views = attackedReleases(randomSurvey(seededRandom(number * 7919), ['ranking']));
    rankingBreaches += views.flatMap((attacked) => breachesOf(highs, attacked)).length;
  }
  return { rankings: RANKINGS, rankingBreaches };
}

async function attackFollowUps(): Promise<
  Pick<DisclosureFigures, 'followUpBreaches' | 'jointSurveys' | 'jointBreaches' | 'followUpShare'>
> {
  const highs = await solver();
  let [breaches, jointBreaches, shown, shownOfAll] = [0, 0, 0, 0];
  for (const number of toldOnTheWay('follow-ups attacked', numbersTo(SURVEYS))) {
    const random = seededRandom(number * 7919);
    const survey = withJointFollowUp(randomSurvey(random), random);
    const views = attackedReleases(survey, FOLLOW_UP);
    breaches += views.flatMap((attacked) => breachesOf(highs, attacked)).length;
    shown += views[0].published.length;
    shownOfAll += attackedReleases(withoutConditions(survey), FOLLOW_UP)[0].published.length;
    if (number <= JOINT_SURVEYS) jointBreaches += jointBreachesOf(highs, survey).breaches.length;
  }
  return { followUpBreaches: breaches, jointSurveys: JOINT_SURVEYS, jointBreaches, followUpShare: shown / shownOfAll };
}

function replaySmallSurveys(): Pick<DisclosureFigures, 'replayedCells' | 'narrowedCells'> {
  const kinds = toldOnTheWay('kinds of small surveys replayed', SMALL_CASES);
  const cells = Array.from(kinds, (asked) =>
    replayedSurveys(seededRandom(7), asked, SMALL_SURVEYS).flatMap(({ known }) =>
      known.map((cell) => isNarrowed(cell, asked.minimumGroupSize)),
    ),
  ).flat();
  return { replayedCells: cells.length, narrowedCells: cells.filter(Boolean).length };
}

function numbersTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, place) => place + 1);
}

function utilityShare(random: SeededRandom, unanimous: number): number {
  const all = Array.from({ length: TREES }, () => utilityOf(randomTree(random, unanimous), 10));
  return all.reduce((sum, { shown }) => sum + shown, 0) / all.reduce((sum, { best }) => sum + best, 0);
}

await main();
