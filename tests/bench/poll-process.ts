import type { AnalysisPlan } from '#domain/analysis/plan/analysis-plan';
import type { Question } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { type CountedBallot, createTabulation, type RunningTabulation } from '#domain/tabulation/tabulate';
import { seededRandom, type SeededRandom } from '../support/seeded-random';
import { cpuOf, peakMegabytes, scanSeconds } from './cpu';
import type { PollFigures } from './tabulation';

const BALLOTS = 1_000_000;
/** Ballots that exist at one time: a count does not hold them all as objects. */
const RUN = 10_000;
const ITEMS = 11;
const STEPS = 5;
const CLASSES = [2, 6, 4];

/** 25 questions: three by which all are broken down, and two lists of eleven items. */
const QUESTIONS: readonly Question[] = [
  ...CLASSES.map((classes, place): Question => ({
    ...asked(`class-${place}`),
    kind: 'single',
    options: options(classes),
  })),
  ...['work', 'climate'].map((id): Question => ({
    ...asked(id),
    kind: 'items',
    items: options(ITEMS),
    scale: { options: options(STEPS) },
  })),
];

const PLAN: AnalysisPlan = {
  indices: [],
  outcome: { index: 'work' },
  breakdowns: CLASSES.map((_, place) => `class-${place}`),
};

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

const tabulation = createTabulation({
  questionnaire: {
    title: { zh: '' },
    introduction: { zh: '' },
    pages: [{ id: 'p', title: { zh: '' }, questions: QUESTIONS }],
  },
  groups: [{ id: 'all', name: { zh: '' }, weight: 100 }],
  settings: {
    minimumGroupSize: 10,
    fullPoints: 10,
    purpose: { zh: '' },
    scheme: { ...USUAL_SCHEME, analysis: PLAN },
  },
});
const columns = Array.from({ length: CLASSES.length + 2 * ITEMS }, () => new Uint8Array(BALLOTS));
const adding = addAll(tabulation);
const finishing = cpuOf(() => finish(tabulation));
const scan = scanSeconds(columns);
const figures: PollFigures = {
  adding: { cpuSeconds: adding, scanSeconds: scan },
  finishing: { cpuSeconds: finishing, scanSeconds: scan },
  megabytes: peakMegabytes(),
};
console.log(JSON.stringify(figures));

/** Ballots are made between the measurements, and their bytes kept for the scan. */
function addAll(running: RunningTabulation): number {
  const random = seededRandom(2026);
  let seconds = 0;
  for (let first = 0; first < BALLOTS; first += RUN) {
    const ballots = Array.from({ length: RUN }, (_, place) => simulatedBallot(random, first + place));
    seconds += cpuOf(() => {
      for (const ballot of ballots) running.add(ballot);
    });
  }
  return seconds;
}

function simulatedBallot(random: SeededRandom, row: number): CountedBallot {
  const level = random.normal();
  const classes = CLASSES.map((count) => random.wholeBetween(0, count - 1));
  const marks = Array.from({ length: 2 * ITEMS }, () =>
    Math.max(0, Math.min(STEPS - 1, Math.round(2 + 0.6 * level + 0.9 * random.normal()))),
  );
  for (const [place, code] of [...classes, ...marks].entries()) {
    const column = columns[place];
    if (column !== undefined) column[row] = code;
  }
  return { groupId: 'all', vector: [...classes, marks.slice(0, ITEMS).join(''), marks.slice(ITEMS).join('')], pace: 2 };
}

function finish(running: RunningTabulation): void {
  const { analysis } = running.finish({
    received: BALLOTS,
    spoilt: 0,
    spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
    counted: BALLOTS,
    groups: [],
  });
  if (analysis?.breakdowns.length !== CLASSES.length) throw new Error('nothing was broken down');
}
