import { operation, type Operation } from './operation';

/** Of waves with a roll: who may answer, the keys, letters, and trustees. */
export const ROLL_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /api/waves/{waveId}/roll': operation(
    'organizer',
    'Who may answer, some hundred of those searched for, and turnout by unit as of last night.',
  ),
  'DELETE /api/waves/{waveId}/roll': operation('organizer', 'Takes everybody off the roll before the wave is opened.'),
  'POST /api/waves/{waveId}/roll/import': operation(
    'organizer',
    'Reads a pasted list or a CSV, TSV or XLSX file of people; with commit, puts all of them on the roll or nobody.',
  ),
  'PUT /api/waves/{waveId}/roll/codes': operation(
    'organizer',
    'Sets how many one-time codes are printed for each rater group of a hall, in the place of people.',
  ),
  'POST /api/waves/{waveId}/roll/merger': operation('organizer', 'Makes one rater group of two before the opening.'),
  'GET /api/waves/{waveId}/roll/course': operation(
    'organizer',
    'Turnout night by night, rounded to 5, beside that of the wave before, and what is worth a look before the count.',
  ),
  'GET /api/waves/{waveId}/roll/links': operation('organizer', 'Personal links, once the keys are made.'),
  'GET /api/waves/{waveId}/roll/links.csv': operation(
    'organizer',
    'The same as a table, one row a person, in the language asked for.',
  ),
  'DELETE /api/waves/{waveId}/roll/people/{entryId}': operation('organizer', 'Takes a person off the roll.'),
  'POST /api/waves/{waveId}/roll/people/{entryId}/link': operation(
    'organizer',
    'Replaces a personal link; with withStamp, another stamp may be given, which is counted in public.',
  ),
  'GET /api/waves/{waveId}/keys': operation(
    'organizer',
    'How far the keys are made; then the manifest and its six words.',
  ),
  'POST /api/waves/{waveId}/keys': operation('organizer', 'Begins to make the keys of a wave with a roll.'),
  'GET /api/waves/{waveId}/mail': operation(
    'organizer',
    'Invitations and reminders by mail: how many were sent, why some were not, and what goes out next, rounded.',
  ),
  'POST /api/waves/{waveId}/mail/invitations': operation(
    'organizer',
    'Sends an invitation to everybody on the roll who has a mail address and none yet.',
  ),
  'POST /api/waves/{waveId}/mail/retry': operation('organizer', 'Tries those again whom no invitation has reached.'),
  'POST /api/waves/{waveId}/mail/test': operation(
    'organizer',
    'Sends the letter, without a personal link, to whoever asks.',
  ),
  'PUT /api/waves/{waveId}/mail/reminders': operation(
    'organizer',
    'Sets on which nights before the close those who have not taken part are reminded.',
  ),
  'GET /api/waves/{waveId}/trustees': operation(
    'organizer',
    'Who can open the ballots together, and their public key.',
  ),
  'PUT /api/waves/{waveId}/trustees': operation('organizer', 'Notes the trustees and the public half of their key.'),
  'GET /api/waves/{waveId}/trustees/envelopes': operation(
    'organizer',
    'Envelopes that wait for the trustees: of each the key that was made for it, and nothing of what is in it.',
  ),
  'POST /api/waves/{waveId}/trustees/openings': operation(
    'organizer',
    'Takes what opens single envelopes, from a browser in which the trustees have put their key together.',
  ),
};
