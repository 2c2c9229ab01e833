-- What proves that every ballot is counted as it was cast (see api/domain/slips): written once, by the count. Nothing leads
-- from here to a ballot or to a person, and of the seeds from which the slips follow none is ever stored.

-- A list for each place and table, in their order.
CREATE TABLE slip_list (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  place TEXT NOT NULL,
  table_name TEXT NOT NULL,
  size BIGINT NOT NULL,
  PRIMARY KEY (wave_id, number)
);

-- The sorted hashes of a list in runs, in base64url, and the openings of those whose cells are released.
CREATE TABLE slip_run (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  list BIGINT NOT NULL,
  run BIGINT NOT NULL,
  slips TEXT NOT NULL,
  openings TEXT NOT NULL,
  PRIMARY KEY (wave_id, list, run)
);

-- The signed root over all lists.
CREATE TABLE slip_head (
  wave_id TEXT PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
  lists BIGINT NOT NULL,
  root TEXT NOT NULL,
  signature TEXT NOT NULL
);
