import type { Question, Questionnaire } from '#domain/questionnaire/model';
import { done, type TestClient } from '../../support/test-client';
import { untilCounted } from '../screen/browser-client';

const SCALE = ['不满意', '一般', '满意'] as const;
/** A detractor, somebody in between, and a promoter. */
const RECOMMENDED = ['3', '8', '10'] as const;

const RECOMMENDATION: Question = {
  id: 'stay',
  kind: 'scale',
  title: { zh: '您愿意推荐本单位吗', en: 'Would you recommend this office' },
  required: true,
  from: 0,
  to: 10,
  lowLabel: { zh: '不愿意', en: 'No' },
  highLabel: { zh: '愿意', en: 'Yes' },
  recommend: true,
};

const POLL: Questionnaire = {
  title: { zh: '后勤满意度调查', en: 'Survey of services' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        asked('canteen', '您对食堂满意吗', 'The canteen'),
        asked('rooms', '您对办公条件满意吗', 'The rooms'),
        RECOMMENDATION,
      ],
    },
  ],
};

function asked(id: string, zh: string, en: string) {
  const options = SCALE.map((label, step) => ({ id: `s${step}`, label: { zh: label }, score: step * 50 }));
  return { id, kind: 'single', title: { zh, en }, required: true, options } as const;
}

/** Of the 60 people of a wave, how many chose each step, the worst first; of the recommendation detractors first. */
type Answers = readonly [number, number, number];

export interface PollAnswers {
  readonly canteen: Answers;
  readonly rooms: Answers;
  readonly stay: Answers;
}

/** Published waves of one poll by files, the first first. */
export async function holdPoll(organizer: TestClient, answers: readonly PollAnswers[]): Promise<readonly string[]> {
  const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: POLL };
  const first = await done(organizer.post('/api/surveys', { source }));
  const held: string[] = [];
  for (const [index, own] of answers.entries()) {
    const waves = `/api/surveys/${String(first['surveyId'])}/waves`;
    const title = { zh: `后勤满意度调查（${index + 1}）` };
    const { waveId } = index === 0 ? first : await done(organizer.post(waves, { title }));
    await hold(organizer, String(waveId), own);
    held.push(String(waveId));
  }
  return held;
}

async function hold(organizer: TestClient, waveId: string, answers: PollAnswers): Promise<void> {
  const wave = `/api/waves/${waveId}`;
  const groups = [{ id: 'all', name: { zh: '全体', en: 'Everybody' }, weight: 100 }];
  const collection = { kind: 'import', personal: true };
  const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '了解' }, collection };
  await done(organizer.send('PATCH', wave, { groups, settings }));
  await done(organizer.post(`${wave}/opening`, {}));
  const [canteen, rooms] = [listed(SCALE, answers.canteen), listed(SCALE, answers.rooms)];
  const stay = listed(RECOMMENDED, answers.stay);
  const rows = canteen.map((answer, person) => `全体,${answer},${rooms[person] ?? ''},${stay[person] ?? ''}`);
  const head = '评价主体,您对食堂满意吗,您对办公条件满意吗,您愿意推荐本单位吗';
  const source = { kind: 'text', text: [head, ...rows].join('\n') };
  await done(organizer.post(`${wave}/imports`, { source, commit: true }));
  await done(organizer.post(`${wave}/closing`, {}));
  await done(organizer.post(`${wave}/count`, {}));
  await untilCounted(organizer, wave);
  await done(organizer.post(`${wave}/publication`, {}));
}

function listed(options: readonly string[], counts: Answers): readonly string[] {
  return options.flatMap((option, step) => Array<string>(counts[step] ?? 0).fill(option));
}
