-- When it was noted that the keys of the stamps of a wave are gone, as they are from its close on.
ALTER TABLE wave ADD COLUMN stamp_keys_destroyed_at BIGINT;
