import type { Questionnaire } from '#domain/questionnaire/model';
import { scalePreset } from '#domain/questionnaire/scale-presets';
import { seededRandom } from '../support/seeded-random';
import { fillStampedBox } from './stamped-box';

const [folder = '', kind = '', ballots = ''] = process.argv.slice(2);
const random = seededRandom(7);
const STEPS = 5;
const QUESTIONS = 25;
const UNITS = 122;
const CRITERIA = 5;

const chosen = () => random.wholeBetween(0, STEPS - 1);
const named = (id: string) => ({ id, label: { zh: id } });
const positions = (count: number) => Array.from({ length: count }, (_, position) => position);

/** 25 questions of one choice. */
const poll: Questionnaire['pages'][number] = {
  id: 'p',
  title: { zh: '' },
  questions: positions(QUESTIONS).map((number) => ({
    id: `q${number}`,
    kind: 'single',
    title: { zh: `${number}` },
    required: true,
    options: positions(STEPS).map((step) => named(`o${step}`)),
  })),
};

/** All units on five criteria. */
const review: Questionnaire['pages'][number] = {
  id: 'p',
  title: { zh: '' },
  questions: [
    {
      id: 'units',
      kind: 'targets',
      title: { zh: '评议' },
      required: true,
      picking: 'all',
      selection: { kind: 'all' },
      scale: scalePreset('satisfaction-5'),
      criteria: positions(CRITERIA).map((number) => ({ id: `c${number}`, title: { zh: `${number}` }, weight: 20 })),
      categories: [],
      targets: [],
    },
  ],
};

const waveId = await fillStampedBox({
  folder,
  ballots: Number(ballots),
  questionnaire: { title: { zh: '基准' }, introduction: { zh: '' }, pages: [kind === 'poll' ? poll : review] },
  vectorOf: () =>
    kind === 'poll'
      ? positions(QUESTIONS).map(chosen)
      : [
          positions(UNITS * CRITERIA)
            .map(chosen)
            .join(''),
        ],
});
console.log(JSON.stringify(waveId));
