-- What became of the people of a sample who gave no ballot, as the organizer says it from the opening to the count.

CREATE TABLE nonresponse (
  wave_id TEXT PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
  refused BIGINT NOT NULL,
  not_contacted BIGINT NOT NULL,
  other BIGINT NOT NULL,
  unknown BIGINT NOT NULL,
  eligible_share DOUBLE PRECISION NOT NULL
);
