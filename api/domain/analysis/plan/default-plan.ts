import type { Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { AnalysisPlan, IndexPlan } from './analysis-plan';

/** The plan of a scheme, or what a questionnaire suggests by itself. */
export function planOf({ analysis }: Pick<ScoringScheme, 'analysis'>, questionnaire: Questionnaire): AnalysisPlan {
  if (analysis === undefined) return { indices: suggestedIndices(questionnaire), breakdowns: [] };
  return analysis.indices.length > 0 ? analysis : { ...analysis, indices: suggestedIndices(questionnaire) };
}

/** Each items question is one index, with a value for whoever answered half of its items. */
function suggestedIndices(questionnaire: Questionnaire): readonly IndexPlan[] {
  return questionsOf(questionnaire).flatMap((question) =>
    question.kind === 'items' && question.items.length > 0
      ? [
          {
            id: question.id,
            title: question.title,
            items: question.items.map(({ id }) => ({ question: question.id, item: id })),
            minimumAnswered: Math.ceil(question.items.length / 2),
          },
        ]
      : [],
  );
}
