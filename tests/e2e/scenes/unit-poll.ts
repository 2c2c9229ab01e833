import type { Answers } from '#domain/answers/model';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { FillPayload } from '#domain/survey/fill-wave';
import { done, type TestClient } from '../../support/test-client';

/** Of the first three units 12, 15 and 20 people answer, of the last one 3. */
const PEOPLE = [12, 15, 20, 3];

const POLL: Questionnaire = {
  title: { zh: '思想动态调查' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        single('unit', '单位', ['税务局', '城管局', '审计局', '老干部局']),
        single('age', '年龄', ['35 岁及以下', '36 岁及以上']),
        single('years', '工龄', ['10 年及以下', '11 年及以上']),
        single('opinion', '您满意吗', ['满意', '不满意']),
      ],
    },
  ],
};

function single(id: string, title: string, options: readonly string[]): Question {
  return {
    id,
    kind: 'single',
    title: { zh: title },
    required: true,
    options: options.map((label, place) => ({ id: `${id}${place}`, label: { zh: label } })),
  };
}

/** The path of the wave at the interface. */
export async function startUnitPoll(client: TestClient): Promise<string> {
  const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: POLL };
  const { waveId } = await done(client.post('/api/surveys', { source }));
  return `/api/waves/${String(waveId)}`;
}

/** Questions and options are named as on the member's page. */
export function ballotsOfUnits({ questionnaire }: FillPayload): readonly Answers[] {
  const questions = questionsOf(questionnaire);
  const answers = (places: readonly number[]) =>
    Object.fromEntries(
      questions.map((question, number) => {
        if (question.kind !== 'single') throw new Error('the page asks something else');
        const place = (places[number] ?? 0) % question.options.length;
        return [question.id, { option: question.options[place]?.id ?? '' }];
      }),
    );
  return PEOPLE.flatMap((people, unit) =>
    Array.from({ length: people }, (_, person) => answers([unit, person, Math.floor(person / 2), person])),
  );
}
