import type { ReviewAgreement, ReviewAnalysis, ShroutFleissFigures } from '#domain/analysis/review/review-model';
import type { Figure, FigureSubject } from '../figure';
import type { AnalysedTarget } from './analysed-review';
import { blockFigures, type Draft, type Publishable } from './measured-figure';

/** How far raters agree, over all targets and on each. */
export function agreementFigures(
  { question, agreement }: ReviewAnalysis,
  targets: readonly AnalysedTarget[],
): readonly Figure[] {
  const subject = { question };
  return blockFigures(agreement, [
    ...wholeDrafts(subject),
    ...SHROUT_FLEISS.map(([measure, form]): Draft<ReviewAgreement> => ({
      measure,
      subject,
      of: ({ shroutFleiss }) => (shroutFleiss.released ? shroutFleiss[form] : shroutFleiss),
    })),
    ...targets.map((target): Draft<ReviewAgreement> => ({
      measure: 'agreement',
      subject: target,
      of: ({ withinGroup }) => agreementOn(withinGroup, target.target),
    })),
  ]);
}

function wholeDrafts(subject: FigureSubject): readonly Draft<ReviewAgreement>[] {
  return [
    { measure: 'icc-1', subject, of: ({ icc1 }) => icc1 },
    { measure: 'icc-2', subject, of: ({ icc2 }) => icc2 },
    { measure: 'agreement-mean', subject, of: ({ withinGroup }) => withinGroup.mean },
    { measure: 'agreement-median', subject, of: ({ withinGroup }) => withinGroup.median },
    { measure: 'criteria-alpha', subject, of: ({ alpha }) => alpha },
    { measure: 'krippendorff-nominal', subject, of: ({ krippendorff }) => krippendorff.nominal },
    { measure: 'krippendorff-ordinal', subject, of: ({ krippendorff }) => krippendorff.ordinal },
    { measure: 'krippendorff-interval', subject, of: ({ krippendorff }) => krippendorff.interval },
    { measure: 'kendall-w', subject, of: ({ kendallW }) => kendallW },
  ];
}

const SHROUT_FLEISS = [
  ['shrout-fleiss-1', 'ICC1'],
  ['shrout-fleiss-1k', 'ICC1k'],
  ['shrout-fleiss-2', 'ICC2'],
  ['shrout-fleiss-2k', 'ICC2k'],
  ['shrout-fleiss-3', 'ICC3'],
  ['shrout-fleiss-3k', 'ICC3k'],
] as const satisfies readonly (readonly [string, keyof ShroutFleissFigures])[];

/** Where people are protected there is none of single targets. */
function agreementOn({ targets }: ReviewAgreement['withinGroup'], wanted: string): Publishable {
  const own = targets?.find(({ targetId }) => targetId === wanted);
  return own === undefined ? { reason: 'protected' } : own.agreement;
}
