import type { ReviewAnalysis, ScoreSpread } from '#domain/analysis/review/review-model';
import type { Figure, FigureSubject } from '../figure';
import { measuredFigure } from './measured-figure';

/** Whether scores differ in more than their errors, and what decides it. */
export function discriminationFigures({ question, discrimination }: ReviewAnalysis): readonly Figure[] {
  const { topShare, ceilingShare, identicalBallots, categories, groupEffects } = discrimination;
  const subject = { question };
  return [
    ...spreadFigures(subject, discrimination),
    measuredFigure({ measure: 'ratings-top-share', subject }, topShare),
    measuredFigure({ measure: 'ratings-best-share', subject }, ceilingShare),
    measuredFigure({ measure: 'identical-ballots', subject }, identicalBallots),
    ...categories.flatMap((own) => spreadFigures({ ...subject, category: own.categoryId }, own)),
    ...groupEffects.map(({ groupId, effect }) =>
      measuredFigure({ measure: 'effective-weight', subject: { ...subject, group: groupId } }, effect),
    ),
  ];
}

function spreadFigures(subject: FigureSubject, spread: ScoreSpread): readonly Figure[] {
  return [
    measuredFigure({ measure: 'score-lowest', subject }, spread.lowest),
    measuredFigure({ measure: 'score-highest', subject }, spread.highest),
    measuredFigure({ measure: 'score-range', subject }, spread.range),
    measuredFigure({ measure: 'score-deviation', subject }, spread.standardDeviation),
    measuredFigure({ measure: 'score-reliability', subject }, spread.reliability),
  ];
}
