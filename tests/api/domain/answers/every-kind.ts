import type { Questionnaire } from '#domain/questionnaire/model';
import { scalePreset } from '#domain/questionnaire/scale-presets';

const text = (zh: string) => ({ zh });
const options = (...ids: readonly string[]) => ids.map((id) => ({ id, label: text(id) }));

/** One question of every kind, with a chain of conditions: `why` hangs on `choice`, `more` on `why`. */
export const EVERY_KIND: Questionnaire = {
  title: text('各种题型'),
  introduction: text(''),
  pages: [
    {
      id: 'first',
      title: text('一'),
      questions: [
        {
          id: 'choice',
          kind: 'single',
          title: text('单选'),
          required: true,
          options: [...options('yes', 'no'), { id: 'else', label: text('其他'), other: true }],
        },
        {
          id: 'why',
          kind: 'multiple',
          title: text('多选'),
          required: true,
          minimum: 1,
          maximum: 2,
          showIf: { question: 'choice', chosen: 'no' },
          options: [
            ...options('a', 'b', 'c'),
            { id: 'else', label: text('其他'), other: true },
            { id: 'none', label: text('都不是'), exclusive: true },
          ],
        },
        {
          id: 'more',
          kind: 'long-text',
          title: text('长文本'),
          required: false,
          maximumLength: 40,
          showIf: { question: 'why', answered: true },
        },
      ],
    },
    {
      id: 'second',
      title: text('二'),
      showIf: { not: { question: 'choice', chosen: 'else' } },
      questions: [
        { id: 'word', kind: 'text', title: text('填空'), required: false, maximumLength: 20 },
        { id: 'amount', kind: 'number', title: text('数字'), required: false, decimals: 1, minimum: 0, maximum: 100 },
        { id: 'day', kind: 'date', title: text('日期'), required: false, earliest: '2026-01-01', latest: '2026-12-31' },
        {
          id: 'likely',
          kind: 'scale',
          title: text('推荐'),
          required: false,
          from: 0,
          to: 10,
          lowLabel: text('低'),
          highLabel: text('高'),
          dontKnow: text('说不清'),
        },
        {
          id: 'order',
          kind: 'ranking',
          title: text('排序'),
          required: false,
          places: 2,
          options: options('x', 'y', 'z'),
        },
        {
          id: 'points',
          kind: 'items',
          title: text('逐项'),
          required: true,
          items: ['speed', 'manner'].map((id) => ({ id, label: text(id) })),
          scale: scalePreset('satisfaction-5'),
        },
        {
          id: 'units',
          kind: 'targets',
          title: text('评单位'),
          required: true,
          criteria: ['duty', 'service'].map((id) => ({ id, title: text(id), weight: 50 })),
          scale: scalePreset('satisfaction-5'),
          picking: 'familiar',
          selection: { kind: 'all' },
          categories: [{ id: 'all', title: text('全部') }],
          targets: ['001', '002', '003'].map((id) => ({ id, name: text(id), category: 'all', initials: '' })),
        },
      ],
    },
  ],
};
