import type { DisclosureRules } from '#domain/disclosure/disclosure-rules';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { FillDoor } from './fill-wave';
import type { UnanimousScores } from './unanimous-scores';

/** What decides who can see what of a rater group: fixed at the opening, and the same for everybody. */
export interface ReadersWave {
  readonly linkCode: string;
  readonly title: LocalizedText;
  readonly groupName: LocalizedText;
  readonly door: FillDoor;
  readonly minimumGroupSize: number;
  /** Fewest texts of a question that are shown. */
  readonly textThreshold: number;
  readonly disclosure: DisclosureRules;
  /** Absent where no units are rated. */
  readonly unanimousScores?: UnanimousScores;
  /** Titles of the tables that will be published beside those of all people. */
  readonly tables: readonly LocalizedText[];
}
