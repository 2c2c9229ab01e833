import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { UnanimousScores } from './unanimous-scores';

export const SURVEY_KINDS = ['poll', 'review', 'satisfaction', 'debriefing'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/**
 * draft → open → closed → counting → counted → published. There is no way back: a wave that was
 * closed is never opened again, and a counted wave is never counted again.
 */
export const WAVE_STATES = ['draft', 'open', 'closed', 'counting', 'counted', 'published'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

/** Smallest group whose answers may be shown; 10 unless announced otherwise, never under 5. */
export const DEFAULT_MINIMUM_GROUP_SIZE = 10;
export const LOWEST_MINIMUM_GROUP_SIZE = 5;

export interface RaterGroup {
  readonly id: string;
  readonly name: LocalizedText;
  /** Per cent of the composite score; the weights of a wave's groups sum to 100. */
  readonly weight: number;
  /** How many people the link goes to, where known: the base of the response rate. */
  readonly expected?: number;
  /** All `expected` people rate every target, as a board does: errors then shrink as fewer of them are missing. */
  readonly census?: boolean;
}

export interface WaveSettings {
  readonly minimumGroupSize: number;
  /** Absent in waves that were announced before there was a choice: shown. */
  readonly unanimousScores?: UnanimousScores;
  /** Full points that a score of 100 is worth in the performance assessment. */
  readonly fullPoints: number;
  /** What the results are used for, as the member reads it on the opening page. */
  readonly purpose: LocalizedText;
  /** How answers become scores; absent for the usual scheme. */
  readonly scheme?: ScoringScheme;
  /** Which tables of the questions are published; absent for the rater groups alone. */
  readonly publication?: PublicationPlan;
  /** Where ballots come from; absent for `links`. */
  readonly collection?: Collection;
}

/**
 * `links`: members seal ballots in the browser, and paper ballots may be keyed in beside them. `roll`: each person on the
 * roll can have one blank ballot stamped, and only stamped ballots count; nothing leads from one to the other. With `codes`
 * the roll holds no people but codes that are printed and handed out in a hall: one ballot a code, whoever holds it. `import`:
 * the wave holds what was collected elsewhere and nothing else; where the organizer declares that the data are about no
 * persons, results are released without suppression, and every page says so.
 */
export type Collection =
  | { readonly kind: 'links' }
  | {
      readonly kind: 'roll';
      readonly graceHours?: number;
      readonly custody?: Custody;
      readonly codes?: boolean;
    }
  | { readonly kind: 'import'; readonly personal: boolean };

/** Who keeps the key that opens the ballots: the server until the count, or trustees of whom some have to come together. */
export type Custody = 'server' | 'trustees';

/** A survey and its draft questionnaire; the waves repeat it. */
export interface Survey {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly title: LocalizedText;
  readonly draft: Questionnaire;
  /** Rises with every saved change; a save that names an older revision is refused. */
  readonly revision: number;
}

export interface Wave {
  readonly id: string;
  readonly surveyId: string;
  readonly surveyKind: SurveyKind;
  /** 1 for the first time the survey is held. */
  readonly number: number;
  readonly title: LocalizedText;
  readonly state: WaveState;
  readonly versionHash?: string;
  /** Of the scoring scheme, frozen when the wave was opened. */
  readonly schemeHash?: string;
  /** Epoch milliseconds, like every time in the interface. */
  readonly opensAt?: number;
  /** When questionnaire, scheme and plan were fixed; ballots may come in later. */
  readonly openedAt?: number;
  readonly closesAt?: number;
  readonly closedAt?: number;
  readonly publishedAt?: number;
  /** While it is counted: nothing goes on until trustees come with their sheets. */
  readonly waitsForTrustees?: boolean;
  readonly groups: readonly RaterGroup[];
  readonly settings: WaveSettings;
}

/** How many ballots have come in. While a wave is open, counts are rounded to 5. */
export interface Participation {
  readonly received: number;
  readonly expected?: number;
  readonly rounded: boolean;
  readonly groups: readonly { readonly groupId: string; readonly received: number; readonly expected?: number }[];
}
