-- Letters to people on a roll. A letter has placeholders; the personal link is put in as it is sent and stands nowhere.

-- Total is null while a reminder waits for its night. The lease keeps two processes from sending the same letter.
CREATE TABLE mailing (
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  subject TEXT NOT NULL,
  content TEXT NOT NULL,
  origin TEXT NOT NULL,
  days_before BIGINT,
  due_at BIGINT,
  total BIGINT,
  sent BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  lease TEXT,
  lease_until BIGINT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (wave_id, id)
);

-- To whom a letter goes, and for an invitation to whom it went. Of a reminder a row is deleted as soon as it is sent: what
-- is left behind tells nobody on which night a person had not taken part yet.
CREATE TABLE mail_recipient (
  wave_id TEXT NOT NULL,
  mailing_id TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  state TEXT NOT NULL,
  fault TEXT,
  attempts BIGINT NOT NULL,
  PRIMARY KEY (wave_id, mailing_id, entry_id),
  FOREIGN KEY (wave_id, mailing_id) REFERENCES mailing (wave_id, id) ON DELETE CASCADE,
  FOREIGN KEY (wave_id, entry_id) REFERENCES roll_entry (wave_id, id) ON DELETE CASCADE
);

CREATE INDEX mail_recipient_entry ON mail_recipient (wave_id, entry_id);
