import { For } from 'solid-js';
import type { IndexAnalysis, IndexFigures, ItemFigures } from '#domain/analysis/model';
import { localized } from '../../lib/i18n';
import { measureWords, qualityWords as words } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import type { WaveResults } from '../wave-results';
import { contentOf } from './block';
import { figureText } from './figure-text';
import { MeasureTable } from './measure-table';
import { figureCell, type NamedFigure } from './named-figure';
import { QualitySection, Released } from './quality-section';
import { variableLabel } from '../variable-labels';

interface IndexSectionProps {
  readonly results: WaveResults;
  readonly indices: readonly IndexAnalysis[];
}

/** Items that are meant to measure one thing, and whether they do. */
export function IndexSection(props: IndexSectionProps) {
  return (
    <QualitySection id="indices" title={words().sections.indices}>
      <For each={props.indices}>{(index) => <Index results={props.results} index={index} />}</For>
    </QualitySection>
  );
}

interface IndexProps {
  readonly results: WaveResults;
  readonly index: IndexAnalysis;
}

function Index(props: IndexProps) {
  return (
    <section class="quality-index">
      <h3>{headingOf(props.index)}</h3>
      <p class="quality-note">{words().indices.minimum(props.index.items.length, props.index.minimumAnswered)}</p>
      <Released block={props.index.result}>
        {(figures) => (
          <>
            <MeasureTable
              results={props.results}
              caption={localized(props.index.title)}
              rows={rowsOf(props, figures())}
            />
            <h4>{words().indices.items}</h4>
            <PlainTable caption={words().indices.items} table={itemTable(props, figures().items)} />
            <p class="quality-note">{words().indices.itemNote}</p>
            <details class="quality-more">
              <summary>{words().indices.correlations}</summary>
              <PlainTable caption={words().indices.correlations} table={correlationTable(props, figures())} />
            </details>
          </>
        )}
      </Released>
    </section>
  );
}

function headingOf({ title, result }: IndexAnalysis): string {
  const alpha = contentOf(result)?.alpha;
  const name = localized(title);
  return alpha === undefined ? name : words().indices.heading(name, figureText(alpha, 'coefficient'));
}

function rowsOf({ index }: IndexProps, figures: IndexFigures): readonly NamedFigure[] {
  const subject = { index: index.id };
  return [
    { measure: 'index-alpha', subject, figure: figures.alpha, unit: 'coefficient' },
    { measure: 'index-alpha-standardised', subject, figure: figures.standardisedAlpha, unit: 'coefficient' },
    { measure: 'index-correlation', subject, figure: figures.averageCorrelation, unit: 'coefficient' },
    { measure: 'index-mean', subject, figure: figures.mean, unit: 'score' },
    { measure: 'index-deviation', subject, figure: figures.standardDeviation, unit: 'score' },
    { measure: 'index-favourable', subject, figure: figures.favourable, unit: 'share' },
  ];
}

const ITEM_COLUMNS = [
  ['item-mean', 'mean', 'score'],
  ['item-deviation', 'standardDeviation', 'score'],
  ['item-top', 'top', 'share'],
  ['item-bottom', 'bottom', 'share'],
  ['item-net', 'net', 'share'],
  ['item-rest-correlation', 'itemRestCorrelation', 'coefficient'],
  ['alpha-if-dropped', 'alphaIfDropped', 'coefficient'],
] as const;

function itemTable({ results, index }: IndexProps, items: readonly ItemFigures[]): FigureTable {
  return {
    head: [words().indices.items, ...ITEM_COLUMNS.map(([measure]) => measureWords().measures[measure].name)],
    rows: items.map((item) => [
      itemText(results, item),
      ...ITEM_COLUMNS.map(([measure, part, unit]) =>
        figureCell(results, { measure, subject: itemSubject(index, item), figure: item[part], unit }),
      ),
    ]),
  };
}

function itemSubject({ id }: IndexAnalysis, { question, item }: ItemFigures) {
  return { index: id, question, ...(item !== undefined && { item }) };
}

function itemText(results: WaveResults, item: ItemFigures): string {
  const label = variableLabel(results, item);
  return item.reversed === true ? words().indices.reversed(label) : label;
}

/** The lower triangle; items are numbered as in the table above. */
function correlationTable({ results, index }: IndexProps, { items, correlations }: IndexFigures): FigureTable {
  const names = items.map((item, position) => `${position + 1} ${itemText(results, item)}`);
  return {
    head: [words().indices.items, ...names.slice(0, -1).map((_, position) => String(position + 1))],
    rows: items.map((item, position) => [
      names[position] ?? '',
      ...items.slice(0, -1).map((other, column) => {
        const figure = correlations[position - 1]?.[column];
        if (figure === undefined) return '';
        const pair = { with: other.question, ...(other.item !== undefined && { withItem: other.item }) };
        const subject = { ...itemSubject(index, item), ...pair };
        return figureCell(results, { measure: 'item-correlation', subject, figure, unit: 'coefficient' });
      }),
    ]),
  };
}
