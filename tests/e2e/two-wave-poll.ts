import type { Questionnaire } from '#domain/questionnaire/model';
import { done, type TestClient } from '../support/test-client';
import { untilCounted } from './browser-client';

const SCALE = ['不满意', '一般', '满意'] as const;

/** How many of the 60 people of a wave chose each step of the scale. */
type Answers = readonly [number, number, number];

const POLL: Questionnaire = {
  title: { zh: '后勤满意度调查', en: 'Survey of services' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [asked('canteen', '您对食堂满意吗', 'The canteen'), asked('rooms', '您对办公条件满意吗', 'The rooms')],
    },
  ],
};

function asked(id: string, zh: string, en: string) {
  const options = SCALE.map((label, step) => ({ id: `s${step}`, label: { zh: label }, score: step * 50 }));
  return { id, kind: 'single', title: { zh, en }, required: true, options } as const;
}

/** Two published waves of a poll by files: of the canteen far more are satisfied in the later one, of the rooms two more. Gives that one. */
export async function holdTwoWaves(organizer: TestClient): Promise<string> {
  const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: POLL };
  const first = await done(organizer.post('/api/surveys', { source }));
  await hold(organizer, String(first['waveId']), { canteen: [20, 25, 15], rooms: [10, 20, 30] });
  const waves = `/api/surveys/${String(first['surveyId'])}/waves`;
  const { waveId } = await done(organizer.post(waves, { title: { zh: '后勤满意度调查（二）' } }));
  await hold(organizer, String(waveId), { canteen: [5, 10, 45], rooms: [10, 18, 32] });
  return String(waveId);
}

async function hold(
  organizer: TestClient,
  waveId: string,
  answers: { readonly canteen: Answers; readonly rooms: Answers },
): Promise<void> {
  const wave = `/api/waves/${waveId}`;
  const groups = [{ id: 'all', name: { zh: '全体', en: 'Everybody' }, weight: 100 }];
  const collection = { kind: 'import', personal: true };
  const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '了解' }, collection };
  await done(organizer.send('PATCH', wave, { groups, settings }));
  await done(organizer.post(`${wave}/opening`, {}));
  const [canteen, rooms] = [listed(answers.canteen), listed(answers.rooms)];
  const rows = canteen.map((answer, person) => `全体,${answer},${rooms[person] ?? ''}`);
  const source = { kind: 'text', text: ['评价主体,您对食堂满意吗,您对办公条件满意吗', ...rows].join('\n') };
  await done(organizer.post(`${wave}/imports`, { source, commit: true }));
  await done(organizer.post(`${wave}/closing`, {}));
  await done(organizer.post(`${wave}/count`, {}));
  await untilCounted(organizer, wave);
  await done(organizer.post(`${wave}/publication`, {}));
}

function listed(counts: Answers): readonly string[] {
  return SCALE.flatMap((label, step) => Array<string>(counts[step] ?? 0).fill(label));
}
