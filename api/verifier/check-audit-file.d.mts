/** What is wrong with an audit file, and what it says; see check-audit-file.mjs. */
export function checkAuditFile(file: unknown): {
  readonly faults: readonly string[];
  readonly facts: readonly string[];
};
