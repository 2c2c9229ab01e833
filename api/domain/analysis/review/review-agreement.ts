import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { ReviewTable } from '#domain/tabulation/model';
import { createMomentTable } from '#domain/statistics/moments/moments';
import { cronbachAlpha } from '#domain/statistics/reliability/cronbach-alpha';
import { groupReliability } from '#domain/statistics/reliability/group-reliability';
import { krippendorffAlpha, type MeasurementLevel } from '#domain/statistics/reliability/krippendorff-alpha';
import type { ValueCounts } from '#domain/statistics/reliability/value-counts';
import type { AnalysisFigure, AnalysisMethod, Block } from '../figure';
import { figureOf, measured } from '../measured';
import { coarseFigure, REACH } from '../release/coarse-figure';
import { criterionCounts } from './criterion-counts';
import { fullCrossingFigures } from './full-crossing';
import type { ReviewCards } from './review-cards';
import type { ReviewAgreement } from './review-model';
import { wholeBlock } from './whole-block';
import { withinGroupFigures } from './within-group-figures';

/**
 * How far raters agree. Where people are protected, on the targets of which everything is shown, of a hundred raters and
 * more and without single targets; rounded to what one of the raters can move it by, each of whom gives many cards.
 */
export function reviewAgreement({
  rules,
  table,
  cards,
}: {
  readonly rules: ReleaseRules;
  readonly table: ReviewTable;
  readonly cards: ReviewCards;
}): Block<ReviewAgreement> {
  return wholeBlock<ReviewAgreement>(rules, cards, () => {
    const counts = criterionCounts(cards);
    const n = cards.ratings.values.length;
    const coarse: Coarse = (figure) =>
      coarseFigure(rules, figure, { reach: REACH.correlation, people: cards.raterCount });
    const alpha = figureOf(cronbachAlpha(counts.together), ({ value }) =>
      measured(value, { n, method: 'cronbach-alpha' }),
    );
    return {
      released: true,
      ...reliabilityFigures(cards, coarse),
      withinGroup: withinGroupFigures(rules, { cards, counts, table }),
      alpha: coarse(alpha),
      krippendorff: krippendorffFigures(cards, coarse),
      ...fullCrossingFigures(cards, coarse),
    };
  });
}

type Coarse = (figure: AnalysisFigure) => AnalysisFigure;

function reliabilityFigures({ ratings }: ReviewCards, coarse: Coarse): Pick<ReviewAgreement, 'icc1' | 'icc2'> {
  const { targetCount, targets, values } = ratings;
  const table = createMomentTable(targetCount);
  for (let card = 0; card < values.length; card++) table.add(targets[card] ?? 0, values[card] ?? 0);
  const reliability = groupReliability(Array.from({ length: targetCount }, (_, target) => table.at(target)));
  const n = values.length;
  return {
    icc1: coarse(
      figureOf(reliability, ({ icc1: { value, interval }, test: { p } }) =>
        measured(value, { interval, p, n, method: 'icc-1' }),
      ),
    ),
    icc2: coarse(
      figureOf(reliability, ({ icc2: { value, interval }, test: { p } }) =>
        measured(value, { interval, p, n, method: 'icc-2' }),
      ),
    ),
  };
}

function krippendorffFigures(cards: ReviewCards, coarse: Coarse): ReviewAgreement['krippendorff'] {
  const units = valuesByTarget(cards);
  const figure = (level: MeasurementLevel, method: AnalysisMethod): AnalysisFigure =>
    coarse(figureOf(krippendorffAlpha(units, level), ({ value, n }) => measured(value, { n, method })));
  return {
    nominal: figure('nominal', 'krippendorff-nominal'),
    ordinal: figure('ordinal', 'krippendorff-ordinal'),
    interval: figure('interval', 'krippendorff-interval'),
  };
}

function valuesByTarget({ ratings: { targetCount, targets, values } }: ReviewCards): readonly ValueCounts[] {
  const units = Array.from({ length: targetCount }, () => new Map<number, number>());
  for (let card = 0; card < values.length; card++) {
    const unit = units[targets[card] ?? 0];
    const value = values[card] ?? 0;
    unit?.set(value, (unit.get(value) ?? 0) + 1);
  }
  return units;
}
