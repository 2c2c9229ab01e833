-- Waves whose ballots only trustees together can open: each is sealed for them, and that envelope for the box.

-- The public half of their key, which is made in a browser before the opening; the private half exists on paper only.
CREATE TABLE trustee_key (
  wave_id TEXT PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
  public_key TEXT NOT NULL,
  names TEXT NOT NULL,
  threshold BIGINT NOT NULL
);

-- What was in the envelopes of the box, in the order of its hashes; nothing leads to what it was in. The secret opens this
-- one envelope, and is null until the trustees have come.
CREATE TABLE inner_envelope (
  wave_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  group_id TEXT NOT NULL,
  sealed TEXT NOT NULL,
  secret TEXT,
  PRIMARY KEY (wave_id, hash)
) WITHOUT ROWID;

-- Null until the outer envelopes are off: which ballots were spoilt before, and an envelope for the trustees by which who
-- comes with their key proves it.
ALTER TABLE wave ADD COLUMN peeled TEXT;
