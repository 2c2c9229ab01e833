import { ASSESSMENT_OPERATIONS } from './assessment-operations';
import { operation, type Operation } from './operation';
import { ROLL_OPERATIONS } from './roll-operations';

/** What each operation does, by method and path. A test compares this list with the routes that exist. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /api/health': operation('anyone', 'Tells that the server answers.'),
  'GET /api/openapi.json': operation('anyone', 'This description for programs (OpenAPI 3.1).'),
  'GET /api/docs': operation('anyone', 'This description for people.'),

  'GET /api/setup': operation('anyone', 'Whether the first administrator is still to be made.'),
  'POST /api/setup': operation('anyone', 'Makes the organisation and its first administrator with the one-time code.'),
  'GET /api/setup/example': operation('anyone', 'How far the example organisation has been filled in.'),
  'POST /api/auth/sign-in/email': operation('anyone', 'Starts a session; answers with its cookie.'),
  'POST /api/auth/sign-out': operation('anyone', 'Ends the session of the cookie.'),
  'POST /api/auth/change-password': operation('leader', 'Changes the own password and ends all other sessions.'),
  'GET /api/me': operation('leader', 'Who is asking, and for which organisation.'),
  'PATCH /api/organisation': operation('administrator', 'Renames the organisation.'),
  'GET /api/staff': operation('administrator', 'Everyone with an account.'),
  'PATCH /api/staff/{id}': operation('administrator', 'Changes a role. The last administrator stays one.'),
  'DELETE /api/staff/{id}': operation('administrator', 'Removes an account with its sessions.'),
  'GET /api/invitations': operation('administrator', 'Invitations, accepted ones too.'),
  'POST /api/invitations': operation('administrator', 'Invites a person for seven days; the link is shown this once.'),
  'DELETE /api/invitations/{id}': operation('administrator', 'Withdraws an invitation.'),
  'POST /api/invitations/lookup': operation('anyone', 'What an open invitation is for.'),
  'POST /api/invitations/acceptance': operation('anyone', 'Makes the invited account, once.'),
  'GET /api/tokens': operation('administrator', 'API tokens without their secrets.'),
  'POST /api/tokens': operation('administrator', 'Makes an API token; it is shown this once.'),
  'DELETE /api/tokens/{id}': operation('administrator', 'Revokes an API token.'),
  'GET /api/audit': operation('administrator', 'Acts of staff, the latest first.'),

  'GET /api/units': operation('leader', 'Units and their categories, in their order.'),
  'POST /api/units': operation('organizer', 'Adds a unit.'),
  'PATCH /api/units/{code}': operation('organizer', 'Changes a unit; null takes an optional field away.'),
  'DELETE /api/units/{code}': operation('organizer', 'Removes a unit without sub-units that no survey names.'),
  'POST /api/units/categories': operation('organizer', 'Adds a category of units.'),
  'PATCH /api/units/categories/{id}': operation('organizer', 'Renames a category of units.'),
  'POST /api/units/import': operation(
    'organizer',
    'Reads a pasted list or a CSV, TSV or XLSX file row by row; with commit, stores all of it or nothing.',
  ),

  'GET /api/templates': operation('leader', 'Questionnaires to begin with.'),
  'POST /api/questionnaires/parse': operation('organizer', 'Turns written text into a questionnaire.'),
  'GET /api/surveys': operation('leader', 'Waves with their state and next step; leaders see published ones.'),
  'POST /api/surveys': operation('organizer', 'Makes a survey from a template, a text or a questionnaire.'),
  'POST /api/surveys/from-data': operation(
    'organizer',
    'Reads a file of ratings or answers; with commit, makes a survey of it with an open wave that holds its ballots, or with open: false a draft without them.',
  ),
  'GET /api/surveys/{surveyId}': operation('organizer', 'A survey with its draft, waves and versions.'),
  'DELETE /api/surveys/{surveyId}': operation('organizer', 'Deletes a survey that was never opened.'),
  'PUT /api/surveys/{surveyId}/draft': operation('organizer', 'Saves the draft on top of the revision it was made on.'),
  'GET /api/surveys/{surveyId}/preview': operation('organizer', 'The draft as members will see it.'),
  'POST /api/surveys/{surveyId}/versions': operation('organizer', 'Publishes the draft; equal content is one version.'),
  'GET /api/surveys/{surveyId}/versions/{hash}': operation('organizer', 'A published version.'),
  'GET /api/surveys/{surveyId}/schemes': operation('organizer', 'The scoring schemes that its waves were opened with.'),
  'GET /api/surveys/{surveyId}/series': operation(
    'leader',
    'Indices, scores, themes and questions over the waves that asked the same, with the tests of every step; leaders see published ones.',
  ),
  'POST /api/surveys/{surveyId}/waves': operation('organizer', 'Prepares the next wave.'),

  ...ASSESSMENT_OPERATIONS,

  'GET /api/waves/{waveId}': operation('leader', 'A wave; leaders see published ones.'),
  'PATCH /api/waves/{waveId}': operation('organizer', 'Changes a wave before it opens, or postpones its close once.'),
  'POST /api/waves/{waveId}/opening': operation('organizer', 'Opens the box.'),
  'POST /api/waves/{waveId}/closing': operation('organizer', 'Closes the box for good.'),
  'POST /api/waves/{waveId}/count': operation('organizer', 'Begins the count.'),
  'GET /api/waves/{waveId}/count': operation('organizer', 'How far the count is.'),
  'POST /api/waves/{waveId}/publication': operation('organizer', 'Shows the counted results to leaders.'),
  'GET /api/waves/{waveId}/links': operation('organizer', 'The links of the rater groups.'),
  'GET /api/waves/{waveId}/links/{groupId}/qr.svg': operation('organizer', 'A link as a QR code.'),
  'GET /api/waves/{waveId}/dispositions': operation(
    'organizer',
    'What became of the people of the sample who gave no ballot (AAPOR), and whether it can still be said.',
  ),
  'PUT /api/waves/{waveId}/dispositions': operation(
    'organizer',
    'Says it, from the opening to the count; of data about no persons also later, for the next tabulation.',
  ),
  'GET /api/waves/{waveId}/imports': operation('organizer', 'Files of ballots that were added to the wave.'),
  'POST /api/waves/{waveId}/imports': operation(
    'organizer',
    'Reads a file of ballots that were collected elsewhere; with commit, adds all of it to the wave or nothing.',
  ),
  'DELETE /api/waves/{waveId}/imports/{importId}': operation(
    'organizer',
    'Takes the ballots of a file out again, until the count.',
  ),
  'GET /api/waves/{waveId}/tabulations': operation('organizer', 'Versions of the results, with the ranks that moved.'),
  'POST /api/waves/{waveId}/tabulations': operation(
    'organizer',
    'Computes results of data about no persons anew under another scheme, beside the earlier ones.',
  ),
  'GET /api/waves/{waveId}/results': operation('leader', 'The frozen tabulation; leaders see published ones.'),
  'GET /api/waves/{waveId}/results.csv': operation('leader', 'One table of the results as CSV.'),
  'GET /api/waves/{waveId}/tables/{tableId}': operation(
    'leader',
    'One table of the publication plan, cells as they were released; there are no others.',
  ),
  'GET /api/waves/{waveId}/results/hidden': operation(
    'leader',
    'Which planned cells are hidden and for which published reason, and how many would be under other conditions; those are simulated.',
  ),
  'GET /api/waves/{waveId}/tables/{tableId}/comparison': operation(
    'leader',
    'The table beside that of the wave before, under the stored mapping of its classes; without one nothing is compared.',
  ),
  'GET /api/waves/{waveId}/unit-mapping': operation(
    'organizer',
    'Units of the wave and of the one before, with the links between them as stored, or else as proposed.',
  ),
  'PUT /api/waves/{waveId}/unit-mapping': operation(
    'organizer',
    'Stores the links of one division; refused if, beside what either release shows, they would isolate somebody.',
  ),
  'POST /api/waves/{waveId}/publication/preview': operation(
    'organizer',
    'Which cells a plan would show and hide at supposed turnouts, also of questions that only some are asked, and what merging would help; simulated, never a result.',
  ),
  'GET /api/waves/{waveId}/figures': operation(
    'leader',
    'Every published number with its error, or why it has none; the cells of a planned table with `table`.',
  ),
  'GET /api/waves/{waveId}/figures.csv': operation('leader', 'The same as CSV.'),
  'GET /api/waves/{waveId}/trace': operation('leader', 'How one figure comes about, down to counts.'),
  'POST /api/waves/{waveId}/what-if': operation(
    'leader',
    'Scores and ranks under changed weights, scores or trimming, from released cells; nothing is stored.',
  ),
  'GET /api/waves/{waveId}/audit': operation(
    'leader',
    'All that a verifier needs of a published wave with a roll, as lines of JSON, for who may see all units.',
  ),
  'GET /api/waves/{waveId}/texts': operation(
    'leader',
    'Open texts in random order, apart from all other answers; those that wait for a reviewer are only counted.',
  ),
  'GET /api/waves/{waveId}/text-review': operation('organizer', 'How far the review of open texts is, by question.'),
  'GET /api/waves/{waveId}/text-review/{questionId}': operation(
    'organizer',
    'A hundred texts in one state of review, alone, with the names and numbers that were found in them.',
  ),
  'POST /api/waves/{waveId}/text-review/{questionId}': operation(
    'organizer',
    'Keeps, masks or withholds texts. What is masked is gone for good.',
  ),
  ...ROLL_OPERATIONS,
  'GET /api/waves/{waveId}/paper': operation('organizer', 'Batches of paper ballots and how far each is.'),
  'POST /api/waves/{waveId}/paper': operation('organizer', 'Makes a batch of stamped paper ballots of one group.'),
  'GET /api/waves/{waveId}/paper/{batchId}': operation('organizer', 'One batch. No answer is read here.'),
  'DELETE /api/waves/{waveId}/paper/{batchId}': operation(
    'organizer',
    'Deletes a batch that is not sealed, with all that was keyed of it.',
  ),
  'PUT /api/waves/{waveId}/paper/{batchId}/passes/{pass}': operation(
    'organizer',
    'Takes a pass; nobody takes both, and an API token none.',
  ),
  'GET /api/waves/{waveId}/paper/{batchId}/passes/{pass}': operation(
    'organizer',
    'What the own pass has keyed so far.',
  ),
  'PUT /api/waves/{waveId}/paper/{batchId}/passes/{pass}/ballots/{stamp}': operation(
    'organizer',
    'Saves a ballot on top of the revision it was made on.',
  ),
  'POST /api/waves/{waveId}/paper/{batchId}/passes/{pass}/finish': operation(
    'organizer',
    'Ends a pass whose ballots are all done.',
  ),
  'POST /api/waves/{waveId}/paper/{batchId}/same-person': operation(
    'administrator',
    'Lets one person key both passes; the log says so.',
  ),
  'GET /api/waves/{waveId}/paper/{batchId}/differences': operation(
    'organizer',
    'Where the two finished passes differ.',
  ),
  'PUT /api/waves/{waveId}/paper/{batchId}/settlements': operation(
    'organizer',
    'Says what the paper says in one of those places.',
  ),
  'POST /api/waves/{waveId}/paper/{batchId}/sealing': operation(
    'organizer',
    'Seals the ballots into the box and forgets what was keyed.',
  ),
  'POST /api/roll/{waveId}/stamp': operation(
    'anyone',
    'Stamps a blinded ballot key for who has a personal link, once.',
  ),
  'POST /api/roll/{waveId}/entry': operation(
    'anyone',
    'What the roll holds of who has a personal link, with the path that proves it by the root in the manifest.',
  ),
  'GET /api/box/{waveId}/manifest': operation('anyone', 'What was fixed and signed before the first ballot.'),
  'GET /api/box/{waveId}/log': operation(
    'anyone',
    'The log of arrivals up to the last signed head, whole, so that nobody learns which ballot is looked for; and who left the roll.',
  ),
  'GET /api/box/{waveId}/audit': operation(
    'anyone',
    'What a verifier needs, without results, once these are published, as lines of JSON.',
  ),
  'GET /api/box/{waveId}/slips': operation(
    'anyone',
    'Which lists of slips the count has made, the root of each, the signed root over all, and the questionnaire that the manifest names by its hash.',
  ),
  'GET /api/box/{waveId}/slips/{first}/{last}': operation(
    'anyone',
    'The slips of lists by number, 16 bytes each, whole, so that nobody learns which are looked for.',
  ),
  'POST /api/box/{waveId}/ballots': operation('anyone', 'Puts a sealed ballot into the box. No account, no cookie.'),
};
