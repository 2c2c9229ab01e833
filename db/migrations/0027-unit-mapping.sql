-- Which units of a wave were which units of an earlier one. A change adds a revision; none is ever taken away, because
-- whoever saw a comparison keeps it, and the next one has to hold beside it.

CREATE TABLE unit_mapping (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  -- `targets`, or `table:` and the id of a table of the publication plan.
  division TEXT NOT NULL,
  revision INTEGER NOT NULL,
  earlier_wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  earlier_division TEXT NOT NULL,
  -- [{ from, to }]
  links TEXT NOT NULL,
  stored_by TEXT NOT NULL,
  stored_at BIGINT NOT NULL,
  PRIMARY KEY (wave_id, division, revision)
);

CREATE INDEX unit_mapping_earlier ON unit_mapping (earlier_wave_id, earlier_division);
