import type { LocalizedText, OptionId, QuestionId } from '#domain/questionnaire/model';
import type { WaveSettings } from '#domain/survey/model';

/**
 * What a wave will publish of its questions, declared before the first ballot: results are one publication, checked as a
 * whole, and nothing is tabulated that is not in it. All who answered are always a table; those named here divide them.
 */
export interface PublicationPlan {
  /** In the order of their importance: of two that cross each other the first one is kept. */
  readonly tables: readonly PlannedTable[];
  /** Fewest texts of one question that are shown. */
  readonly textThreshold: number;
}

export interface PlannedTable {
  readonly id: string;
  readonly title: LocalizedText;
  /** A cell for each combination of their classes; at least one. */
  readonly by: readonly Classification[];
}

/** Divides people by their rater group, or by what they answered; with `merged`, by sets of groups or options. */
export type Classification =
  | { readonly kind: 'rater-group'; readonly merged?: readonly MergedClass[] }
  | { readonly kind: 'question'; readonly question: QuestionId; readonly merged?: readonly MergedClass[] };

/** Several classes as one: a division of units, or groups that are too small apart. */
export interface MergedClass {
  readonly id: string;
  readonly title: LocalizedText;
  /** Options, or rater groups. */
  readonly members: readonly OptionId[];
}

export const RATER_GROUPS_TABLE = 'rater-groups';

/** Authors are told by their style among fewer. */
export const LOWEST_TEXT_THRESHOLD = 10;

/** What a plan follows from: settings of a wave, or its manifest. */
export type PublicationSettings = Pick<WaveSettings, 'publication' | 'minimumGroupSize'>;

/** That of a wave for which nothing else was declared: everybody, and the rater groups. */
export function publicationOf({ publication, minimumGroupSize }: PublicationSettings): PublicationPlan {
  return (
    publication ?? {
      tables: [
        { id: RATER_GROUPS_TABLE, title: { zh: '评价主体', en: 'Rater groups' }, by: [{ kind: 'rater-group' }] },
      ],
      textThreshold: Math.max(minimumGroupSize, LOWEST_TEXT_THRESHOLD),
    }
  );
}
