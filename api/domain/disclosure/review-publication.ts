import { type Question, type QuestionId } from '#domain/questionnaire/model';
import type { WaveSettings } from '#domain/survey/model';
import type { UnanimousScores } from '#domain/survey/unanimous-scores';
import { MINIMUM_DISSENT } from './homogeneous';

export const REVIEW_DIVISIONS = ['target', 'rater-group', 'criterion'] as const;

export type ReviewDivision = (typeof REVIEW_DIVISIONS)[number];

export const REVIEW_TABLE_IDS = ['units', 'unit-groups', 'unit-criteria', 'unit-details'] as const;

/** One table of the ratings: a cell for each combination. */
export interface ReviewTable {
  readonly id: (typeof REVIEW_TABLE_IDS)[number];
  readonly by: readonly ReviewDivision[];
}

/** What a review publishes of its ratings, whatever else is planned, and what keeps a cell of it hidden. */
export interface ReviewPublication {
  readonly question: QuestionId;
  readonly tables: readonly ReviewTable[];
  /** Fewest ratings by a rater group for a cell of its own, or a part in a score. */
  readonly minimumGroupSize: number;
  /** So many ratings of a cell have to differ from the most frequent one. */
  readonly minimumDissent: number;
  /** Of units whose score tells on what a rater group agrees. Absent in manifests from before there was a choice: shown. */
  readonly unanimousScores?: UnanimousScores;
}

const REVIEW_TABLES: readonly ReviewTable[] = [
  { id: 'units', by: ['target'] },
  { id: 'unit-groups', by: ['target', 'rater-group'] },
  { id: 'unit-criteria', by: ['target', 'criterion'] },
  { id: 'unit-details', by: ['target', 'rater-group', 'criterion'] },
];

export function reviewPublications(
  questions: readonly Question[],
  { minimumGroupSize, unanimousScores }: Pick<WaveSettings, 'minimumGroupSize' | 'unanimousScores'>,
): readonly ReviewPublication[] {
  return questions
    .filter(({ kind }) => kind === 'targets')
    .map(({ id }) => ({
      question: id,
      tables: REVIEW_TABLES,
      minimumGroupSize,
      minimumDissent: MINIMUM_DISSENT,
      ...(unanimousScores !== undefined && { unanimousScores }),
    }));
}
