import type { ReviewTable } from '#domain/tabulation/model';
import type { FigureSubject } from '../figure';

/** A target that the reader sees, as the subject of its figures. */
export interface AnalysedTarget extends FigureSubject {
  readonly question: string;
  readonly target: string;
  readonly category: string;
}

export function analysedTargets({ question, targets }: ReviewTable): readonly AnalysedTarget[] {
  return targets.map(({ targetId, categoryId }) => ({ question, target: targetId, category: categoryId }));
}
