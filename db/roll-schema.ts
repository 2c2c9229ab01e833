import type { TurnoutPart } from '#domain/roll/turnout-course';

/** The tables of waves with a roll, as Kysely sees them: who may answer, what was stamped, and what proves the count. */

export interface RollTables {
  readonly roll_entry: RollEntryTable;
  readonly turnout_note: TurnoutNoteTable;
  readonly stamp: StampTable;
  readonly manifest: ManifestTable;
  readonly arrival: ArrivalTable;
  readonly tree_head: TreeHeadTable;
  readonly roll_leaf: RollLeafTable;
  readonly roll_departure: RollDepartureTable;
  readonly slip_tree_list: SlipTreeListTable;
  readonly slip_tree_run: SlipTreeRunTable;
  readonly slip_tree: SlipTreeTable;
  readonly trustee_key: TrusteeKeyTable;
  readonly inner_envelope: InnerEnvelopeTable;
}

export interface RollEntryTable {
  wave_id: string;
  id: string;
  group_id: string;
  name: string;
  unit_code: string | null;
  contact: string | null;
  link_hash: string;
  link_number: number;
  stamp_number: number;
  taken_part: number;
}

export interface TurnoutNoteTable {
  wave_id: string;
  part: TurnoutPart;
  code: string;
  day: number;
  size: number;
  taken_part: number;
}

export interface StampTable {
  wave_id: string;
  id: string;
  blinded: string;
  signature: string;
}

export interface ManifestTable {
  wave_id: string;
  content: string | null;
  hash: string | null;
  signature: string | null;
  keys_made: number;
  keys_total: number;
  wave_revision: number;
  draft_revision: number;
  roll_revision: number;
  begun_at: number;
  stamps_given: number | null;
  stamps_renewed: number | null;
  stamps_refused: number;
}

export interface ArrivalTable {
  wave_id: string;
  hash: string;
  day: number;
  group_id: string;
  sequence: number;
  ballot_key: string;
  token: string;
  sealed_hash: string;
  signature: string;
}

export interface TreeHeadTable {
  wave_id: string;
  day: number;
  size: number;
  root: string;
  signature: string;
}

export interface RollLeafTable {
  wave_id: string;
  leaf: string;
}

export interface RollDepartureTable {
  wave_id: string;
  number: number;
  leaf: string;
  day: number;
  size: number;
  root: string;
  signature: string;
}

export interface SlipTreeListTable {
  wave_id: string;
  number: number;
  place: string;
  table_name: string;
  size: number;
  root: string;
  sayings: string;
}

export interface SlipTreeRunTable {
  wave_id: string;
  list: number;
  run: number;
  slips: string;
  opened: string;
  salts: string;
}

export interface SlipTreeTable {
  wave_id: string;
  lists: number;
  root: string;
  signature: string;
}

export interface TrusteeKeyTable {
  wave_id: string;
  public_key: string;
  names: string;
  threshold: number;
}

export interface InnerEnvelopeTable {
  wave_id: string;
  hash: string;
  group_id: string;
  sealed: string;
  secret: string | null;
}
