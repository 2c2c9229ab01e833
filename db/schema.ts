import type { Form } from '#domain/collected/columns/column-field';
import type { WaveState } from '#domain/survey/model';
import type { Role } from '#domain/access/role';
import type { AssessmentTables } from './assessment-schema';
import type { MailingTable, MailRecipientTable } from './mail-schema';
import type { UnitMappingTable } from './mapping-schema';
import type { PaperBallotTable, PaperBatchTable, PaperKeyerTable, PaperSettlementTable } from './paper-schema';
import type { RollTables } from './roll-schema';

/** The tables of db/migrations as Kysely sees them. Times are epoch milliseconds, JSON is text. */
export interface Database extends RollTables, AssessmentTables {
  readonly user: UserTable;
  readonly session: SessionTable;
  readonly account: AccountTable;
  readonly staff: StaffTable;
  readonly invitation: InvitationTable;
  readonly api_token: ApiTokenTable;
  readonly organisation: OrganisationTable;
  readonly unit_category: UnitCategoryTable;
  readonly unit: UnitTable;
  readonly survey: SurveyTable;
  readonly questionnaire_version: QuestionnaireVersionTable;
  readonly scoring_scheme: ScoringSchemeTable;
  readonly wave: WaveTable;
  readonly rater_group: RaterGroupTable;
  readonly sealed_ballot: SealedBallotTable;
  readonly ballot: BallotTable;
  readonly text_slip: TextSlipTable;
  readonly tabulation: TabulationTable;
  readonly retabulation: RetabulationTable;
  readonly nonresponse: NonresponseTable;
  readonly unit_mapping: UnitMappingTable;
  readonly audit_entry: AuditEntryTable;
  readonly ballot_import: BallotImportTable;
  readonly collected_ballot: CollectedBallotTable;
  readonly collected_text: CollectedTextTable;
  readonly paper_batch: PaperBatchTable;
  readonly paper_keyer: PaperKeyerTable;
  readonly paper_ballot: PaperBallotTable;
  readonly paper_settlement: PaperSettlementTable;
  readonly mailing: MailingTable;
  readonly mail_recipient: MailRecipientTable;
}

/** better-auth's tables: only the columns that this product reads or writes by itself. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface SessionTable {
  id: string;
  userId: string;
  token: string;
  expiresAt: string;
}

export interface AccountTable {
  id: string;
  userId: string;
  accountId: string;
  providerId: string;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface StaffTable {
  user_id: string;
  role: Role;
  unit_scope: string | null;
  added_at: number;
}

export interface InvitationTable {
  id: string;
  secret_hash: string;
  email: string;
  role: Role;
  unit_scope: string | null;
  invited_by: string;
  invited_at: number;
  expires_at: number;
  accepted_at: number | null;
}

export interface ApiTokenTable {
  id: string;
  secret_hash: string;
  name: string;
  role: Role;
  unit_scope: string | null;
  created_by: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}

export interface OrganisationTable {
  id: string;
  name_zh: string;
  name_en: string | null;
  created_at: number;
}

export interface UnitCategoryTable {
  id: string;
  name_zh: string;
  name_en: string | null;
  position: number;
}

export interface UnitTable {
  code: string;
  parent_code: string | null;
  name_zh: string;
  name_en: string | null;
  short_name_zh: string | null;
  short_name_en: string | null;
  category_id: string | null;
  position: number;
  created_at: number;
}

export interface SurveyTable {
  id: string;
  kind: string;
  title_zh: string;
  title_en: string | null;
  draft: string;
  revision: number;
  created_by: string;
  created_at: number;
  changed_at: number;
}

export interface QuestionnaireVersionTable {
  survey_id: string;
  hash: string;
  number: number;
  content: string;
  published_by: string;
  published_at: number;
}

export interface ScoringSchemeTable {
  survey_id: string;
  hash: string;
  number: number;
  content: string;
  created_by: string;
  created_at: number;
}

export interface WaveTable {
  id: string;
  survey_id: string;
  number: number;
  title_zh: string;
  title_en: string | null;
  state: WaveState;
  version_hash: string | null;
  scheme_hash: string | null;
  box_public_key: string | null;
  box_key_destroyed_at: number | null;
  ballot_bytes: number | null;
  opens_at: number | null;
  closes_at: number | null;
  opened_at: number | null;
  closed_at: number | null;
  published_at: number | null;
  postponed: number;
  settings: string;
  revision: number;
  roll_revision: number;
  turnout_day: number | null;
  roll_key_destroyed_at: number | null;
  stamp_keys_destroyed_at: number | null;
  count_token: string | null;
  count_lease_until: number | null;
  count_opened: number;
  count_total: number;
  count_failed_since: number | null;
  peeled: string | null;
  created_at: number;
}

export interface RaterGroupTable {
  wave_id: string;
  id: string;
  name_zh: string;
  name_en: string | null;
  weight: number;
  expected: number | null;
  census: number;
  position: number;
  link_code: string;
}

export interface SealedBallotTable {
  wave_id: string;
  id: string;
  group_id: string;
  sequence: number;
  sealed: string;
  ballot_key: string | null;
  token: string | null;
  signature: string | null;
}

export interface BallotTable {
  wave_id: string;
  id: string;
  group_id: string;
  answers: string;
  pace: number | null;
}

export interface TextSlipTable {
  wave_id: string;
  id: string;
  question_id: string;
  group_id: string;
  content: string;
  review: 'kept' | 'masked' | 'withheld' | null;
}

export interface TabulationTable {
  wave_id: string;
  hash: string;
  content: string;
  computed_at: number;
}

export interface RetabulationTable {
  wave_id: string;
  number: number;
  scheme_hash: string;
  hash: string;
  content: string;
  reason: string;
  computed_at: number;
}

export interface NonresponseTable {
  wave_id: string;
  refused: number;
  not_contacted: number;
  other: number;
  unknown: number;
  eligible_share: number;
}

export interface AuditEntryTable {
  id: string;
  at: number;
  actor: string;
  act: string;
  subject: string;
  details: string;
}

export interface BallotImportTable {
  wave_id: string;
  id: string;
  source_name: string;
  source_hash: string;
  form: Form;
  ballots: number;
  ratings: number;
  mapping: string;
  imported_at: number;
}

export interface CollectedBallotTable {
  wave_id: string;
  id: string;
  group_id: string;
  import_id: string;
  answers: string;
  design: string | null;
  copies: number;
}

export interface CollectedTextTable {
  wave_id: string;
  id: string;
  group_id: string;
  import_id: string;
  question_id: string;
  content: string;
}
