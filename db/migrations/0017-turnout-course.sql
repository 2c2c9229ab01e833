-- How turnout grew, night by night, for all people on the roll, for each rater group and for units of at least 20 people:
-- numbers that are rounded before they are stored, and nobody's name. The part is 'everybody', 'group' or 'unit', the code
-- its id. size is how many were on the roll that night.
CREATE TABLE turnout_note (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  code TEXT NOT NULL,
  day BIGINT NOT NULL,
  size BIGINT NOT NULL,
  taken_part BIGINT NOT NULL CHECK (taken_part % 5 = 0),
  PRIMARY KEY (wave_id, part, code, day)
);

-- How often a second blank ballot was shown for a stamp that had been given: a number, without who or when.
ALTER TABLE manifest ADD COLUMN stamps_refused BIGINT NOT NULL DEFAULT 0;
