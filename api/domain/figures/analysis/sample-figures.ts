import type { SampleAnalysis } from '#domain/analysis/model';
import type { Figure } from '../figure';
import { measuredFigure } from './measured-figure';

/** What weights cost. */
export function sampleFigures({ designEffect, effectiveSize }: SampleAnalysis): readonly Figure[] {
  return [
    measuredFigure({ measure: 'design-effect', subject: {} }, designEffect),
    measuredFigure({ measure: 'effective-size', subject: {} }, effectiveSize),
  ];
}
