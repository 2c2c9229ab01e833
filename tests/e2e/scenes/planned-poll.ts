import type { Answers } from '#domain/answers/model';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { FillPayload } from '#domain/survey/fill-wave';
import { done, type TestClient } from '../../support/test-client';

const ITEMS = ['i1', 'i2', 'i3', 'i4', 'i5'] as const;
const LABELS = ['工作有意义', '愿意推荐单位', '为单位自豪', '愿意多出力', '常常想离开'];
const SCORES = [0, 25, 50, 75, 100];

/** Sex and age of the people, five items of work, and one figure of how satisfied they are over all. */
const POLL: Questionnaire = {
  title: { zh: '职工敬业度调查' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        single('sex', '您的性别', ['女', '男']),
        single('age', '您的年龄', ['35 岁及以下', '36 岁及以上']),
        {
          id: 'work',
          kind: 'items',
          title: { zh: '您对工作的看法' },
          required: true,
          items: ITEMS.map((id, place) => ({ id, label: { zh: LABELS[place] ?? id } })),
          scale: {
            options: SCORES.map((score) => ({ id: `s${score}`, label: { zh: `同意程度 ${score}` }, score })),
          },
        },
        {
          id: 'overall',
          kind: 'scale',
          title: { zh: '总的说来您有多满意' },
          required: true,
          from: 1,
          to: 10,
          lowLabel: { zh: '很不满意' },
          highLabel: { zh: '很满意' },
        },
      ],
    },
  ],
};

function single(id: string, title: string, options: readonly string[]) {
  return {
    id,
    kind: 'single',
    title: { zh: title },
    required: true,
    options: options.map((label, place) => ({ id: `o${place + 1}`, label: { zh: label } })),
  } as const;
}

/** The path of the wave at the interface; its questionnaire comes that way, as the editor is not what is tested. */
export async function startPoll(client: TestClient): Promise<string> {
  const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: POLL };
  const { waveId } = await done(client.post('/api/surveys', { source }));
  return `/api/waves/${String(waveId)}`;
}

/**
 * Of the 120, 30 women agree and are satisfied, 90 men are in the middle; ages alternate. Questions, items and options are
 * named as on the member's page.
 */
export function ballotsOfPoll({ questionnaire }: FillPayload): readonly Answers[] {
  const [sex, age, work, overall] = questionsOf(questionnaire);
  if (sex?.kind !== 'single' || age?.kind !== 'single' || work?.kind !== 'items' || overall?.kind !== 'scale')
    throw new Error('the page asks something else');
  return Array.from({ length: 120 }, (_, row) => {
    const isWoman = row < 30;
    const stepOf = (item: number) => (isWoman ? 3 : 1) + ((row + item * (row % 3)) % 2);
    return {
      [sex.id]: { option: idAt(sex.options, isWoman ? 0 : 1) },
      [age.id]: { option: idAt(age.options, row % 2) },
      [work.id]: {
        items: Object.fromEntries(work.items.map(({ id }, item) => [id, idAt(work.scale.options, stepOf(item))])),
      },
      [overall.id]: (isWoman ? 9 : 5) - (row % 3 === 0 ? 1 : 0),
    };
  });
}

function idAt(options: readonly { readonly id: string }[], position: number): string {
  return options[position]?.id ?? '';
}
