import type { NamedList } from './check-audit-file.mjs';

/** Which lists of slips differ between two copies of an audit file; see compare-copies.mjs. */
export function differingLists(one: readonly NamedList[], other: readonly NamedList[]): readonly string[];
