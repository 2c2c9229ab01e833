import type { Analysis } from '#domain/analysis/model';
import type { ReviewAnalysis } from '#domain/analysis/review/review-model';

export const SECTIONS = [
  'discrimination',
  'effects',
  'agreement',
  'leniency',
  'indices',
  'careless',
  'drivers',
  'sample',
  'breakdowns',
] as const;

export type SectionId = (typeof SECTIONS)[number];

/** The parts of the page about which there is something to say. */
export function sectionsOf(analysis: Analysis, review: ReviewAnalysis | undefined): readonly SectionId[] {
  const { sample, questions } = analysis;
  const present: Readonly<Record<SectionId, boolean>> = {
    discrimination: review !== undefined,
    effects: review !== undefined && review.discrimination.groupEffects.length > 1,
    agreement: review !== undefined,
    leniency: review !== undefined,
    indices: analysis.indices.length > 0,
    careless: analysis.careless !== undefined || analysis.flags !== undefined || analysis.paces !== undefined,
    drivers: analysis.drivers !== undefined,
    sample:
      sample.weights !== 'none' ||
      sample.design !== undefined ||
      sample.problem !== undefined ||
      questions !== undefined,
    breakdowns: analysis.breakdowns.some((breakdown) => breakdown.questions.length > 0),
  };
  return SECTIONS.filter((section) => present[section]);
}
