import type { AnalysisFigure, Block, Measured, Missing } from '#domain/analysis/figure';

export function contentOf<Content extends object>(block: Block<Content>): Content | undefined {
  return block.released ? block : undefined;
}

export function whyNot<Content extends object>(block: Block<Content>): Missing | undefined {
  return block.released ? undefined : block;
}

export function measuredOf(figure: AnalysisFigure): Measured | undefined {
  return 'value' in figure ? figure : undefined;
}

export function missingOf(figure: AnalysisFigure): Missing | undefined {
  return 'value' in figure ? undefined : figure;
}

export function valueOf(figure: AnalysisFigure): number | undefined {
  return measuredOf(figure)?.value;
}
