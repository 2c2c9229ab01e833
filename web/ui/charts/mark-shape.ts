import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import type { Band } from '#domain/tabulation/model';

/**
 * Every meaning has a shape of its own besides its colour: filled dot, ring, diamond.
 * `level` is a value that is compared with nothing.
 */
export type MarkShape = 'above' | 'same' | 'below' | 'level';

export function shapeOfBand(band: Band): MarkShape {
  return band === 'not-distinguishable' ? 'same' : band;
}

export function shapeOfChange(verdict: ChangeVerdict): MarkShape {
  return SHAPES[verdict];
}

const SHAPES: Readonly<Record<ChangeVerdict, MarkShape>> = { risen: 'above', fallen: 'below', 'within-error': 'same' };
