-- What proves that a ballot is in the box as it was cast, and that the count has left none out.

-- Every stamped ballot that was taken, and every version of it, without the envelope; hash is its leaf in the log. Of its
-- arrival the day is kept and nothing else, and nothing leads from here to answers.
CREATE TABLE arrival (
  wave_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  day BIGINT NOT NULL,
  group_id TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  ballot_key TEXT NOT NULL,
  token TEXT NOT NULL,
  sealed_hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (wave_id, hash)
) WITHOUT ROWID;

-- The signed root over the leaves up to the end of a day.
CREATE TABLE tree_head (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  day BIGINT NOT NULL,
  size BIGINT NOT NULL,
  root TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (wave_id, day)
);

-- How many stamps were given in all, and how many of them to people who had lost one before; noted after the count.
ALTER TABLE manifest ADD COLUMN stamps_given BIGINT;
ALTER TABLE manifest ADD COLUMN stamps_renewed BIGINT;
