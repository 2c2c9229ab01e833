import type { IndexAnalysis, IndexFigures, ItemFigures } from '#domain/analysis/model';
import type { IndexItem } from '#domain/analysis/plan/analysis-plan';
import type { Figure, FigureSubject } from '../figure';
import { blockFigures, type Draft } from './measured-figure';

/** What an index says, how well its items measure it, and each item in it. */
export function indexFigures({ id: index, items, result }: IndexAnalysis): readonly Figure[] {
  return blockFigures(result, [
    ...wholeDrafts({ index }),
    ...items.flatMap((item, position) => itemDrafts({ index, ...placeOf(item) }, position)),
    ...items.flatMap((item, position) =>
      items.slice(0, position).map((other, column): Draft<IndexFigures> => ({
        measure: 'item-correlation',
        subject: { index, ...placeOf(item), ...otherOf(other) },
        of: ({ correlations }) => correlations[position - 1]?.[column] ?? { reason: 'nothing-answered' },
      })),
    ),
  ]);
}

function placeOf({ question, item }: IndexItem): FigureSubject {
  return { question, ...(item !== undefined && { item }) };
}

function otherOf({ question, item }: IndexItem): FigureSubject {
  return { with: question, ...(item !== undefined && { withItem: item }) };
}

function wholeDrafts(subject: FigureSubject): readonly Draft<IndexFigures>[] {
  return [
    { measure: 'index-mean', subject, of: ({ mean }) => mean },
    { measure: 'index-deviation', subject, of: ({ standardDeviation }) => standardDeviation },
    { measure: 'index-alpha', subject, of: ({ alpha }) => alpha },
    { measure: 'index-alpha-standardised', subject, of: ({ standardisedAlpha }) => standardisedAlpha },
    { measure: 'index-correlation', subject, of: ({ averageCorrelation }) => averageCorrelation },
    { measure: 'index-favourable', subject, of: ({ favourable }) => favourable },
  ];
}

const ITEM_PARTS = [
  ['item-mean', 'mean'],
  ['item-deviation', 'standardDeviation'],
  ['item-top', 'top'],
  ['item-bottom', 'bottom'],
  ['item-net', 'net'],
  ['item-rest-correlation', 'itemRestCorrelation'],
  ['alpha-if-dropped', 'alphaIfDropped'],
] as const satisfies readonly (readonly [string, keyof ItemFigures])[];

function itemDrafts(subject: FigureSubject, position: number): readonly Draft<IndexFigures>[] {
  return ITEM_PARTS.map(([measure, part]) => ({
    measure,
    subject,
    of: ({ items }) => items[position]?.[part] ?? { reason: 'nothing-answered' },
  }));
}
