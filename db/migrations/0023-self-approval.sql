-- Why somebody approved a run of their own: only where nobody else could have. Null for a run that a second person approved.
ALTER TABLE assessment_run ADD COLUMN self_approval TEXT;
