-- What units have to put right after an assessment. What each is follows from its steps, and no step is ever changed.
CREATE TABLE assessment_rectification (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  id TEXT NOT NULL,
  run_id TEXT NOT NULL REFERENCES assessment_run (id),
  unit_code TEXT NOT NULL,
  indicator_id TEXT,
  PRIMARY KEY (assessment_id, id)
);

-- Two people who act on the same state take the same number, and the later one is refused.
CREATE TABLE assessment_rectification_step (
  assessment_id TEXT NOT NULL,
  rectification_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  content TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_at BIGINT NOT NULL,
  PRIMARY KEY (assessment_id, rectification_id, number),
  FOREIGN KEY (assessment_id, rectification_id) REFERENCES assessment_rectification (assessment_id, id)
);
