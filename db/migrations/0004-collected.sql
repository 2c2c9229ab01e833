-- Ballots that were collected elsewhere: another system's export, or paper that was keyed there.

-- One file that was added to a wave. It can be withdrawn as a whole until the count.
CREATE TABLE ballot_import (
  wave_id TEXT NOT NULL,
  id TEXT NOT NULL,
  source_name TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('long', 'wide')),
  ballots BIGINT NOT NULL,
  ratings BIGINT NOT NULL,
  mapping TEXT NOT NULL,
  imported_at BIGINT NOT NULL,
  PRIMARY KEY (wave_id, id)
);

-- Its ballots under fresh random ids, without what told raters apart, without a time and without a line of the file. A row
-- stands for as many equal ballots as copies says.
CREATE TABLE collected_ballot (
  wave_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  answers TEXT NOT NULL,
  design TEXT,
  copies BIGINT NOT NULL,
  PRIMARY KEY (wave_id, id),
  FOREIGN KEY (wave_id, import_id) REFERENCES ballot_import (wave_id, id) ON DELETE CASCADE
) WITHOUT ROWID;

-- Their open texts, apart from the ballots; the count makes text slips of them.
CREATE TABLE collected_text (
  wave_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (wave_id, id),
  FOREIGN KEY (wave_id, import_id) REFERENCES ballot_import (wave_id, id) ON DELETE CASCADE
) WITHOUT ROWID;
