import type { Trustees } from '#domain/anonymity/trustees/trustees';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';

/** Everything a member's page needs about one group's link of an open wave. All of it is public to whoever has the link. */
export interface FillWave extends DoorOrigins {
  readonly waveId: string;
  readonly linkCode: string;
  readonly groupId: string;
  readonly groupName: LocalizedText;
  readonly title: LocalizedText;
  readonly organisation: LocalizedText;
  /** Names the published questionnaire; it is sealed with the answers, and a draft belongs to it. */
  readonly versionHash: string;
  readonly questionnaire: Questionnaire;
  /** Base64url of the uncompressed P-256 point, 65 bytes. */
  readonly boxPublicKey: string;
  /** Who can open the ballots together; absent where the server keeps the key. */
  readonly trustees?: Trustees;
  /** Length to which every ballot of the wave is padded before it is sealed, in bytes. */
  readonly ballotBytes: number;
  /** Epoch milliseconds; once the wave has closed, when the grace time ends. */
  readonly closesAt?: number;
  readonly minimumGroupSize: number;
  /** What the results are used for. */
  readonly purpose: LocalizedText;
  /** With a roll: anonymous, and one person one ballot. With open links: confidential, and neither. */
  readonly door: FillDoor;
  /** The roll holds printed codes and no people. */
  readonly isOfCodes?: boolean;
  /** SHA-256 of the signed manifest, in hexadecimal; of a wave with a roll. */
  readonly manifestHash?: string;
  /** No longer open, but ballots that are stamped already still come in. */
  readonly isInGrace?: boolean;
}

/** Origins of the two doors of a wave, where they are not where the page is. */
export interface DoorOrigins {
  readonly box?: string;
  readonly roll?: string;
}

export type FillDoor = 'link' | 'roll';

export type FillLanguage = 'zh' | 'en';

/** What is inlined in the page for its script: the wave, in what language, and when it closes in words. */
export interface FillPayload extends Pick<
  FillWave,
  keyof DoorOrigins | 'waveId' | 'linkCode' | 'groupId' | 'groupName' | 'versionHash' | 'questionnaire' | 'ballotBytes'
> {
  readonly language: FillLanguage;
  /** What a ballot is sealed for where there is no manifest: behind an open link. */
  readonly boxKey?: string;
  readonly deadline?: string;
  /** A slip with a code in the place of a person. */
  readonly isOfCodes?: boolean;
  /** In base64url here. */
  readonly manifestHash?: string;
  readonly isInGrace?: boolean;
}
