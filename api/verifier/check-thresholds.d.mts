/** The part of an audit file that is about what a published cell may show; see check-thresholds.mjs. */
export function thresholdFaults(head: object, manifest: object): readonly string[];
