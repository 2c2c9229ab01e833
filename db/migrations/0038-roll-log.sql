-- The roll of a wave as the manifest's root has it: one hash a person, of ids that say nothing, written as the wave is opened.
CREATE TABLE roll_leaf (
  wave_id TEXT NOT NULL,
  leaf TEXT NOT NULL,
  PRIMARY KEY (wave_id, leaf)
) WITHOUT ROWID;

-- Who was taken off afterwards, as the same hash, with the root over those who were left, signed. Two that are taken off at
-- once take the same number, and the later one is refused.
CREATE TABLE roll_departure (
  wave_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  leaf TEXT NOT NULL,
  day BIGINT NOT NULL,
  size BIGINT NOT NULL,
  root TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (wave_id, number)
);
