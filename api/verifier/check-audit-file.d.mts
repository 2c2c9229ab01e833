/** What is wrong with an audit file, and what it says; see check-audit-file.mjs. */
export function checkAuditFile(lines: AsyncIterable<string> | Iterable<string>): Promise<{
  readonly faults: readonly string[];
  readonly facts: readonly string[];
}>;
