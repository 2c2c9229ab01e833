/** The part of an audit file that is about the publication plan; see check-plan.mjs. */
export function planFaults(head: object, manifest: object): readonly string[];
export function planFact(manifest: object): string;
