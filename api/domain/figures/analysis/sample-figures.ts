import type { SampleAnalysis } from '#domain/analysis/model';
import type { Figure } from '../figure';
import { measuredFigure } from './measured-figure';

/** What weights cost, and what the number of people is good for. */
export function sampleFigures({ designEffect, effectiveSize, marginOfError }: SampleAnalysis): readonly Figure[] {
  return [
    measuredFigure({ measure: 'design-effect', subject: {} }, designEffect),
    measuredFigure({ measure: 'effective-size', subject: {} }, effectiveSize),
    ...(marginOfError === undefined
      ? []
      : [measuredFigure({ measure: 'margin-of-error', subject: {} }, marginOfError)]),
  ];
}
