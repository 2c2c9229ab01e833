import type { AppealState, AppealSubject, RunState, Verdict } from '#domain/assessment/records';

/** The tables of assessments, as Kysely sees them. */
export interface AssessmentTables {
  readonly assessment: AssessmentTable;
  readonly assessment_version: AssessmentVersionTable;
  readonly assessment_import: AssessmentImportTable;
  readonly assessment_entry: AssessmentEntryTable;
  readonly assessment_run: AssessmentRunTable;
  readonly assessment_run_part: AssessmentRunPartTable;
  readonly assessment_proposal: AssessmentProposalTable;
  readonly assessment_consequence: AssessmentConsequenceTable;
  readonly assessment_appeal: AssessmentAppealTable;
  readonly assessment_rectification: AssessmentRectificationTable;
  readonly assessment_rectification_step: AssessmentRectificationStepTable;
}

export interface AssessmentTable {
  id: string;
  title_zh: string;
  title_en: string | null;
  draft: string;
  settings: string;
  revision: number;
  created_by: string;
  created_at: number;
  changed_at: number;
}

export interface AssessmentVersionTable {
  assessment_id: string;
  hash: string;
  number: number;
  content: string;
  created_by: string;
  created_at: number;
}

export interface AssessmentImportTable {
  assessment_id: string;
  id: string;
  indicator_id: string;
  source_name: string;
  source_hash: string;
  report_hash: string | null;
  report_name: string | null;
  unit_count: number;
  content: string;
  imported_by: string;
  imported_at: number;
  withdrawn_at: number | null;
}

export interface AssessmentEntryTable {
  assessment_id: string;
  id: string;
  item_id: string;
  unit_code: string;
  category_id: string | null;
  points: number;
  day: string;
  reason: string;
  evidence: string;
  recorded_by: string;
  recorded_at: number;
  reversed_by: string | null;
  reversed_at: number | null;
  reversal_reason: string | null;
}

export interface AssessmentRunTable {
  id: string;
  assessment_id: string;
  number: number;
  state: RunState;
  scheme_hash: string;
  inputs_hash: string;
  outcome_hash: string;
  summary: string;
  corrects: string | null;
  reason: string | null;
  created_by: string;
  created_at: number;
  approved_by: string | null;
  approved_at: number | null;
  self_approval: string | null;
  published_by: string | null;
  published_at: number | null;
  appeals_until: number | null;
  signature: string | null;
}

export interface AssessmentRunPartTable {
  run_id: string;
  kind: 'unit' | 'column' | 'entry' | 'outcome';
  position: number;
  content: string;
}

export interface AssessmentProposalTable {
  run_id: string;
  id: string;
  unit_code: string;
  from_grade: string;
  to_grade: string;
  reason: string;
  proposed_by: string;
  proposed_at: number;
  decision: 'approved' | 'rejected' | null;
  decision_reason: string | null;
  decided_by: string | null;
  decided_at: number | null;
}

export interface AssessmentConsequenceTable {
  run_id: string;
  id: string;
  rule_id: string;
  unit_code: string;
  verdict: Verdict;
  reason: string;
  proposed_by: string;
  proposed_at: number;
  decision: 'approved' | 'rejected' | null;
  decision_reason: string | null;
  decided_by: string | null;
  decided_at: number | null;
}

export interface AssessmentAppealTable {
  run_id: string;
  id: string;
  unit_code: string;
  indicator_id: string | null;
  about: AppealSubject;
  question: string;
  state: AppealState;
  asked_by: string;
  asked_at: number;
  due_at: number;
  answer: string | null;
  trace: string | null;
  answered_by: string | null;
  answered_at: number | null;
  withdrawn_at: number | null;
}

export interface AssessmentRectificationTable {
  assessment_id: string;
  id: string;
  run_id: string;
  unit_code: string;
  indicator_id: string | null;
}

export interface AssessmentRectificationStepTable {
  assessment_id: string;
  rectification_id: string;
  number: number;
  content: string;
  taken_by: string;
  taken_at: number;
}
