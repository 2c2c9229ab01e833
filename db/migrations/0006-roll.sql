-- Waves with a roll have two doors. Here stands who may answer, and which blank ballots were stamped; sealed_ballot
-- holds what was answered. No column leads from one side to the other.

-- A person who may answer. The secret of the personal link is derived from a key outside the database; this is its
-- SHA-256. taken_part is brought up to date once a day, for all at once.
CREATE TABLE roll_entry (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  name TEXT NOT NULL,
  unit_code TEXT,
  contact TEXT,
  link_hash TEXT NOT NULL,
  link_number BIGINT NOT NULL,
  stamp_number BIGINT NOT NULL,
  taken_part SMALLINT NOT NULL,
  PRIMARY KEY (wave_id, id),
  UNIQUE (wave_id, link_hash)
);

-- One stamp for each person, under a keyed hash that tells nobody without the key whose it is. What was stamped is
-- blinded: it has no relation to the ballot that can be computed.
CREATE TABLE stamp (
  wave_id TEXT NOT NULL,
  id TEXT NOT NULL,
  blinded TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (wave_id, id)
) WITHOUT ROWID;

-- What is fixed and shown to everybody before the first ballot. Content is null while keys are being made. It holds
-- for these revisions of wave, questionnaire and roll, and for no others.
CREATE TABLE manifest (
  wave_id TEXT PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
  content TEXT,
  hash TEXT,
  signature TEXT,
  keys_made BIGINT NOT NULL,
  keys_total BIGINT NOT NULL,
  wave_revision BIGINT NOT NULL,
  draft_revision BIGINT NOT NULL,
  roll_revision BIGINT NOT NULL,
  begun_at BIGINT NOT NULL
);

-- Rises with every change of the roll. turnout_day is the last day of which it is noted who has taken part.
ALTER TABLE wave ADD COLUMN roll_revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE wave ADD COLUMN turnout_day BIGINT;
ALTER TABLE wave ADD COLUMN roll_key_destroyed_at BIGINT;

-- Of ballots with a stamp: the key that the member's device made for the ballot, the stamp on it, and its signature
-- under the envelope. Null for ballots that came through an open link or from paper.
ALTER TABLE sealed_ballot ADD COLUMN ballot_key TEXT;
ALTER TABLE sealed_ballot ADD COLUMN token TEXT;
ALTER TABLE sealed_ballot ADD COLUMN signature TEXT;
