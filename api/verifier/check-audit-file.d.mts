/** What is wrong with an audit file, and what it says; see check-audit-file.mjs. */
export function checkAuditFile(lines: AsyncIterable<string> | Iterable<string>): Promise<{
  readonly faults: readonly string[];
  readonly facts: readonly string[];
  /** Checks that the file does not allow, with the reason. */
  readonly gaps: readonly string[];
  /** Null of a file whose head is damaged. */
  readonly copy: AuditCopy | null;
}>;

/** What another copy is compared with: the first line, the manifest in it, and the lists of slips. */
export interface AuditCopy {
  readonly head: object;
  readonly manifest: object;
  readonly lists: readonly NamedList[];
}

/** A list of slips with the root over what it holds. */
export interface NamedList {
  readonly name: string;
  readonly root: string;
}
