import { sql } from 'kysely';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';

/** One act of staff. Acts are dotted and stable (`wave.opened`); details are data, never answers. */
export interface AuditLine {
  /** Epoch milliseconds. */
  readonly at: number;
  /** `principal.id`, or `system` for what runs on a schedule. */
  readonly actor: string;
  readonly act: string;
  /** Kind and id of what was acted on, such as `wave:0197…`. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
  /** For a write that may come to nothing: what is true only if it takes effect, where the line stands in the list. */
  readonly when?: Condition;
}

export interface AuditRecord extends Required<Omit<AuditLine, 'when'>> {
  readonly id: string;
  /** Null once the person's account is gone, and for tokens and the system. */
  readonly actorName: string | null;
}

/** The audit line of a write, to stand after the write in the same atomic list. */
export function auditEntry(database: DatabasePort, line: AuditLine): Statement {
  const { at, actor, act, subject, details = {}, when = sql`true` } = line;
  const text = [crypto.randomUUID(), actor, act, subject, JSON.stringify(details)];
  return rawStatement(
    database,
    sql`INSERT INTO audit_entry (id, actor, act, subject, details, at)
        SELECT ${sql.join(text.map((value) => sql`CAST(${value} AS TEXT)`))}, CAST(${at} AS BIGINT) WHERE ${when}`,
  );
}

/** The latest lines, newest first. */
export async function readAudit(database: DatabasePort, limit: number): Promise<readonly AuditRecord[]> {
  const rows = await database.read
    .selectFrom('audit_entry')
    .leftJoin('user', 'user.id', 'audit_entry.actor')
    .selectAll('audit_entry')
    .select('user.name as actorName')
    .orderBy('audit_entry.at', 'desc')
    .orderBy('audit_entry.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) }));
}
