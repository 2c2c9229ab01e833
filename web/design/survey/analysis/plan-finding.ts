import type { AnalysisPlan } from '#domain/analysis/plan/analysis-plan';
import type { SchemeProblem } from '#domain/scoring/check-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { planWords } from '../../../lib/words';
import { planIn, plannedParts } from './plan-draft';

/** The plan in a sentence, or how much of it is wrong. */
export function planFinding(scheme: ScoringScheme, problems: readonly SchemeProblem[]): string {
  const { title } = planWords();
  const wrong = problems.filter(({ code }) => code.startsWith('plan.')).length;
  if (wrong > 0) return title.wrong(wrong);
  const plan = planIn(scheme);
  return plannedParts(plan).length === 0 ? title.empty : title.planned(plannedNames(plan));
}

export function plannedNames(plan: AnalysisPlan): string {
  const { parts, listSeparator } = planWords();
  return plannedParts(plan)
    .map((part) => parts[part].title)
    .join(listSeparator);
}
