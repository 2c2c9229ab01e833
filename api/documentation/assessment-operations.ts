import { type Operation, operation } from './operation';

/** Those of assessments, their runs and files. */
export const ASSESSMENT_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /api/assessments': operation('leader', 'Assessments with their runs; leaders see those with a published run.'),
  'POST /api/assessments': operation('organizer', 'Begins an assessment from a template or a scheme.'),
  'GET /api/assessments/templates': operation('organizer', 'Schemes to begin with.'),
  'POST /api/assessments/check': operation('organizer', 'What is wrong with a scheme, or should be looked at.'),
  'GET /api/assessments/{assessmentId}': operation('organizer', 'Draft, settings, versions and runs of an assessment.'),
  'PATCH /api/assessments/{assessmentId}': operation(
    'organizer',
    'Saves title, draft or settings on top of the revision they were made on.',
  ),
  'POST /api/assessments/{assessmentId}/versions': operation(
    'organizer',
    'Freezes the draft; equal content is one version.',
  ),
  'GET /api/assessments/{assessmentId}/versions/{hash}': operation('organizer', 'A frozen scheme.'),
  'GET /api/assessments/{assessmentId}/data': operation(
    'organizer',
    'What a run would be made of now: units, values with their origin, what is missing, files.',
  ),
  'GET /api/assessments/{assessmentId}/ledger': operation('organizer', 'Entries of the ledgers and facts of vetoes.'),
  'POST /api/assessments/{assessmentId}/ledger': operation('organizer', 'Records an entry or the fact of a veto.'),
  'POST /api/assessments/{assessmentId}/ledger/{entryId}/reversal': operation(
    'organizer',
    'Reverses an entry for the runs to come; it stays, with the reason.',
  ),
  'POST /api/assessments/scheme-import': operation(
    'organizer',
    'Reads a scheme from a table of numbered indicators, or of one column a level, with what is wrong by line; stores nothing.',
  ),
  'POST /api/assessments/{assessmentId}/imports': operation(
    'organizer',
    'Reads figures of one indicator row by row; with commit, keeps them under the hash of their file.',
  ),
  'POST /api/assessments/{assessmentId}/ledger-import': operation(
    'organizer',
    'Reads entries of ledgers row by row; with commit, records all of them or nothing.',
  ),
  'DELETE /api/assessments/{assessmentId}/imports/{importId}': operation(
    'organizer',
    'Withdraws a file; runs that were made of it keep what they took.',
  ),
  'POST /api/assessments/{assessmentId}/runs': operation(
    'organizer',
    'Computes points, ranks and grades of a frozen scheme and keeps what they were made of.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}': operation(
    'leader',
    'A run with its scheme, all units and their grades; leaders see published ones, cut to their units.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/approval': operation(
    'organizer',
    'Approves a draft once every proposal about it is decided; by another person than who computed it.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/publication': operation(
    'organizer',
    'Shows an approved run to leaders for good, under the hash of what it rests on.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/proposals': operation(
    'organizer',
    'Proposes another grade than the computed one.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/proposals/{proposalId}/decision': operation(
    'organizer',
    'Approves or rejects a proposal of somebody else.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/consequences': operation(
    'organizer',
    'Confirms or declines the consequence of a rule for a unit that the run proposes for it; nothing holds until a second person approves.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/consequences/{verdictId}/decision': operation(
    'organizer',
    'Approves or rejects what somebody else said of a consequence; the only organizer approves their own, with a reason.',
  ),
  'GET /api/assessments/{assessmentId}/appeals': operation(
    'leader',
    'Questions about figures of all its runs, with their answers; leaders see those of their units.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/appeals': operation(
    'leader',
    'Questions about figures of the run.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/appeals': operation(
    'leader',
    'Asks about points, total or grade of a unit in a published run while the days for it last.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/appeals/{appealId}/answer': operation(
    'organizer',
    'Answers a question; the trace of the figure goes with it.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/appeals/{appealId}/withdrawal': operation(
    'leader',
    'Withdraws a question of the caller.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/units/{unitCode}': operation(
    'leader',
    'The scorecard of a unit: points beside the category and how they come about, strengths, change, what another grade would take.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/earlier': operation(
    'leader',
    'Standing results of other assessments that were computed before: what scorecards can be compared with, and whether they ask the same.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/units/{unitCode}/trace': operation(
    'leader',
    'How the total of a unit or its points in an indicator come about, down to values, entries and figures of waves.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/discrimination': operation(
    'organizer',
    'Whether the totals tell the units apart, and which indicators decide them.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/sensitivity': operation(
    'organizer',
    'Which places depend on the weights; never official.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/results.csv': operation(
    'organizer',
    'A row a unit, unrounded: the sum with its interval, the total after vetoes, the place with its range, the grade that holds and why; titles in the language that is asked for.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/signed.json': operation(
    'organizer',
    'A published run with all that its signature covers. Each of scheme, inputs and outcome has the SHA-256 that stands in signed, and signed has the one of the signature: of canonical JSON (RFC 8785).',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/results.xlsx': operation(
    'organizer',
    'A workbook whose formulas go from values and ledgers to the places and grades as published; cells hold what the run has.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/notice.docx': operation(
    'organizer',
    'A notice with ranked tables, facts of vetoes, changed grades, and whether the result holds.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/letters.zip': operation(
    'organizer',
    'A letter for each unit, sent one by one: total, place, grade with its reasons, and its points.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/units/{unitCode}/letter.docx': operation(
    'organizer',
    'The letter for one unit.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/rater-weights': operation(
    'organizer',
    'Rater groups whose weights can be tried out: behind composites that can be made anew of released scores.',
  ),
  'POST /api/assessments/{assessmentId}/runs/{runId}/what-if': operation(
    'organizer',
    'Ranks and grades under other points, conversions or quotas; never saved.',
  ),
  'GET /api/assessments/{assessmentId}/rectifications': operation(
    'leader',
    'What units put right, each with all its steps; leaders of units see their own.',
  ),
  'POST /api/assessments/{assessmentId}/rectifications': operation(
    'organizer',
    'Puts results of a published run, or what members wrote, on the list of problems.',
  ),
  'POST /api/assessments/{assessmentId}/rectifications/{rectificationId}/steps': operation(
    'leader',
    'A plan, a report with evidence, a second vote, a closing: leaders of the unit plan and report, organizers do all.',
  ),
  'GET /api/assessments/{assessmentId}/rectifications/lists.xlsx': operation(
    'organizer',
    'The lists of problems, responsibilities and rectification as a workbook.',
  ),
  'GET /api/assessments/{assessmentId}/runs/{runId}/low-results': operation(
    'organizer',
    'Results that belong on the list of problems: clearly below the other units, below 60 %, or deducted.',
  ),
};
