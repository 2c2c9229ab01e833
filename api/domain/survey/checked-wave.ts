import type { Trustees } from '#domain/anonymity/trustees/trustees';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import type { DoorOrigins, FillLanguage } from './fill-wave';

/** What the page knows of a wave on which a member checks the own ballot. */
export interface CheckedWave extends DoorOrigins {
  readonly waveId: string;
  readonly linkCode: string;
  readonly groupId: string;
  readonly groupName: LocalizedText;
  readonly versionHash: string;
  readonly title: LocalizedText;
  /** Lower-case hexadecimal. */
  readonly manifestHash: string;
  /** While ballots come in; until results are published; from then on. */
  readonly stage: 'open' | 'closed' | 'published';
  /** Once results are published: what was asked, for the words of the own slips. */
  readonly questionnaire?: Questionnaire;
  /** Who opens the ballots; the server where there are none. */
  readonly trustees?: Trustees;
  /** Slips with codes stand on the roll in the place of people. */
  readonly isOfCodes?: true;
  /** The manifest is of an earlier version, and the lists of slips will tell how many wrote something. */
  readonly tellsWriters?: true;
}

export interface CheckPayload extends Omit<CheckedWave, 'title' | 'groupName'> {
  readonly title: string;
  readonly groupName: string;
  readonly language: FillLanguage;
}
