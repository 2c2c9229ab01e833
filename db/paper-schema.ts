import type { PaperPass, PaperStage, VoidReason } from '#domain/paper/model';

/** The tables of ballots that are keyed from paper, as Kysely sees them. */

export interface PaperBatchTable {
  id: string;
  wave_id: string;
  group_id: string;
  name: string;
  stage: PaperStage;
  handed_out: number;
  returned: number;
  torn: number;
  torn_reason: string | null;
  ballots: number;
  same_person: number;
  revision: number;
  sealed_ballots: number | null;
  void_ballots: number | null;
  compared_cells: number | null;
  different_cells: number | null;
  created_at: number;
}

export interface PaperKeyerTable {
  batch_id: string;
  pass: PaperPass;
  staff_id: string;
}

export interface PaperBallotTable {
  batch_id: string;
  pass: PaperPass;
  stamp: number;
  cells: string;
  void_reason: VoidReason | null;
  done: number;
  revision: number;
}

export interface PaperSettlementTable {
  batch_id: string;
  stamp: number;
  cell: number;
  value: string;
}
