import { For } from 'solid-js';
import type { IndexAnalysis, IndexFigures, ItemFigures } from '#domain/analysis/model';
import { localized } from '../../lib/i18n';
import { qualityWords as words } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import type { WaveResults } from '../wave-results';
import { contentOf } from './block';
import { figureText } from './figure-text';
import { MeasureTable, type MeasureRow } from './measure-table';
import { QualitySection, Released } from './quality-section';
import { variableLabel } from './variable-labels';

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
            <MeasureTable caption={localized(props.index.title)} rows={rowsOf(figures())} />
            <h4>{words().indices.items}</h4>
            <PlainTable caption={words().indices.items} table={itemTable(props.results, figures().items)} />
            <p class="quality-note">{words().indices.itemNote}</p>
            <details class="quality-more">
              <summary>{words().indices.correlations}</summary>
              <PlainTable caption={words().indices.correlations} table={correlationTable(props.results, figures())} />
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

function rowsOf(figures: IndexFigures): readonly MeasureRow[] {
  return [
    { key: 'alpha', figure: figures.alpha, unit: 'coefficient' },
    { key: 'standardisedAlpha', figure: figures.standardisedAlpha, unit: 'coefficient' },
    { key: 'averageCorrelation', figure: figures.averageCorrelation, unit: 'coefficient' },
    { key: 'indexMean', figure: figures.mean, unit: 'score' },
    { key: 'indexDeviation', figure: figures.standardDeviation, unit: 'score' },
    { key: 'favourable', figure: figures.favourable, unit: 'share' },
  ];
}

function itemTable(results: WaveResults, items: readonly ItemFigures[]): FigureTable {
  const { items: label, mean, deviation, top, bottom, net, itemRest, dropped } = words().indices;
  return {
    head: [label, mean, deviation, top, bottom, net, itemRest, dropped],
    rows: items.map((item) => [
      itemText(results, item),
      figureText(item.mean, 'score'),
      figureText(item.standardDeviation, 'score'),
      figureText(item.top, 'share'),
      figureText(item.bottom, 'share'),
      figureText(item.net, 'share'),
      figureText(item.itemRestCorrelation, 'coefficient'),
      figureText(item.alphaIfDropped, 'coefficient'),
    ]),
  };
}

function itemText(results: WaveResults, item: ItemFigures): string {
  const label = variableLabel(results, item);
  return item.reversed === true ? words().indices.reversed(label) : label;
}

/** The lower triangle; items are numbered as in the table above. */
function correlationTable(results: WaveResults, { items, correlations }: IndexFigures): FigureTable {
  const names = items.map((item, position) => `${position + 1} ${itemText(results, item)}`);
  return {
    head: [words().indices.items, ...names.slice(0, -1).map((_, position) => String(position + 1))],
    rows: names.map((name, position) => [
      name,
      ...names
        .slice(0, -1)
        .map((_, column) => correlations[position - 1]?.[column])
        .map((figure) => (figure === undefined ? '' : figureText(figure, 'coefficient'))),
    ]),
  };
}
