-- What is asked about: points, or the grade and place that they came to.
ALTER TABLE assessment_appeal ADD COLUMN about TEXT NOT NULL DEFAULT 'points' CHECK (about IN ('points', 'grade'));

-- When it was taken back, of one that was.
ALTER TABLE assessment_appeal ADD COLUMN withdrawn_at BIGINT;

-- Until when a published run can be asked about, settled at its publication. Those before had ten days unless somebody changed it.
ALTER TABLE assessment_run ADD COLUMN appeals_until BIGINT;
UPDATE assessment_run
SET appeals_until = ((published_at + 28800000) / 86400000 + 11) * 86400000 - 28800000 - 1
WHERE published_at IS NOT NULL;

-- Who did what is a person: for an API token, who made it.
UPDATE api_token
SET created_by = (SELECT maker.created_by FROM api_token AS maker WHERE maker.id = api_token.created_by)
WHERE created_by IN (SELECT maker.id FROM api_token AS maker);
UPDATE assessment_run
SET created_by = (SELECT api_token.created_by FROM api_token WHERE api_token.id = assessment_run.created_by)
WHERE created_by IN (SELECT id FROM api_token);
UPDATE assessment_proposal
SET proposed_by = (SELECT api_token.created_by FROM api_token WHERE api_token.id = assessment_proposal.proposed_by)
WHERE proposed_by IN (SELECT id FROM api_token);
