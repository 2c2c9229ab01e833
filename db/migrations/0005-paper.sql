-- Paper ballots while they are keyed in: twice, by two people. When a batch is sealed its ballots go into the box like
-- any other, and of all this only the numbers in the batch's row stay.

CREATE TABLE paper_batch (
  id TEXT PRIMARY KEY,
  wave_id TEXT NOT NULL REFERENCES wave (id),
  group_id TEXT NOT NULL,
  name TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('first', 'second', 'settling', 'sealed', 'not-counted')),
  handed_out BIGINT NOT NULL,
  returned BIGINT NOT NULL,
  torn BIGINT NOT NULL,
  torn_reason TEXT,
  ballots BIGINT NOT NULL,
  same_person SMALLINT NOT NULL,
  revision BIGINT NOT NULL,
  sealed_ballots BIGINT,
  void_ballots BIGINT,
  compared_cells BIGINT,
  different_cells BIGINT,
  created_at BIGINT NOT NULL,
  UNIQUE (wave_id, name)
);

-- Who keys which pass, so that the second is another person. Not who keyed which ballot, and not when.
CREATE TABLE paper_keyer (
  batch_id TEXT NOT NULL,
  pass TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (batch_id, pass, staff_id)
);

-- A ballot as one pass has keyed it. Without a time and without a name.
CREATE TABLE paper_ballot (
  batch_id TEXT NOT NULL,
  pass TEXT NOT NULL,
  stamp BIGINT NOT NULL,
  cells TEXT NOT NULL,
  void_reason TEXT,
  done SMALLINT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (batch_id, pass, stamp)
) WITHOUT ROWID;

-- What was found on the paper where the passes differ.
CREATE TABLE paper_settlement (
  batch_id TEXT NOT NULL,
  stamp BIGINT NOT NULL,
  cell BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (batch_id, stamp, cell)
) WITHOUT ROWID;
