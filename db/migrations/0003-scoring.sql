-- How a wave turns answers into scores, frozen when it is opened.

-- A version never changes; its hash is the SHA-256 of its canonical JSON.
CREATE TABLE scoring_scheme (
  survey_id TEXT NOT NULL REFERENCES survey (id),
  hash TEXT NOT NULL,
  number BIGINT NOT NULL,
  content TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (survey_id, hash),
  UNIQUE (survey_id, number)
);

ALTER TABLE wave ADD COLUMN scheme_hash TEXT;

-- Whether all expected people of the group rate every target.
ALTER TABLE rater_group ADD COLUMN census SMALLINT NOT NULL DEFAULT 0;

-- How fast a ballot was answered, in the coarse band that was sealed with it.
ALTER TABLE ballot ADD COLUMN pace SMALLINT;

-- Later tabulations of data that are about no persons, under another version of the scheme. The first one stays.
CREATE TABLE retabulation (
  wave_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  scheme_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  content TEXT NOT NULL,
  reason TEXT NOT NULL,
  computed_at BIGINT NOT NULL,
  PRIMARY KEY (wave_id, number)
);
