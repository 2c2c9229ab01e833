import type { ReviewDiscrimination } from '#domain/analysis/review-model';
import { formatDecimal, formatNumber } from '../../lib/format';
import { qualityWords as words, resultWords } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import { categoryLabel } from '../labels';
import type { Review } from '../review';
import { valueOf } from './block';
import { figureText } from './figure-text';
import { MeasureTable, type MeasureRow } from './measure-table';
import { QualitySection } from './quality-section';

interface DiscriminationProps {
  readonly review: Review;
  readonly discrimination: ReviewDiscrimination;
}

/** Whether the scores differ in more than their errors, over all targets and category by category. */
export function DiscriminationSection(props: DiscriminationProps) {
  return (
    <QualitySection id="discrimination" title={titleOf(props.discrimination)}>
      <MeasureTable caption={words().sections.discrimination} rows={rowsOf(props.discrimination)} />
      <h3>{words().discrimination.categories}</h3>
      <PlainTable caption={words().discrimination.categories} table={categoryTable(props)} />
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

function rowsOf(discrimination: ReviewDiscrimination): readonly MeasureRow[] {
  const { reliability, range, standardDeviation, ceilingShare, topShare, identicalBallots } = discrimination;
  return [
    { key: 'reliability', figure: reliability, unit: 'coefficient' },
    { key: 'range', figure: range, unit: 'score' },
    { key: 'spread', figure: standardDeviation, unit: 'score' },
    { key: 'ceilingShare', figure: ceilingShare, unit: 'share' },
    { key: 'topShare', figure: topShare, unit: 'share' },
    { key: 'identicalBallots', figure: identicalBallots, unit: 'share' },
  ];
}

function categoryTable({ review, discrimination }: DiscriminationProps): FigureTable {
  const { lowest, highest, tiers, units } = words().discrimination;
  const { range, spread, reliability } = words().measures;
  return {
    head: [resultWords().category, units, lowest, highest, range.name, spread.name, reliability.name, tiers],
    rows: discrimination.categories.map((category) => [
      categoryLabel(review, category.categoryId),
      rankedIn(review, category.categoryId),
      figureText(category.lowest, 'score'),
      figureText(category.highest, 'score'),
      figureText(category.range, 'score'),
      figureText(category.standardDeviation, 'score'),
      figureText(category.reliability, 'coefficient'),
      formatNumber(category.tiers),
    ]),
  };
}

function rankedIn({ table }: Review, categoryId: string): string {
  return formatNumber(table.categories.find((category) => category.categoryId === categoryId)?.ranked ?? 0);
}
