import type { ValueRange } from '#domain/statistics/intervals/bounded-error';
import type { Conversion } from '../scheme/conversion';
import { answerScale, FRACTION, HUNDRED } from './answer-scale';

/** What "85%" stands for. */
export const PERCENT_MEANINGS = ['of-hundred', 'fraction'] as const;
export type PercentMeaning = (typeof PERCENT_MEANINGS)[number];

/** By whom, or by what, it is known on which scale people answered. */
export const SCALE_ORIGINS = ['stated', 'percentages', 'conversion'] as const;
export type ScaleOrigin = (typeof SCALE_ORIGINS)[number];

/** The scale on which people gave the answers that a value is the mean of; it bounds the error of the mean. */
export interface ScaleOfAnswers {
  readonly range: ValueRange;
  readonly origin: ScaleOrigin;
}

interface ScaleFacts {
  /** What somebody has said counts before all that can be seen. */
  readonly stated: ValueRange | undefined;
  readonly isPercentage: boolean;
  readonly percent: PercentMeaning | undefined;
  readonly conversion: Conversion;
}

/** Null where nobody has said it and neither percentages nor the ends of the conversion tell. */
export function scaleOfAnswers({ stated, isPercentage, percent, conversion }: ScaleFacts): ScaleOfAnswers | null {
  if (stated !== undefined) return { range: stated, origin: 'stated' };
  if (isPercentage) return { range: percent === 'fraction' ? FRACTION : HUNDRED, origin: 'percentages' };
  const range = answerScale(conversion);
  return range && { range, origin: 'conversion' };
}
