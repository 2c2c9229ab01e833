-- What people say of the lowest units that a run proposes for a consequence: one says so, another approves it, all stay.
CREATE TABLE assessment_consequence (
  run_id TEXT NOT NULL REFERENCES assessment_run (id),
  id TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'declined')),
  reason TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at BIGINT NOT NULL,
  decision TEXT CHECK (decision IN ('approved', 'rejected')),
  decision_reason TEXT,
  decided_by TEXT,
  decided_at BIGINT,
  PRIMARY KEY (run_id, id)
);

-- Of a unit under a rule one verdict holds or waits, and those that were rejected stay beside it.
CREATE UNIQUE INDEX assessment_consequence_one ON assessment_consequence (run_id, rule_id, unit_code)
  WHERE decision IS NULL OR decision = 'approved';

-- The report that imported figures are from, as it was called where it was hashed.
ALTER TABLE assessment_import ADD COLUMN report_name TEXT;
