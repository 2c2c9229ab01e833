import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem, ProblemCode } from '#domain/problem';
import { PROBLEM_MEANINGS } from '../documentation/problem-meanings';

/** Thrown by handlers and middleware; answered by the application's error handler. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export function refuse(code: ProblemCode, details?: Problem['details']): never {
  throw new ProblemError(details ? { code, details } : { code });
}

/** RFC 9457 problem document. */
export function problemResponse(context: Context, problem: Problem): Response {
  const status = STATUSES[problem.code];
  const body = { type: `/api/docs#${problem.code}`, title: PROBLEM_MEANINGS[problem.code], status, ...problem };
  return context.json(body, status, { 'content-type': 'application/problem+json' });
}

export function statusOf(code: ProblemCode): ContentfulStatusCode {
  return STATUSES[code];
}

const STATUSES: Readonly<Record<ProblemCode, ContentfulStatusCode>> = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.cross-site': 403,
  'request.too-many': 429,
  'resource.not-found': 404,
  'access.sign-in-needed': 401,
  'access.denied': 403,
  'access.wrong-credentials': 401,
  'access.last-administrator': 409,
  'setup.already-done': 409,
  'setup.wrong-code': 403,
  'account.email-taken': 409,
  'account.weak-password': 422,
  'account.wrong-password': 422,
  'invitation.invalid': 404,
  'unit.code-taken': 409,
  'unit.has-children': 409,
  'unit.in-use': 409,
  'unit.parent-unknown': 422,
  'unit.parent-cycle': 422,
  'unit.category-unknown': 422,
  'unit.category-taken': 409,
  'import.unreadable': 422,
  'import.column-missing': 422,
  'import.rows-refused': 422,
  'import.mapping-unknown': 422,
  'import.group-needed': 422,
  'import.no-ratings-asked': 422,
  'import.nothing-answered': 422,
  'import.scores-needed': 422,
  'import.scores-out-of-range': 422,
  'import.too-many-values': 422,
  'import.too-large': 422,
  'import.already-imported': 409,
  'import.not-now': 409,
  'survey.revision-outdated': 409,
  'survey.locked': 409,
  'survey.has-waves': 409,
  'questionnaire.has-errors': 422,
  'wave.not-draft': 409,
  'wave.not-ready': 422,
  'wave.not-open': 409,
  'wave.not-closed': 409,
  'wave.not-counted': 409,
  'wave.cannot-reopen': 409,
  'wave.already-postponed': 409,
  'wave.closing-date-not-allowed': 422,
  'wave.changed-meanwhile': 409,
  'wave.previous-not-counted': 409,
  'wave.publication-fixed': 409,
  'wave.count-running': 409,
  'wave.key-missing': 409,
  'results.not-published': 403,
  'results.not-counted': 409,
  'results.frozen': 409,
  'results.not-in-plan': 404,
  'results.mapping-refused': 422,
  'results.mapping-changed-meanwhile': 409,
  'scheme.has-errors': 422,
  'ballot.link-unknown': 404,
  'ballot.not-open-yet': 409,
  'ballot.wave-closed': 409,
  'ballot.wrong-size': 422,
  'ballot.sequence-used': 409,
  'roll.not-used': 409,
  'roll.fixed': 409,
  'roll.too-few-left': 409,
  'roll.stamp-renewed': 409,
  'roll.other-kind': 409,
  'stamp.link-unknown': 404,
  'stamp.not-open-yet': 409,
  'stamp.wave-closed': 409,
  'stamp.already-given': 409,
  'stamp.blinded-invalid': 422,
  'ballot.group-unknown': 422,
  'ballot.token-invalid': 422,
  'ballot.signature-invalid': 422,
  'wave.keys-missing': 409,
  'wave.keys-outdated': 409,
  'wave.keys-being-made': 409,
  'wave.in-grace': 409,
  'wave.trustees-missing': 409,
  'trustees.not-used': 409,
  'trustees.not-awaited': 409,
  'trustees.wrong-key': 422,
  'paper.not-taken': 409,
  'paper.text-required': 422,
  'paper.name-taken': 409,
  'paper.same-person': 403,
  'paper.wrong-stage': 409,
  'paper.pass-not-yours': 403,
  'paper.ballot-outdated': 409,
  'paper.value-invalid': 422,
  'paper.pass-unfinished': 409,
  'paper.not-settled': 409,
  'mail.not-set-up': 409,
  'mail.letter-incomplete': 422,
  'mail.not-taken': 502,
  'mail.night-passed': 422,
  'assessment.scheme-has-errors': 422,
  'assessment.changed-meanwhile': 409,
  'assessment.no-version': 409,
  'assessment.correction-invalid': 422,
  'assessment.sources-missing': 422,
  'assessment.item-unknown': 422,
  'assessment.unit-unknown': 422,
  'assessment.entry-not-counting': 409,
  'assessment.run-wrong-state': 409,
  'assessment.proposals-open': 409,
  'assessment.same-person': 403,
  'assessment.second-person-needed': 403,
  'assessment.already-decided': 409,
  'assessment.not-published': 403,
  'assessment.appeal-too-late': 409,
  'assessment.appeal-closed': 409,
  'assessment.what-if-invalid': 422,
  'assessment.step-not-now': 409,
  'assessment.vote-not-released': 422,
  'storage.full': 507,
  'server.failed': 500,
};
