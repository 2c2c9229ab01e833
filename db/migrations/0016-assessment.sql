-- From results to points and grades: schemes, what they are fed with, and the runs that are made of both.

-- The draft is the scheme somebody works on; what it is fed with can change until a run freezes it.
CREATE TABLE assessment (
  id TEXT PRIMARY KEY,
  title_zh TEXT NOT NULL,
  title_en TEXT,
  draft TEXT NOT NULL,
  settings TEXT NOT NULL,
  revision BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);

-- A version never changes; its hash is the SHA-256 of its canonical JSON.
CREATE TABLE assessment_version (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  hash TEXT NOT NULL,
  number BIGINT NOT NULL,
  content TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (assessment_id, hash),
  UNIQUE (assessment_id, number)
);

-- A file of figures for one indicator. A withdrawn one stays, for runs that were made of it.
CREATE TABLE assessment_import (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  source_name TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  report_hash TEXT,
  unit_count BIGINT NOT NULL,
  content TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  imported_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  PRIMARY KEY (assessment_id, id)
);

-- Dated, evidenced facts. A reversal stands beside its entry, and nothing is deleted.
CREATE TABLE assessment_entry (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  category_id TEXT,
  points DOUBLE PRECISION NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  reversed_by TEXT,
  reversed_at BIGINT,
  reversal_reason TEXT,
  PRIMARY KEY (assessment_id, id)
);

CREATE TABLE assessment_run (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  number BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'published')),
  scheme_hash TEXT NOT NULL,
  inputs_hash TEXT NOT NULL,
  outcome_hash TEXT NOT NULL,
  summary TEXT NOT NULL,
  corrects TEXT REFERENCES assessment_run (id),
  reason TEXT,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  approved_by TEXT,
  approved_at BIGINT,
  published_by TEXT,
  published_at BIGINT,
  signature TEXT,
  UNIQUE (assessment_id, number)
);

-- What a run was made of and what came out, in pieces that every engine takes. Written with the run, and never again.
CREATE TABLE assessment_run_part (
  run_id TEXT NOT NULL REFERENCES assessment_run (id),
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'column', 'entry', 'outcome')),
  position BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (run_id, kind, position)
);

-- A grade that people give instead of the computed one: one proposes, another decides, both stay.
CREATE TABLE assessment_proposal (
  run_id TEXT NOT NULL REFERENCES assessment_run (id),
  id TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  from_grade TEXT NOT NULL,
  to_grade TEXT NOT NULL,
  reason TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at BIGINT NOT NULL,
  decision TEXT CHECK (decision IN ('approved', 'rejected')),
  decision_reason TEXT,
  decided_by TEXT,
  decided_at BIGINT,
  PRIMARY KEY (run_id, id)
);

-- A question about one figure of a published run, and the answer with the trace as it was answered.
CREATE TABLE assessment_appeal (
  run_id TEXT NOT NULL REFERENCES assessment_run (id),
  id TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  indicator_id TEXT,
  question TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'rejected', 'withdrawn')),
  asked_by TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  answer TEXT,
  trace TEXT,
  answered_by TEXT,
  answered_at BIGINT,
  PRIMARY KEY (run_id, id)
);
