import { Show } from 'solid-js';
import type { Missing } from '#domain/analysis/figure';
import type { ReviewDiscrimination } from '#domain/analysis/review/review-model';
import { formatDecimal, formatNumber } from '../../lib/format';
import { measureWords, qualityWords as words, resultWords } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import { categoryLabel } from '../labels';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import { missingOf, valueOf } from './block';
import { MeasureTable } from './measure-table';
import { figureCell, type NamedFigure } from './named-figure';
import { QualitySection } from './quality-section';

interface DiscriminationProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly discrimination: ReviewDiscrimination;
}

/** Whether the scores differ in more than their errors, over all targets and category by category. */
export function DiscriminationSection(props: DiscriminationProps) {
  return (
    <QualitySection id="discrimination" title={titleOf(props.discrimination)}>
      <Show when={shownRows(props).length > 0}>
        <MeasureTable results={props.results} caption={words().sections.discrimination} rows={shownRows(props)} />
      </Show>
      <h3>{words().discrimination.categories}</h3>
      <PlainTable caption={words().discrimination.categories} table={categoryTable(props)} />
      <Show when={hiddenSpread(props.discrimination)}>
        {(hidden) => (
          <p class="quality-missing">{words().discrimination.spreadHidden(measureWords().reasons[hidden().reason])}</p>
        )}
      </Show>
    </QualitySection>
  );
}

function titleOf({ lowest, highest, categories }: ReviewDiscrimination): string {
  const [low, high] = [valueOf(lowest), valueOf(highest)];
  if (low === undefined || high === undefined || categories.length === 0) return words().discrimination.plain;
  const tiers = categories.map((category) => category.tiers);
  const [fewest, most] = [Math.min(...tiers), Math.max(...tiers)];
  return words().discrimination.found({
    lowest: formatDecimal(low),
    highest: formatDecimal(high),
    categories: categories.length,
    tiers: fewest === most ? formatNumber(most) : resultWords().changeRange(formatNumber(fewest), formatNumber(most)),
  });
}

function rowsOf({ review, discrimination }: DiscriminationProps): readonly NamedFigure[] {
  const subject = { question: review.question.id };
  const { reliability, range, standardDeviation, ceilingShare, topShare, identicalBallots } = discrimination;
  return [
    { measure: 'score-reliability', subject, figure: reliability, unit: 'coefficient' },
    { measure: 'score-range', subject, figure: range, unit: 'score' },
    { measure: 'score-deviation', subject, figure: standardDeviation, unit: 'score' },
    { measure: 'ratings-best-share', subject, figure: ceilingShare, unit: 'share' },
    { measure: 'ratings-top-share', subject, figure: topShare, unit: 'share' },
    { measure: 'identical-ballots', subject, figure: identicalBallots, unit: 'share' },
  ];
}

/** What a reader of some units does not see has one reason, which stands at the end. */
function shownRows(props: DiscriminationProps): readonly NamedFigure[] {
  const hidden = hiddenSpread(props.discrimination);
  return rowsOf(props).filter(({ figure }) => hidden === undefined || missingOf(figure)?.reason !== hidden.reason);
}

const SPREAD = [
  ['score-lowest', 'lowest', 'score'],
  ['score-highest', 'highest', 'score'],
  ['score-range', 'range', 'score'],
  ['score-deviation', 'standardDeviation', 'score'],
  ['score-reliability', 'reliability', 'coefficient'],
] as const;

function categoryTable({ results, review, discrimination }: DiscriminationProps): FigureTable {
  const { tiers, units } = words().discrimination;
  const spread = hiddenSpread(discrimination) === undefined ? SPREAD : [];
  const names = spread.map(([measure]) => measureWords().measures[measure].name);
  return {
    head: [resultWords().category, units, ...names, tiers],
    rows: discrimination.categories.map((category) => {
      const subject = { question: review.question.id, category: category.categoryId };
      return [
        categoryLabel(review, category.categoryId),
        rankedIn(review, category.categoryId),
        ...spread.map(([measure, part, unit]) =>
          figureCell(results, { measure, subject, figure: category[part], unit }),
        ),
        formatNumber(category.tiers),
      ];
    }),
  };
}

/** Why no spread of scores is shown: to be said once, not in every cell. */
function hiddenSpread({ categories }: ReviewDiscrimination): Missing | undefined {
  const reasons = categories.map(({ range }) => missingOf(range));
  return reasons.every((missing) => missing?.reason === 'outside-scope') ? reasons[0] : undefined;
}

function rankedIn({ table }: Review, categoryId: string): string {
  return formatNumber(table.categories.find((category) => category.categoryId === categoryId)?.ranked ?? 0);
}
