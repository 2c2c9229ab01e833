-- Units, surveys, waves, and what members send.

CREATE TABLE unit_category (
  id TEXT PRIMARY KEY,
  name_zh TEXT NOT NULL UNIQUE,
  name_en TEXT,
  position BIGINT NOT NULL
);

CREATE TABLE unit (
  code TEXT PRIMARY KEY,
  parent_code TEXT REFERENCES unit (code),
  name_zh TEXT NOT NULL,
  name_en TEXT,
  short_name_zh TEXT,
  short_name_en TEXT,
  category_id TEXT REFERENCES unit_category (id),
  position BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX unit_by_parent ON unit (parent_code);
CREATE INDEX unit_by_category ON unit (category_id);

CREATE TABLE survey (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT,
  draft TEXT NOT NULL,
  revision BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);

-- A published version never changes; its hash is the SHA-256 of its canonical JSON.
CREATE TABLE questionnaire_version (
  survey_id TEXT NOT NULL REFERENCES survey (id),
  hash TEXT NOT NULL,
  number BIGINT NOT NULL,
  content TEXT NOT NULL,
  published_by TEXT NOT NULL,
  published_at BIGINT NOT NULL,
  PRIMARY KEY (survey_id, hash),
  UNIQUE (survey_id, number)
);

-- The private half of box_public_key is in the key vault, never here.
CREATE TABLE wave (
  id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES survey (id),
  number BIGINT NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'counting', 'counted', 'published')),
  version_hash TEXT,
  box_public_key TEXT,
  box_key_destroyed_at BIGINT,
  ballot_bytes BIGINT,
  opens_at BIGINT,
  closes_at BIGINT,
  opened_at BIGINT,
  closed_at BIGINT,
  published_at BIGINT,
  postponed SMALLINT NOT NULL,
  settings TEXT NOT NULL,
  revision BIGINT NOT NULL,
  count_token TEXT,
  count_lease_until BIGINT,
  count_opened BIGINT NOT NULL,
  count_total BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (survey_id, number)
);
CREATE INDEX wave_by_state ON wave (state, closes_at);

-- link_code is the secret part of the group's open link.
CREATE TABLE rater_group (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT,
  weight DOUBLE PRECISION NOT NULL,
  expected BIGINT,
  position BIGINT NOT NULL,
  link_code TEXT NOT NULL UNIQUE,
  PRIMARY KEY (wave_id, id)
);

-- What members send, under a key their device made. Nothing here tells when, from where or by whom,
-- and WITHOUT ROWID keeps SQLite from numbering the rows in the order of arrival.
CREATE TABLE sealed_ballot (
  wave_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (wave_id, id)
) WITHOUT ROWID;

-- Opened ballots under fresh random ids, written by the count in one go and in random order.
CREATE TABLE ballot (
  wave_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  answers TEXT NOT NULL,
  PRIMARY KEY (wave_id, id)
) WITHOUT ROWID;

-- Open texts apart from their ballots, so that ratings and words of one person cannot be joined.
CREATE TABLE text_slip (
  wave_id TEXT NOT NULL,
  id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (wave_id, id)
) WITHOUT ROWID;

-- The frozen tabulation of a wave, named by its hash.
CREATE TABLE tabulation (
  wave_id TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  content TEXT NOT NULL,
  computed_at BIGINT NOT NULL
);

-- Acts of staff, never of members.
CREATE TABLE audit_entry (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit_entry (subject, at);
