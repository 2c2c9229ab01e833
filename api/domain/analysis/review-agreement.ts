import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { createMomentTable } from '#domain/statistics/moments';
import { cronbachAlpha } from '#domain/statistics/reliability/cronbach-alpha';
import { groupReliability } from '#domain/statistics/reliability/group-reliability';
import { krippendorffAlpha, type MeasurementLevel } from '#domain/statistics/reliability/krippendorff-alpha';
import type { ValueCounts } from '#domain/statistics/reliability/value-counts';
import { criterionCounts } from './criterion-counts';
import type { AnalysisFigure, AnalysisMethod, Block } from './figure';
import { fullCrossingFigures } from './full-crossing';
import { figureOf, measured } from './measured';
import { releasedBlock } from './release';
import type { ReviewCards } from './review-cards';
import type { ReviewAgreement } from './review-model';
import { withinGroupFigures } from './within-group-figures';

/** How far raters agree. Where people are protected, of a hundred raters and more, and without single targets. */
export function reviewAgreement(rules: ReleaseRules, cards: ReviewCards): Block<ReviewAgreement> {
  return releasedBlock<ReviewAgreement>(rules, cards.raterCount, () => {
    const counts = criterionCounts(cards);
    const n = cards.ratings.values.length;
    return {
      released: true,
      ...reliabilityFigures(cards),
      withinGroup: withinGroupFigures(rules, { cards, counts }),
      alpha: figureOf(cronbachAlpha(counts.together), ({ value }) => measured(value, { n, method: 'cronbach-alpha' })),
      krippendorff: krippendorffFigures(cards),
      ...fullCrossingFigures(cards),
    };
  });
}

function reliabilityFigures({ ratings }: ReviewCards): Pick<ReviewAgreement, 'icc1' | 'icc2'> {
  const { targetCount, targets, values } = ratings;
  const table = createMomentTable(targetCount);
  for (let card = 0; card < values.length; card++) table.add(targets[card] ?? 0, values[card] ?? 0);
  const reliability = groupReliability(Array.from({ length: targetCount }, (_, target) => table.at(target)));
  const n = values.length;
  return {
    icc1: figureOf(reliability, ({ icc1: { value, interval }, test: { p } }) =>
      measured(value, { interval, p, n, method: 'icc-1' }),
    ),
    icc2: figureOf(reliability, ({ icc2: { value, interval }, test: { p } }) =>
      measured(value, { interval, p, n, method: 'icc-2' }),
    ),
  };
}

function krippendorffFigures(cards: ReviewCards): ReviewAgreement['krippendorff'] {
  const units = valuesByTarget(cards);
  const figure = (level: MeasurementLevel, method: AnalysisMethod): AnalysisFigure =>
    figureOf(krippendorffAlpha(units, level), ({ value, n }) => measured(value, { n, method }));
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
