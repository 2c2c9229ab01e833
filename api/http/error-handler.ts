import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Environment } from './environment';
import { ProblemError, problemResponse } from './problem';

/** Expected problems keep their code; anything else is a bug or a failing disk, and only its kind leaves the server. */
export const answerError: ErrorHandler<Environment> = (error, context) => {
  if (error instanceof ProblemError) return problemResponse(context, error.problem);
  if (error instanceof HTTPException) return problemResponse(context, { code: 'request.invalid' });
  if (isDiskFull(error)) return problemResponse(context, { code: 'storage.full' });
  console.error(context.req.method, context.req.routePath, error);
  return problemResponse(context, { code: 'server.failed' });
};

/** SQLITE_FULL of SQLite, ENOSPC of the file system, disk_full of PostgreSQL. */
function isDiskFull(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === '53100';
}
