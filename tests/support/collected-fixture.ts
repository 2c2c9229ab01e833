import type { CollectedChoices, CollectedPlan } from '#domain/collected/import-model';
import { planCollected } from '#domain/collected/plan/plan-collected';
import type { Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import { SATISFACTION_SCALE } from './results-fixture';
import { seededRandom } from './seeded-random';

export const REVIEW: TargetsQuestion = {
  id: 'review',
  kind: 'targets',
  title: { zh: '请评价各单位', en: 'Rate the units' },
  required: false,
  criteria: [
    { id: 'efficiency', title: { zh: '办事效率', en: 'Efficiency' }, weight: 60 },
    { id: 'service', title: { zh: '服务态度', en: 'Attitude' }, weight: 40 },
  ],
  scale: SATISFACTION_SCALE,
  picking: 'familiar',
  selection: { kind: 'listed' },
  categories: [{ id: 'all', title: { zh: '全部' } }],
  targets: ['税务局', '城管局', '教育局', '民政局'].map((zh, index) => ({
    id: `00${index + 1}`,
    name: { zh },
    category: 'all',
    initials: '',
  })),
};

/** Four targets on two criteria, and one of every question that a column may answer. */
export const COLLECTED_FORM: Questionnaire = {
  title: { zh: '纸质评议', en: 'Review on paper' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        REVIEW,
        {
          id: 'overall',
          kind: 'single',
          title: { zh: '您总体满意吗', en: 'Are you satisfied' },
          required: true,
          options: [
            { id: 'no', label: { zh: '不满意', en: 'No' }, score: 0 },
            { id: 'yes', label: { zh: '满意', en: 'Yes' }, score: 100 },
          ],
        },
        {
          id: 'ways',
          kind: 'multiple',
          title: { zh: '您通过什么渠道办事' },
          required: false,
          options: [
            { id: 'window', label: { zh: '窗口' } },
            { id: 'web', label: { zh: '网上' } },
            { id: 'phone', label: { zh: '电话' } },
          ],
        },
        {
          id: 'recommend',
          kind: 'scale',
          title: { zh: '推荐意愿' },
          required: false,
          from: 0,
          to: 10,
          lowLabel: { zh: '低' },
          highLabel: { zh: '高' },
        },
        { id: 'visits', kind: 'number', title: { zh: '一年办事次数' }, required: false, minimum: 0, decimals: 0 },
        { id: 'day', kind: 'date', title: { zh: '最近一次办事日期' }, required: false },
        { id: 'advice', kind: 'long-text', title: { zh: '您的建议' }, required: false, maximumLength: 100 },
        {
          id: 'order',
          kind: 'ranking',
          title: { zh: '最看重什么' },
          required: false,
          places: 2,
          options: [
            { id: 'fast', label: { zh: '快' } },
            { id: 'kind', label: { zh: '和气' } },
            { id: 'fair', label: { zh: '公正' } },
          ],
        },
        {
          id: 'agree',
          kind: 'items',
          title: { zh: '您同意吗' },
          required: false,
          items: [
            { id: 'open', label: { zh: '办事公开' } },
            { id: 'clean', label: { zh: '清正廉洁' } },
          ],
          scale: SATISFACTION_SCALE,
        },
      ],
    },
  ],
};

export const THREE_GROUPS: readonly RaterGroup[] = [
  { id: 'g1', name: { zh: '领导', en: 'Leaders' }, weight: 20 },
  { id: 'g2', name: { zh: '互评', en: 'Peers' }, weight: 30 },
  { id: 'g3', name: { zh: '群众', en: 'The public' }, weight: 50 },
];

export type Row = readonly string[];
export const RATING_TITLES: Row = ['评价人', '评价主体', '被评单位', '评价指标', '评分'];

/** Ratings of all targets by 12 raters of each group, in words; a few of them "don't know". */
export function ratingRows(seed: number): readonly Row[] {
  const random = seededRandom(seed);
  const labels = SATISFACTION_SCALE.options.map(({ label }) => label.zh);
  return THREE_GROUPS.flatMap(({ id, name }) =>
    Array.from({ length: 12 }, (_, rater) =>
      REVIEW.targets.flatMap((target) => {
        const isKnown = random.uniform() > 0.1;
        return REVIEW.criteria.map((criterion) => {
          const value = isKnown ? (labels[random.wholeBetween(0, 4)] ?? '') : '不了解';
          return [`${id}-${rater}`, name.zh, target.name.zh, criterion.title.zh, value];
        });
      }),
    ).flat(),
  );
}

export function csv(...rows: readonly Row[]): string {
  return rows.map((row) => row.join(',')).join('\n');
}

/** What rows under titles would add to a wave of the form above. */
export function planRows(
  rows: readonly Row[],
  choices: CollectedChoices = {},
  groups: readonly RaterGroup[] = THREE_GROUPS,
): CollectedPlan {
  return planCollected({ cells: rows, decimalComma: false, questionnaire: COLLECTED_FORM, groups, choices });
}

/** Line, code and column of each mistake. */
export function mistakesIn({ problems }: CollectedPlan): readonly (readonly [number, string, string | undefined])[] {
  return problems.map(({ line, code, column }) => [line, code, column]);
}

/** Three ratings of a leader and one of the public. */
export const GOOD_ROWS: readonly Row[] = [
  ['甲', '领导', '税务局', '办事效率', '很满意'],
  ['甲', '领导', '税务局', '服务态度', '满意'],
  ['甲', '领导', '教育局', '办事效率', '不了解'],
  ['乙', '群众', '004', 'Attitude', 'Dissatisfied'],
];

/** Rows with columns of their own design behind the usual ones. */
export function planDesign(titles: Row, rows: readonly Row[], choices: CollectedChoices = {}) {
  const wide = rows.map((row, index) => [`r${index}`, '群众', '税务局', '办事效率', '一般', ...row]);
  return planRows([[...RATING_TITLES, ...titles], ...wide], choices);
}
