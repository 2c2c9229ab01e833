-- What proves that every ballot is counted as it was cast (see api/domain/slips), in lists of any length. The count writes
-- lists and runs as it makes them; they are good for nothing until it writes their tree, at its end, and a count that takes
-- over begins by deleting them. Nothing leads from here to a ballot or to a person, and of the seeds from which the slips
-- follow none is ever stored. What counts wrote before (slip_list, slip_run, slip_head) stays where it is, for the program
-- that wrote it.

-- A list for each place and table, in their order; its root in base64url; what its opened slips say, as JSON.
CREATE TABLE slip_tree_list (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  place TEXT NOT NULL,
  table_name TEXT NOT NULL,
  size BIGINT NOT NULL,
  root TEXT NOT NULL,
  sayings TEXT NOT NULL,
  PRIMARY KEY (wave_id, number)
);

-- The sorted slips of a list in runs of 4,096, in base64url; which of them are opened, as JSON; and the salts of those.
CREATE TABLE slip_tree_run (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  list BIGINT NOT NULL,
  run BIGINT NOT NULL,
  slips TEXT NOT NULL,
  opened TEXT NOT NULL,
  salts TEXT NOT NULL,
  PRIMARY KEY (wave_id, list, run)
);

-- The signed root over all lists.
CREATE TABLE slip_tree (
  wave_id TEXT PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
  lists BIGINT NOT NULL,
  root TEXT NOT NULL,
  signature TEXT NOT NULL
);
