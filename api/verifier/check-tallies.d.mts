/** Published counts against what was opened; see check-tallies.mjs. */
export function tallyFaults(file: object, manifest: object): readonly string[];
export function talliesIn(file: object): number;
