import type { DisclosureRules } from '#domain/disclosure/disclosure-rules';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { ReviewPublication } from '#domain/disclosure/review-publication';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { WordSlips } from '#domain/slips/ballot-slips';
import type { Custody, SurveyKind } from '#domain/survey/model';
import type { ShownHashes } from '#domain/survey/shown-questionnaire';
import type { Trustees } from '../trustees/trustees';

/**
 * What is fixed before the first ballot of a wave and shown to everybody: which questions, which rules, which keys. Signed
 * by the organisation, and named by its hash, of which members compare six words. One manifest for all: a key for one person
 * alone would mark his ballot.
 */
export interface Manifest {
  readonly version: 1;
  /** Name of the organisation that holds the wave and signs this. */
  readonly organisation: LocalizedText;
  /** Holds no separator "|", as it stands in what is signed. */
  readonly waveId: string;
  /** 1 for the first time the survey is held. */
  readonly number: number;
  readonly title: LocalizedText;
  readonly kind: SurveyKind;
  /**
   * How ballots come in, never changed once the wave is open. `roll`: each person on the roll can have one ballot stamped.
   * `codes`: each printed code of the roll can; the strata tell how many there are, and nobody wrote down who took which. `links`: whoever has a link; there are no strata and no roll.
   */
  readonly mode: ManifestMode;
  /** SHA-256 of the questionnaire and of the scoring scheme as canonical JSON, in lower-case hexadecimal. */
  readonly questionnaireHash: string;
  readonly schemeHash: string;
  /**
   * SHA-256 of the questionnaire as a phone is given it, in either language (see shown-questionnaire): what a phone can check
   * before it seals anything. Absent in the first manifests.
   */
  readonly shown?: ShownHashes;
  /** Epoch milliseconds. Absent if the wave opens at once. */
  readonly opensAt?: number;
  readonly closesAt: number;
  /** How often the close may be put off, and by how many days at most. */
  readonly postponement: { readonly times: number; readonly days: number };
  /** Hours after the close in which ballots come in that were stamped before it. */
  readonly graceHours: number;
  /** Smallest group whose answers are shown. */
  readonly minimumGroupSize: number;
  /** Which tables of the questions are published, and from how many texts on texts are. Absent in the first manifests. */
  readonly publication?: PublicationPlan;
  /** The same of the ratings, for each question that rates units. Absent in the first manifests. */
  readonly reviews?: readonly ReviewPublication[];
  /** What hides or alters a cell beside its size. Absent in the first manifests, of which `reviews` says part of it. */
  readonly disclosure?: DisclosureRules;
  /** Who has a slip for what may be written. Absent in the first manifests: whoever wrote something. */
  readonly wordSlips?: WordSlips;
  readonly custody: Custody;
  /** Whoever has to come together so that the ballots can be opened, where they are in custody of trustees. */
  readonly trustees?: Trustees;
  /** The raw point of the box, 65 bytes, in base64url. */
  readonly boxPublicKey: string;
  /** Every ballot is padded to so many bytes before it is sealed, with trustees twice: for them, and in it for the box. */
  readonly ballotBytes: number;
  readonly strata: readonly Stratum[];
  /** Root of the tree over the roll (see roll-root), 32 bytes in base64url. Absent where there is no roll. */
  readonly rollRoot?: string;
  /** The raw point of the organisation's key, 65 bytes in base64url, with which this is signed. */
  readonly logPublicKey: string;
  /** Release of the program that was to run, "+", and SHA-256 of the member's page as it was built (see code-version). */
  readonly codeVersion: string;
}

export type ManifestMode = 'roll' | 'codes' | 'links';

/** People among whom a ballot is anonymous: a rater group, its size on the roll, and its stamp. */
export interface Stratum {
  /** Holds no separator "|", as it stands in what is signed. */
  readonly groupId: string;
  readonly name: LocalizedText;
  readonly size: number;
  /** Modulus of the RSA key, 2048 bits, in base64url. The exponent is 65537. */
  readonly publicKey: string;
}
