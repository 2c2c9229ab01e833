import type { Questionnaire, SingleQuestion } from '#domain/questionnaire/model';

export function single(id: string, title = id): SingleQuestion {
  const options = [
    { id: 'o1', label: { zh: '有' } },
    { id: 'o2', label: { zh: '没有' } },
  ];
  return { id, kind: 'single', title: { zh: title }, required: true, options };
}

/** Two pages: q1 q2 | q3. */
export const TWO_PAGES: Questionnaire = {
  title: { zh: '窗口测评' },
  introduction: { zh: '' },
  pages: [
    { id: 'p1', title: { zh: '关于您' }, questions: [single('q1'), single('q2')] },
    { id: 'p2', title: { zh: '意见' }, questions: [single('q3')] },
  ],
};

/** "q1 q2 | q3" */
export function outline({ pages }: Questionnaire): string {
  return pages.map(({ questions }) => questions.map(({ id }) => id).join(' ')).join(' | ');
}
