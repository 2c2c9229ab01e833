-- Since when counts of the wave have failed, one after the other; null as soon as one has succeeded.
ALTER TABLE wave ADD COLUMN count_failed_since BIGINT;
