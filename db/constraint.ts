/** Which rule of the database a write broke, in whatever words its engine says so; null for any other failure. */
export function brokenConstraint(error: unknown): 'unique' | 'reference' | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (UNIQUE_CODES.has(code) || error.message.includes('UNIQUE constraint failed')) return 'unique';
  if (REFERENCE_CODES.has(code) || error.message.includes('FOREIGN KEY constraint failed')) return 'reference';
  return null;
}

/** SQLite's extended result names and PostgreSQL's SQLSTATE; D1 has nothing but its message. */
const UNIQUE_CODES = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);
const REFERENCE_CODES = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503']);
