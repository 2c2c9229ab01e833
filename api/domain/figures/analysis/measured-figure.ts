import type { Block, Measured } from '#domain/analysis/figure';
import { type Figure, figureOf, type FigureReason, type FigureSubject, missingFigure, type Shortfall } from '../figure';
import type { Method } from '../measures';
import type { AnalysisMeasure } from './analysis-measures';
import { USUAL_METHODS } from './usual-methods';

export interface AnalysisName {
  readonly measure: AnalysisMeasure;
  readonly subject: FigureSubject;
  /** Of a figure without a value, where the measure has several. */
  readonly method?: Method;
}

/** A figure of the analysis, or what else is published of it in the same shape. */
export type Publishable = PublishedValue | Withheld;

interface PublishedValue
  extends Omit<Measured, 'method' | 'degreesOfFreedom'>, Pick<Figure, 'adjustedP' | 'degreesOfFreedom'> {
  readonly method: Method;
}

interface Withheld extends Shortfall {
  readonly reason: FigureReason;
}

/** Under its name among all figures. */
export function measuredFigure({ measure, subject, method }: AnalysisName, published: Publishable): Figure {
  if ('reason' in published) {
    const { reason, have, need, counted } = published;
    const name = { measure, subject, method: method ?? USUAL_METHODS[measure] };
    return missingFigure(name, reason, {
      ...(have !== undefined && { have }),
      ...(need !== undefined && { need }),
      ...(counted !== undefined && { counted }),
    });
  }
  const { value, standardError = null, interval = null, n, p, adjustedP, degreesOfFreedom, designEffect } = published;
  return {
    ...figureOf({ measure, subject, method: published.method }, value, { standardError, interval, n }),
    ...(p !== undefined && { p }),
    ...(adjustedP !== undefined && { adjustedP }),
    ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
    ...(designEffect !== undefined && { designEffect }),
  };
}

/** A figure of a block, and what it takes from its content. */
export interface Draft<Content> extends AnalysisName {
  readonly of: (content: Content) => Publishable;
}

/** What a block holds, or the same figures with the reason of the block. */
export function blockFigures<Content extends object>(
  block: Block<Content>,
  drafts: readonly Draft<Content>[],
): readonly Figure[] {
  return drafts.map(({ of, ...name }) => measuredFigure(name, block.released ? of(block) : block));
}
