/**
 * Everything that can be expected to go wrong, by stable code. The interface turns codes into statuses
 * (api/http/problem) and the pages turn them into words (web/lib/problems); details are data, never prose,
 * and never a name or an answer.
 */
export const PROBLEM_CODES = [
  'request.invalid',
  'request.too-large',
  'request.cross-site',
  'request.too-many',
  'resource.not-found',
  'access.sign-in-needed',
  'access.denied',
  'access.wrong-credentials',
  'access.last-administrator',
  'setup.already-done',
  'setup.wrong-code',
  'account.email-taken',
  'account.weak-password',
  'account.wrong-password',
  'invitation.invalid',
  'unit.code-taken',
  'unit.has-children',
  'unit.in-use',
  'unit.parent-unknown',
  'unit.parent-cycle',
  'unit.category-unknown',
  'unit.category-taken',
  'import.unreadable',
  'import.column-missing',
  'import.rows-refused',
  'survey.revision-outdated',
  'survey.locked',
  'survey.has-waves',
  'questionnaire.has-errors',
  'wave.not-draft',
  'wave.not-ready',
  'wave.not-open',
  'wave.not-closed',
  'wave.not-counted',
  'wave.cannot-reopen',
  'wave.already-postponed',
  'wave.closing-date-not-allowed',
  'wave.changed-meanwhile',
  'wave.previous-not-counted',
  'wave.count-running',
  'wave.key-missing',
  'results.not-published',
  'results.not-counted',
  'ballot.link-unknown',
  'ballot.not-open-yet',
  'ballot.wave-closed',
  'ballot.wrong-size',
  'ballot.sequence-used',
  'storage.full',
  'server.failed',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly details?: Readonly<Record<string, unknown>>;
}
