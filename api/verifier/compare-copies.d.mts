import type { AuditCopy, NamedList } from './check-audit-file.mjs';

/** What differs between two copies of an audit file; see compare-copies.mjs. */
export function copyFaults(one: AuditCopy, other: AuditCopy): readonly string[];

/** Which lists of slips differ. */
export function differingLists(one: readonly NamedList[], other: readonly NamedList[]): readonly string[];
