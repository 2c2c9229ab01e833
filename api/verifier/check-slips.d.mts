/** The part of an audit file that is about slips; see check-slips.mjs. */
export function slipFaults(file: object, manifest: object): readonly string[];
export function hashesOf(text: string): readonly Buffer[];
