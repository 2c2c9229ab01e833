import type { ColumnField } from '#domain/collected/columns/column-field';
import type { CollectedColumn } from '#domain/collected/import-model';
import type { FromDataReport } from '../../../../../web/design/survey/collected/collected-data';

export function column(title: string, field: ColumnField, more: Partial<CollectedColumn> = {}): CollectedColumn {
  return { title, field, samples: [], distinct: 3, missing: 0, ...more };
}

/** A file of 9 ratings of two bottles in two groups of raters. */
export const WINE: FromDataReport = {
  form: 'long',
  headerRow: 1,
  columns: [
    column('target', { field: 'target' }),
    column('rater', { field: 'rater' }),
    column('rating', { field: 'value' }),
    column('response', { field: 'skip' }),
  ],
  values: [
    {
      question: 'ratings',
      values: [
        { value: '好', count: 5, means: 'o2', by: 'label' },
        { value: '差', count: 3, means: 'o1', by: 'label' },
        { value: '空', count: 1, means: null, by: 'word' },
      ],
    },
  ],
  groups: [],
  summary: { rows: 9, refused: 0, ballots: 12, ratings: 8, blank: 0 },
  raters: [
    { groupId: 'g1', ballots: 9 },
    { groupId: 'g2', ballots: 3 },
  ],
  problems: [],
  totals: [],
  obstacles: [],
  questionnaire: {
    title: { zh: '酒' },
    introduction: { zh: '' },
    pages: [
      {
        id: 'p1',
        title: { zh: '' },
        questions: [
          {
            id: 'ratings',
            kind: 'items',
            title: { zh: '酒' },
            required: false,
            items: [{ id: 'i1', label: { zh: '苦味' } }],
            scale: {
              options: [
                { id: 'o1', label: { zh: '差' }, score: 0 },
                { id: 'o2', label: { zh: '好' }, score: 100 },
              ],
            },
          },
        ],
      },
    ],
  },
  raterGroups: [
    { id: 'g1', name: { zh: '评委' }, weight: 50 },
    { id: 'g2', name: { zh: '观众' }, weight: 50 },
  ],
};

/** The same before anything is known about what its words are worth. */
export const UNSCORED: FromDataReport = {
  ...WINE,
  values: [],
  questionnaire: { ...WINE.questionnaire, pages: [{ id: 'p1', title: { zh: '' }, questions: [] }] },
  obstacles: [{ code: 'import.scores-needed', details: { values: ['好', '差', '拒答'] } }],
};
